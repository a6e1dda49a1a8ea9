const { readWebhook } = require("recording-webhooks");
const { createReceiver } = require("recording-webhooks/receiver");
const file = require("recording-webhooks/vectors.json");
const { readAll } = require("../read-all.js");

createReceiver({ otherwise() {} });
console.log(JSON.stringify(readAll(file, readWebhook)));
