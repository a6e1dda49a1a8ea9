import { createReceiver } from "recording-webhooks/receiver";

/** A fetch handler for runtimes that have a server of their own. */
export const receive = createReceiver({ otherwise() {} });
