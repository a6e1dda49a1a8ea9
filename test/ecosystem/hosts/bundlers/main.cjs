const { readWebhook, WebhookError } = require("recording-webhooks");
const { createReceiver } = require("recording-webhooks/receiver");
const { send } = require("recording-webhooks/testing");

createReceiver({ otherwise() {} });
import("recording-webhooks").then((module) => {
  // One instance of the class, whichever way it is loaded.
  if (module.WebhookError !== WebhookError) throw new Error("there are two classes WebhookError");
  try {
    send.webhook.parse({});
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    console.log(
      process.argv
        .slice(2)
        .map((body) => readWebhook(body).kind)
        .join(),
    );
  }
});
