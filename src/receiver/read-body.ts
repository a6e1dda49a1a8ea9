import { collectBody } from "./collect-body.ts";
import { findNodeMessage, readNodeMessage } from "./node-message.ts";

/** A body's bytes, or why there are none. */
export type Body = Uint8Array | "too_large" | "unreadable";

/**
 * Reads a request's body, and stops as soon as it passes a limit. Never throws.
 *
 * @returns The bytes (none where the request has no body); `too_large`, with the stream cancelled; or `unreadable` when
 * somebody has read it before, the client went away half-way or a chunk is not bytes.
 */
export function readBody(request: Request, maxBytes: number): Body | Promise<Body> {
  if (request.bodyUsed) return "unreadable";
  const message = findNodeMessage(request);
  return message === undefined ? readStream(request.body, maxBytes) : readNodeMessage(message, maxBytes);
}

async function readStream(stream: Request["body"], maxBytes: number): Promise<Body> {
  if (stream === null) return new Uint8Array(0);
  if (stream.locked) return "unreadable";
  const reader = stream.getReader();
  const body = collectBody(maxBytes);
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return body.bytes();
      const isBytes = value instanceof Uint8Array;
      if (isBytes && body.add(value)) continue;
      // Not waited for: a source that hangs in `cancel` must not hold the answer.
      reader.cancel().catch(() => {});
      return isBytes ? "too_large" : "unreadable";
    }
  } catch {
    return "unreadable";
  }
}
