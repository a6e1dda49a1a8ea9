// Compiled by `npm run lint`, never run: each expected error that does not come is one.

import type { RequestListener } from "node:http";
import type { SessionFinished, UploadReady, Webhook } from "../../generated/types.ts";
import {
  createReceiver,
  type Handler,
  type HandlerContext,
  type NodeRequest,
} from "../../src/receiver/index.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function expectSame<A, B>(_same: Same<A, B>): void {}

const ignore = (): void => {};

const receiver = createReceiver({
  upload_ready: (webhook, context) => {
    expectSame<typeof webhook, UploadReady>(true);
    expectSame<typeof context, HandlerContext>(true);
    // @ts-expect-error a field of another webhook
    return webhook.upload_status_code;
  },
  upload_failed: async (webhook) => webhook.upload_status_code.toFixed(),
  session_finished: (webhook, { request, signal, raw }) => {
    expectSame<typeof webhook, SessionFinished>(true);
    expectSame<typeof request, Request | NodeRequest>(true);
    expectSame<typeof signal, AbortSignal>(true);
    expectSame<typeof raw, Uint8Array | undefined>(true);
  },
  supervisor_session_finished: ignore,
});
const inNode: RequestListener = receiver;
const inFetch: (request: Request, context: object) => Response | Promise<Response> = receiver;
expectSame<ReturnType<typeof receiver>, Promise<Response>>(true);

export { inFetch, inNode };

// @ts-expect-error a webhook has no handler
createReceiver({ upload_ready: ignore, upload_failed: ignore, session_finished: ignore });

// @ts-expect-error no webhook has a handler
createReceiver({});

createReceiver({ otherwise: (webhook) => expectSame<typeof webhook, Webhook>(true) });
createReceiver({
  upload_ready: (webhook) => expectSame<typeof webhook, UploadReady>(true),
  otherwise: (webhook) => expectSame<typeof webhook, Webhook>(true),
});

const all = {
  upload_ready: ignore,
  upload_failed: ignore,
  session_finished: ignore,
  supervisor_session_finished: ignore,
};
// @ts-expect-error no webhook has this status
createReceiver({ ...all, upload_redy: ignore });
// @ts-expect-error no webhook has this status
createReceiver({ otherwise: ignore, upload_redy: ignore });
// @ts-expect-error `undefined` is no handler
createReceiver({ otherwise: ignore, upload_ready: undefined });
// @ts-expect-error a handler of another webhook
createReceiver({ ...all, upload_failed: (webhook: UploadReady) => webhook.rec_id });
// @ts-expect-error `otherwise` gets every webhook
createReceiver({ otherwise: (webhook: UploadReady) => webhook.rec_id });

const store: Handler<UploadReady> = async (webhook) => webhook.rec_id;
createReceiver({ ...all, upload_ready: store });

createReceiver(all, {
  maxBytes: 1024,
  timeoutMs: Number.POSITIVE_INFINITY,
  token: { token: ["new", "old"], in: "query", name: "key" },
  onUnknown: (payload, { raw }) => `${raw?.byteLength} ${String(payload["status"])}`,
  onError: (cause) => expectSame<typeof cause, unknown>(true),
});
// @ts-expect-error no such place
createReceiver(all, { token: { token: "secret", in: "header" } });
// @ts-expect-error where the token is has to be said
createReceiver(all, { token: { token: "secret" } });
// @ts-expect-error a secret that may be missing
createReceiver(all, { token: { token: process.env["TOKEN"], in: "path" } });
// @ts-expect-error no such option
createReceiver(all, { maxSize: 1024 });
