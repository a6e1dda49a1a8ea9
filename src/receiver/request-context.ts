import type { HandlerContext } from "./handlers.ts";

/**
 * What a handler gets; the body's bytes and the signal cost nothing until it asks for them.
 *
 * A class, because an object literal with a getter, made for each request, doubles the time that a request takes.
 */
export class RequestContext implements HandlerContext {
  readonly request: Request;
  /** Whether the handler has ended; from then on nothing aborts its signal. */
  isOver = false;
  readonly #body: Uint8Array;
  #raw: Uint8Array | undefined;
  #controller: AbortController | undefined;

  constructor(request: Request, body: Uint8Array) {
    this.request = request;
    this.#body = body;
  }

  /** A plain view, also where the body is a Node `Buffer`. */
  get raw(): Uint8Array {
    const { buffer, byteOffset, length } = this.#body;
    this.#raw ??= new Uint8Array(buffer, byteOffset, length);
    return this.#raw;
  }

  get signal(): AbortSignal {
    return this.#control().signal;
  }

  /** Aborts the signal, also one that the handler asks for only later. */
  abort(cause: unknown): void {
    if (!this.isOver) this.#control().abort(cause);
  }

  #control(): AbortController {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      const { signal } = this.request;
      const follow = (): void => this.abort(signal.reason);
      signal.addEventListener("abort", follow);
      if (signal.aborted) follow();
    }
    return this.#controller;
  }
}
