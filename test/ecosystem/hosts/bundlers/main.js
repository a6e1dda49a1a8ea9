import { readWebhook } from "recording-webhooks";
import { createReceiver } from "recording-webhooks/receiver";

createReceiver({ otherwise() {} });
console.log(
  process.argv
    .slice(2)
    .map((body) => readWebhook(body).kind)
    .join(),
);
