import type { Delivery } from "./delivery.ts";
import type { HandlerContext } from "./handlers.ts";
import type { NodeRequest } from "./node-delivery.ts";
import type { ReceiverOptions } from "./options.ts";

/** What went wrong with a handler, if anything did. */
export type HandlerOutcome = "failed" | "timeout" | undefined;

/**
 * What a handler receives; the body's bytes and the signal cost nothing until it reads them.
 *
 * A class, because creating an object literal with a getter for each request would double the time per request.
 */
export class DeliveryContext implements HandlerContext {
  /** Whether the handler has finished; after that, nothing aborts its signal. */
  isOver = false;
  readonly #delivery: Delivery<Request | NodeRequest>;
  readonly #body: Uint8Array | undefined;
  #raw: Uint8Array | undefined;
  #controller: AbortController | undefined;

  constructor(delivery: Delivery<Request | NodeRequest>, body: Uint8Array | undefined) {
    this.#delivery = delivery;
    this.#body = body;
  }

  get request(): Request | NodeRequest {
    return this.#delivery.request;
  }

  /** Returns a plain view, even if the body is a Node `Buffer`. */
  get raw(): Uint8Array | undefined {
    if (this.#body === undefined) return undefined;
    const { buffer, byteOffset, length } = this.#body;
    this.#raw ??= new Uint8Array(buffer, byteOffset, length);
    return this.#raw;
  }

  get signal(): AbortSignal {
    return this.#control().signal;
  }

  /** Aborts the signal, even if the handler reads it only later. */
  abort(cause: unknown): void {
    if (!this.isOver) this.#control().abort(cause);
  }

  #control(): AbortController {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      this.#delivery.onGone((reason) => this.abort(reason));
    }
    return this.#controller;
  }
}

/** Calls handlers, and reports their errors. */
export interface HandlerRunner {
  /**
   * Calls a handler and waits for its promise until the time limit. Then it aborts the signal and ignores the
   * promise. Never throws.
   *
   * @returns What went wrong; not a promise if the handler doesn't return one.
   */
  run<T>(
    handler: (subject: T, context: HandlerContext) => unknown,
    subject: T,
    context: DeliveryContext,
  ): HandlerOutcome | Promise<HandlerOutcome>;
  /** Reports an error to `onError`, and ignores anything it throws. */
  report(cause: unknown, context: HandlerContext): void;
}

/**
 * Creates a handler runner.
 *
 * @param timeoutMs - The time limit, in milliseconds; `Infinity` for none.
 */
export function createHandlerRunner(
  timeoutMs: number,
  onError: NonNullable<ReceiverOptions["onError"]>,
): HandlerRunner {
  function report(cause: unknown, context: HandlerContext): void {
    (async () => onError(cause, context))().catch(() => {});
  }

  function fail(cause: unknown, context: DeliveryContext): "failed" {
    context.isOver = true;
    report(cause, context);
    return "failed";
  }

  async function waitFor(result: unknown, context: DeliveryContext): Promise<HandlerOutcome> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<HandlerOutcome>((resolve) => {
      if (timeoutMs === Infinity) return;
      timer = setTimeout(() => {
        const cause = new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
        context.abort(cause);
        fail(cause, context);
        resolve("timeout");
      }, timeoutMs);
    });
    try {
      const end = async (): Promise<undefined> => {
        await result;
        context.isOver = true;
      };
      return await Promise.race([end(), timeout]);
    } catch (cause) {
      return fail(cause, context);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    report,
    run(handler, subject, context) {
      try {
        const result = handler(subject, context);
        if (typeof result === "object") return waitFor(result, context);
        context.isOver = true;
        return undefined;
      } catch (cause) {
        return fail(cause, context);
      }
    },
  };
}
