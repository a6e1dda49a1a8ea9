import { collectBody } from "./collect-body.ts";
import { findNodeMessage, readNodeMessage } from "./node-message.ts";

/** A body's bytes, or why there are none. */
export type Body = Uint8Array | "too_large" | "unreadable";

/**
 * Reads a request's body, and gives it to `take`, once: its bytes (none where the request has no body); `too_large` when it
 * is announced to pass the limit, or as soon as it does, with the stream cancelled; or `unreadable` when somebody has read it
 * before, the client went away half-way or a chunk is not bytes.
 *
 * @returns What `take` makes of it; rejected only if `take` is or throws.
 */
export function readBody<T>(
  request: Request,
  maxBytes: number,
  take: (body: Body) => T | PromiseLike<T>,
): Promise<T> {
  const message = findNodeMessage(request);
  return message === undefined
    ? readStream(request, maxBytes).then(take)
    : readNodeMessage(message, maxBytes, take);
}

async function readStream({ headers, body: stream, bodyUsed }: Request, maxBytes: number): Promise<Body> {
  if (Number(headers.get("content-length")) > maxBytes) return "too_large";
  if (bodyUsed) return "unreadable";
  const body = collectBody(maxBytes);
  try {
    // Throws where somebody else is reading.
    const reader = stream?.getReader();
    while (reader !== undefined) {
      const { done, value } = await reader.read();
      if (done) break;
      const isBytes = value instanceof Uint8Array;
      if (isBytes && body.add(value)) continue;
      // Not waited for: a source that hangs in `cancel` must not hold the answer.
      reader.cancel().catch(() => {});
      return isBytes ? "too_large" : "unreadable";
    }
    return body.bytes();
  } catch {
    return "unreadable";
  }
}
