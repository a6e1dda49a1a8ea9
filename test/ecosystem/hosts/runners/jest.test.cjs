const { build, expectWebhook } = require("recording-webhooks/testing");
const { statuses, WebhookError, webhook } = require("recording-webhooks");
const testing = require("recording-webhooks/testing");

expect.extend(expectWebhook);

test("matches and builds", () => {
  for (const status of statuses) expect(build(status)).toBeWebhook(status);
  expect({}).not.toBeWebhook();
});

test("shares the class of errors between the entries", () => {
  expect(() => webhook.parse({})).toThrow(WebhookError);
  expect(() => testing.send.webhook.parse({})).toThrow(WebhookError);
});

test("is wrong on purpose", () => {
  expect({ ...build(statuses[0]), status: 7 }).toBeWebhook();
});
