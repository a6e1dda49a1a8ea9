import { createReceiver } from "recording-webhooks/receiver";

/** A fetch handler for runtimes with a built-in server. */
export const receive = createReceiver({ otherwise() {} });
