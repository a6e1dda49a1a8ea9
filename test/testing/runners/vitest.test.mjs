import { build, expectWebhook, vectors, verifyReceiver } from "recording-webhooks/testing";
import { expect, test } from "vitest";

expect.extend(expectWebhook);

test("matches, builds and verifies", async () => {
  expect(build("upload_ready", { rec_id: "1" }, { seed: 1 })).toBeWebhook("upload_ready");
  expect({}).not.toBeWebhook("upload_ready");
  expect(vectors.length).toBeGreaterThan(800);
  const { passed } = await verifyReceiver(() => new Response(), { lenient: true });
  expect(passed).toBe(true);
});

test("is wrong on purpose", () => {
  expect({ ...build("upload_failed"), rec_id: 7 }).toBeWebhook("upload_failed");
});
