import assert from "node:assert/strict";
import test from "node:test";
import { assertWebhook, build, vectors, verifyReceiver } from "recording-webhooks/testing";

test("matches, builds and verifies", async () => {
  assertWebhook(build("upload_ready", { rec_id: "1" }, { seed: 1 }), "upload_ready");
  assert.throws(() => assertWebhook({}, "upload_ready"), { code: "ERR_ASSERTION" });
  assert.ok(vectors.length > 800);
  const { passed } = await verifyReceiver(() => new Response(), { lenient: true });
  assert.equal(passed, true);
});

test("is wrong on purpose", () => {
  assertWebhook({ ...build("upload_failed"), rec_id: 7 }, "upload_failed");
});
