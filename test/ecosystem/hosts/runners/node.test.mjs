import assert from "node:assert/strict";
import test from "node:test";
import { statuses } from "recording-webhooks";
import { assertWebhook, build, verifyReceiver } from "recording-webhooks/testing";

test("matches, builds and verifies", async () => {
  for (const status of statuses) assertWebhook(build(status, {}, { seed: 1 }), status);
  assert.throws(() => assertWebhook({}), { code: "ERR_ASSERTION" });
  const { passed } = await verifyReceiver(() => new Response(), { lenient: true });
  assert.equal(passed, true);
});

test("is wrong on purpose", () => {
  assertWebhook({ ...build(statuses[0]), status: 7 });
});
