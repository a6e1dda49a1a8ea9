// Compiled by `npm run lint`, never run. An expected error that doesn't occur is itself an error.
import type { RequestListener } from "node:http";
import type { Webhook } from "../../generated/types.ts";
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
  otherwise: (webhook, context) => {
    expectSame<typeof webhook, Webhook>(true);
    expectSame<typeof context, HandlerContext>(true);
    expectSame<typeof context.request, Request | NodeRequest>(true);
    expectSame<typeof context.raw, Uint8Array | undefined>(true);
  },
});
export const inNode: RequestListener = receiver;
export const inFetch: (request: Request, context: object) => Response | Promise<Response> = receiver;
expectSame<ReturnType<typeof receiver>, Promise<Response>>(true);

// @ts-expect-error no webhook has a handler
createReceiver({});
// @ts-expect-error no webhook has this status
createReceiver({ otherwise: ignore, quokka_counted: ignore });
// @ts-expect-error `otherwise` gets every webhook
createReceiver({ otherwise: (webhook: { readonly status: "quokka_counted" }) => webhook });

/** A handler by its status, whichever the first one is. */
type First = Extract<Webhook, { readonly status: Webhook["status"] }>;
export const handler: Handler<First> = async (webhook) => webhook.status;

createReceiver(
  { otherwise: ignore },
  {
    maxBytes: 1024,
    timeoutMs: Number.POSITIVE_INFINITY,
    token: { token: ["new", "old"], in: "query", name: "key" },
    onUnknown: (payload, { raw }) => `${raw?.byteLength} ${String(payload["status"])}`,
    onError: (cause) => expectSame<typeof cause, unknown>(true),
  },
);
// @ts-expect-error no such place
createReceiver({ otherwise: ignore }, { token: { token: "secret", in: "header" } });
// @ts-expect-error the place is required
createReceiver({ otherwise: ignore }, { token: { token: "secret" } });
// @ts-expect-error a secret that may be missing
createReceiver({ otherwise: ignore }, { token: { token: process.env["TOKEN"], in: "path" } });
// @ts-expect-error no such option
createReceiver({ otherwise: ignore }, { maxSize: 1024 });
