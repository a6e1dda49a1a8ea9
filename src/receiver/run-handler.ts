import type { Delivery, NodeRequest } from "./delivery.ts";
import type { HandlerContext } from "./handlers.ts";
import type { ReceiverOptions } from "./options.ts";

/** What went wrong with a handler, if anything did. */
export type HandlerOutcome = "failed" | "timeout" | undefined;

/** The options that apply to each call of a handler. */
export type HandlerOptions = Required<Pick<ReceiverOptions, "timeoutMs" | "onError">>;

/**
 * What a handler receives, and how it is called. The body's bytes and the signal cost nothing until the handler reads them.
 *
 * A class, because creating an object literal with a getter for each request would double the time per request.
 */
export class DeliveryContext implements HandlerContext {
  readonly request: Request | NodeRequest;
  readonly #delivery: Delivery;
  readonly #body: Uint8Array | undefined;
  readonly #options: HandlerOptions;
  #raw: Uint8Array | undefined;
  #controller: AbortController | undefined;
  /** Whether the handler has finished; after that, nothing aborts its signal. */
  #isOver = false;

  constructor(delivery: Delivery, body: Uint8Array | undefined, options: HandlerOptions) {
    this.request = delivery.request;
    this.#delivery = delivery;
    this.#body = body;
    this.#options = options;
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
  #abort(cause: unknown): void {
    if (!this.#isOver) this.#control().abort(cause);
  }

  #control(): AbortController {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      this.#delivery.onGone((reason) => this.#abort(reason));
    }
    return this.#controller;
  }

  /**
   * Calls a handler and waits for its promise until the time limit. Then it aborts the signal and ignores the
   * promise. Never throws.
   *
   * @returns What went wrong; not a promise if the handler doesn't return one.
   */
  run<T>(
    handler: (subject: T, context: HandlerContext) => unknown,
    subject: T,
  ): HandlerOutcome | Promise<HandlerOutcome> {
    try {
      const result = handler(subject, this);
      if (typeof result === "object") return this.#waitFor(result);
      this.#isOver = true;
      return undefined;
    } catch (cause) {
      return this.#fail(cause);
    }
  }

  async #waitFor(result: unknown): Promise<HandlerOutcome> {
    const { timeoutMs } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<HandlerOutcome>((resolve) => {
      if (timeoutMs === Infinity) return;
      timer = setTimeout(() => {
        const cause = new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
        this.#abort(cause);
        this.#fail(cause);
        resolve("timeout");
      }, timeoutMs);
    });
    const end = async (): Promise<undefined> => {
      await result;
      this.#isOver = true;
    };
    try {
      return await Promise.race([end(), timeout]);
    } catch (cause) {
      return this.#fail(cause);
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(cause: unknown): "failed" {
    this.#isOver = true;
    this.report(cause);
    return "failed";
  }

  /** Reports an error to `onError`, and ignores anything it throws. */
  report(cause: unknown): void {
    (async () => this.#options.onError(cause, this))().catch(() => {});
  }
}
