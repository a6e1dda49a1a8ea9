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
 * Makes one handler of all, which calls that of the webhook's `status`.
 *
 * @throws TypeError that names the first webhook of the contract without a handler, for callers that no compiler checked.
 */
export function mergeHandlers(handlers: SomeHandlers): Handler {
  const byStatus = new Map<string, Handler>();
  for (const status of statuses) {
    // Called for this status only, which the compiler cannot see.
    const handler = (Object.hasOwn(handlers, status) ? handlers[status] : handlers.otherwise) as Handler;
    if (typeof handler !== "function") throw new TypeError(`expected a handler for ${status}, found none`);
    byStatus.set(status, handler);
  }
  return (webhook, context) => byStatus.get(webhook.status)?.call(handlers, webhook, context);
}
