import type { Webhook } from "../../generated/types.ts";
import { statuses } from "../../generated/version.ts";

/** What a handler gets beside the webhook. Take its fields by their names: a copy by spread (`{...context}`) has not all. */
export interface HandlerContext {
  /** The request, its body already read. */
  readonly request: Request;
  /** Aborted when `timeoutMs` is over or the client has gone; its reason says which. */
  readonly signal: AbortSignal;
  /** The body, byte for byte as it came. */
  readonly raw: Uint8Array;
}

/**
 * Takes one webhook. What it returns is not looked at, but a promise is waited for: the answer is 204 when it is
 * fulfilled, 500 when it is rejected or the handler throws.
 */
export type Handler<W extends Webhook = Webhook> = (webhook: W, context: HandlerContext) => unknown;

type WebhookByStatus = { readonly [W in Webhook as W["status"]]: W };
type Status = keyof WebhookByStatus;
type HandlerByStatus<S extends Status = Status> = { readonly [K in S]: Handler<WebhookByStatus[K]> };

/** A handler for each `status` of the contract; `otherwise`, if given, takes those that have none. */
export type Handlers = HandlerByStatus | (Partial<HandlerByStatus> & { readonly otherwise: Handler });

/** The same without the promise that together they take every webhook. */
type SomeHandlers = Partial<HandlerByStatus> & { readonly otherwise?: Handler };

/**
 * Calls the handler of a webhook's `status`.
 *
 * @returns What the handler returned.
 */
export function callHandler(handlers: SomeHandlers, webhook: Webhook, context: HandlerContext): unknown {
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

/**
 * Checks that no webhook of the contract is without a handler, for callers that no compiler checked.
 *
 * @throws TypeError that names the first one without.
 */
export function assertHandlers(handlers: SomeHandlers): void {
  for (const status of statuses) {
    const handler = Object.hasOwn(handlers, status) ? handlers[status] : handlers.otherwise;
    if (typeof handler !== "function") throw new TypeError(`expected a handler for ${status}, found none`);
  }
}
