/**
 * A delivery's body: its bytes, the value that an earlier parser left, or the reason why there is no body: it is too large, it
 * was cut off (`unreadable`), or something else has already read it and left nothing (`consumed`).
 */
export type Body = Uint8Array | { readonly parsed: unknown } | "too_large" | "unreadable" | "consumed";

/** One delivery, on any host. */
export interface Delivery<Request> {
  readonly request: Request;
  readonly method: string | undefined;
  /** Returns the absolute URL. For a Node request, only the path and query are real. */
  url(): string;
  header(name: string): string | null;
  /**
   * Reads the body, up to a limit in bytes, and passes it to `take`, once.
   *
   * @returns What `take` returns; rejects only if `take` throws or rejects.
   */
  read<T>(maxBytes: number, take: (body: Body) => T | PromiseLike<T>): Promise<T>;
  /** Calls a function if the client disconnects before the response is complete. */
  onGone(abort: (reason: unknown) => void): void;
}

/** Collects a body's chunks, up to a limit. */
export interface BodyCollector {
  /** Adds a chunk. Returns `false`, and drops the chunk, if it exceeds the limit. */
  add(chunk: Uint8Array): boolean;
  /** Returns the body so far, which may be a `Buffer` if Node's chunks were added. */
  bytes(): Uint8Array;
}

const EMPTY: Uint8Array = new Uint8Array(0);

/**
 * Creates a collector for a body of at most `maxBytes`.
 *
 * Chunks are copied into one growing buffer, because a list of one-byte chunks could take up a hundred times the limit in memory.
 * A body that arrives in one chunk isn't copied.
 */
export function collectBody(maxBytes: number): BodyCollector {
  let buffer = EMPTY;
  let length = 0;
  return {
    add(chunk) {
      const end = length + chunk.length;
      if (end > maxBytes) return false;
      if (length === 0) {
        buffer = chunk;
      } else {
        if (end > buffer.length) {
          const grown = new Uint8Array(Math.min(maxBytes, 2 * end));
          grown.set(buffer);
          buffer = grown;
        }
        buffer.set(chunk, length);
      }
      length = end;
      return true;
    },
    bytes: () => (length === buffer.length ? buffer : buffer.subarray(0, length)),
  };
}
