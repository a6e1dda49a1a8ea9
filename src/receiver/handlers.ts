import type { Webhook } from "../../generated/types.ts";
import type { NodeRequest } from "./node-delivery.ts";

/** What a handler gets besides the webhook. Take its fields by name: a copy by spread (`{...context}`) lacks some. */
export interface HandlerContext {
  /** The request, as the host passed it: a fetch `Request`, or Node's `IncomingMessage`. Its body has been read. */
  readonly request: Request | NodeRequest;
  /** Aborted when `timeoutMs` is over or the client is gone. Pass it on to whatever accepts one. */
  readonly signal: AbortSignal;
  /** The body, byte for byte as it was received; `undefined` if a parser in front of the receiver left only a parsed object. */
  readonly raw: Uint8Array | undefined;
}

/**
 * Handles one webhook. If it returns a promise, the response waits for it: 204 when it is fulfilled, 500 when it is rejected or the
 * handler throws. Other results are ignored.
 */
export type Handler<W extends Webhook = Webhook> = (webhook: W, context: HandlerContext) => unknown;

/** Each webhook by its `status`. */
type WebhookByStatus = { readonly [W in Webhook as W["status"]]: W };
/** A `status` of the contract. */
type Status = keyof WebhookByStatus;
/** A handler for each `status`. */
type HandlerByStatus<S extends Status = Status> = { readonly [K in S]: Handler<WebhookByStatus[K]> };

/** A handler for each `status` of the contract. `otherwise` handles those that have none. */
export type Handlers = HandlerByStatus | (Partial<HandlerByStatus> & { readonly otherwise: Handler });

/**
 * Calls the handler of a webhook's `status`.
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
