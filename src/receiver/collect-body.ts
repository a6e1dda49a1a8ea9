/** Puts a body's chunks together, and never holds more of them than a limit. */
export interface BodyCollector {
  /** Takes the next chunk; `false` when it passes the limit, and then it is not kept. */
  add(chunk: Uint8Array): boolean;
  /** The body so far; of Node’s chunks it may be a `Buffer`. */
  bytes(): Uint8Array;
}

const EMPTY: Uint8Array = new Uint8Array(0);

/**
 * Starts a body of at most `maxBytes`.
 *
 * The chunks are copied into one growing buffer, because a list of them would let a sender of one-byte chunks take a
 * hundred times the limit. A body that is one chunk is not copied.
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
