import type { Answer } from "./answer.ts";

/** The part of Node's `http.IncomingMessage` that a receiver uses. The package doesn't depend on Node's types. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** `null` until something starts to read. */
  readonly readableFlowing: boolean | null;
  readonly readableDidRead?: boolean;
  readonly readableEnded?: boolean;
  on(event: string, listener: (chunk: Uint8Array) => void): unknown;
}

/** The part of Node's `http.ServerResponse` that a receiver uses. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
  on(event: string, listener: () => void): unknown;
}

/**
 * A delivery's body: its bytes, the value that an earlier parser left, or the reason why there is no body: it is too large, it
 * was cut off (`unreadable`), or something else has already read it and left nothing (`consumed`).
 */
export type Body = Uint8Array | { readonly parsed: unknown } | "too_large" | "unreadable" | "consumed";

/** One delivery, on any host. */
export interface Delivery {
  readonly request: Request | NodeRequest;
  readonly method: string | undefined;
  /** The absolute URL. For a Node request, only the path and query are real. */
  readonly url: string;
  header(name: string): string | null;
  /**
   * Reads the body, up to a limit in bytes, and passes it to `take`, once.
   *
   * @returns What `take` returns; rejects only if `take` throws or rejects.
   */
  read(maxBytes: number, take: (body: Body) => unknown): Promise<unknown>;
  /** Responds, and returns what the host's handler returns. */
  respond(answer: Answer): unknown;
  /** Calls a function if the client disconnects before the response is complete. */
  onGone(abort: (reason: unknown) => void): void;
}

/**
 * Collects the chunks of a body of at most `maxBytes`.
 *
 * Chunks are copied into one growing buffer, because a list of one-byte chunks could take up a hundred times the limit in memory.
 * A body that arrives in one chunk isn't copied.
 */
export class BodyCollector {
  readonly #maxBytes: number;
  #buffer: Uint8Array = new Uint8Array(0);
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Adds a chunk. Returns `false`, and drops the chunk, if it exceeds the limit. */
  add(chunk: Uint8Array): boolean {
    const end = this.#length + chunk.length;
    if (end > this.#maxBytes) return false;
    if (this.#length === 0) {
      this.#buffer = chunk;
    } else {
      if (end > this.#buffer.length) {
        const grown = new Uint8Array(Math.min(this.#maxBytes, 2 * end));
        grown.set(this.#buffer);
        this.#buffer = grown;
      }
      this.#buffer.set(chunk, this.#length);
    }
    this.#length = end;
    return true;
  }

  /** Returns the body so far, which may be a `Buffer` if Node's chunks were added. */
  bytes(): Uint8Array {
    return this.#length === this.#buffer.length ? this.#buffer : this.#buffer.subarray(0, this.#length);
  }
}
