import { createReceiver } from "recording-webhooks/receiver";
import { build } from "recording-webhooks/testing";

import webhooks = require("recording-webhooks");

export const receive = createReceiver({ otherwise: ({ status }) => status });
export const isValid: boolean = webhooks.webhook.is(build(webhooks.statuses[0]));
