import type { Webhook } from "../../generated/types.ts";
import type { NodeRequest } from "./delivery.ts";

/** What a handler receives besides the webhook. Read its fields by name: a spread copy (`{...context}`) lacks some. */
export interface HandlerContext {
  /** The request, as the host passed it: a fetch `Request`, or Node's `IncomingMessage`. Its body has been read. */
  readonly request: Request | NodeRequest;
  /** Aborted when `timeoutMs` elapses or the client disconnects. Pass it on to whatever accepts one. */
  readonly signal: AbortSignal;
  /** The body, byte for byte as it was received; `undefined` if an earlier parser left only a parsed object. */
  readonly raw: Uint8Array | undefined;
}

/**
 * Handles one webhook. If it returns a promise, the response waits for it: 204 when it fulfills, 500 when it rejects or the
 * handler throws. Other results are ignored.
 */
export type Handler<W extends Webhook = Webhook> = (webhook: W, context: HandlerContext) => unknown;

/** Each webhook by its `status`. */
type WebhookByStatus = { readonly [W in Webhook as W["status"]]: W };
/** A `status` in the contract. */
type Status = keyof WebhookByStatus;
/** A handler for each `status`. */
type HandlerByStatus<S extends Status = Status> = { readonly [K in S]: Handler<WebhookByStatus[K]> };

/** A handler for each `status` in the contract. `otherwise` handles those without one. */
export type Handlers = HandlerByStatus | (Partial<HandlerByStatus> & { readonly otherwise: Handler });

/**
 * Calls the handler for a webhook's `status`.
 *
 * @returns What the handler returned.
 */
export function callHandler(
  handlers: Partial<HandlerByStatus> & { readonly otherwise?: Handler },
  webhook: Webhook,
  context: HandlerContext,
): unknown {
  return Object.hasOwn(handlers, webhook.status)
    ? callByStatus(handlers, webhook.status, webhook, context)
    : handlers.otherwise?.(webhook, context);
}

// The type parameter lets the compiler see that the handler and the webhook belong together.
function callByStatus<S extends Status>(
  handlers: Partial<HandlerByStatus<S>>,
  status: S,
  webhook: WebhookByStatus[S],
  context: HandlerContext,
): unknown {
  return handlers[status]?.(webhook, context);
}
