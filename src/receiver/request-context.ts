import type { HandlerContext } from "./handlers.ts";

/**
 * What a handler gets; its signal costs nothing until it asks for it.
 *
 * A class, because an object literal with a getter, made for each request, doubles the time that a request takes.
 */
export class RequestContext implements HandlerContext {
  readonly request: Request;
  readonly raw: Uint8Array;
  /** Whether the handler has ended; from then on nothing aborts its signal. */
  isOver = false;
  #controller: AbortController | undefined;

  constructor(request: Request, raw: Uint8Array) {
    this.request = request;
    this.raw = raw;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      const { signal } = this.request;
      const follow = (): void => this.abort(signal.reason);
      signal.addEventListener("abort", follow);
      if (signal.aborted) follow();
    }
    return this.#controller.signal;
  }

  /** Aborts the signal, also one that the handler asks for only later. */
  abort(cause: unknown): void {
    if (!this.isOver && !this.signal.aborted) this.#controller?.abort(cause);
  }
}
