import { statuses } from "recording-webhooks";
import { build, expectWebhook, verifyReceiver } from "recording-webhooks/testing";
import { expect, test } from "vitest";

expect.extend(expectWebhook);

test("matches, builds and verifies", async () => {
  for (const status of statuses) expect(build(status, {}, { seed: 1 })).toBeWebhook(status);
  expect({}).not.toBeWebhook();
  const { passed } = await verifyReceiver(() => new Response(), { lenient: true });
  expect(passed).toBe(true);
});

test("is wrong on purpose", () => {
  expect({ ...build(statuses[0]), status: 7 }).toBeWebhook();
});
