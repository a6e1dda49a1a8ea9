import type { Payload } from "../parse-body.ts";
import type { HandlerContext } from "./handlers.ts";
import type { TokenOptions } from "./token.ts";

/** What a receiver may be told. */
export interface ReceiverOptions {
  /** The longest body that is taken, in bytes; 64 KiB unless told. */
  readonly maxBytes?: number;
  /** The longest that a handler may take, in milliseconds; 10 seconds unless told, `Infinity` for no limit. */
  readonly timeoutMs?: number;
  /** A secret that the URL must hold; without it, whoever knows the URL is listened to. */
  readonly token?: TokenOptions;
  /** Takes a payload whose `status` this version does not know. Waited for like a handler, but the answer stays 202. */
  readonly onUnknown?: (payload: Payload, context: HandlerContext) => unknown;
  /** Is told what a handler or `onUnknown` threw, or of its timeout; `console.error` unless told. Not waited for; what it throws is dropped. */
  readonly onError?: (cause: unknown, context: HandlerContext) => unknown;
}

// Timers take no more; a longer one would fire at once.
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Fills in the limits.
 *
 * @throws RangeError when one of them is no limit.
 */
export function toLimits({ maxBytes = 65_536, timeoutMs = 10_000 }: ReceiverOptions) {
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`expected maxBytes over 0 and whole, found ${maxBytes}`);
  }
  if (!(timeoutMs > 0) || (timeoutMs > MAX_TIMEOUT_MS && timeoutMs !== Number.POSITIVE_INFINITY)) {
    throw new RangeError(`expected timeoutMs over 0 and under 2 ** 31 or Infinity, found ${timeoutMs}`);
  }
  return { maxBytes, timeoutMs };
}
