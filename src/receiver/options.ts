import type { Payload } from "../runtime/parse-body.ts";
import type { HandlerContext } from "./handlers.ts";
import type { TokenOptions } from "./token.ts";

/** As much of the class `Response` as answering takes. */
export type ResponseConstructor = new (
  body: string | null,
  init: { readonly status: number; readonly headers?: Record<string, string> },
) => Response;

/** What a receiver may be told. */
export interface ReceiverOptions {
  /** The longest body that is taken, in bytes; 64 KiB unless told. */
  readonly maxBytes?: number;
  /** The longest that a handler may take, in milliseconds; 10 seconds unless told, `Infinity` for no limit. */
  readonly timeoutMs?: number;
  /** A secret that the URL must hold; without it, whoever knows the URL is listened to. */
  readonly token?: TokenOptions;
  /**
   * What answers are made with; the global `Response` unless told. For a server that has a faster one, as srvx has with
   * `FastResponse`.
   */
  readonly Response?: ResponseConstructor;
  /** Takes a payload whose `status` this version does not know. Waited for like a handler, but the answer stays 202. */
  readonly onUnknown?: (payload: Payload, context: HandlerContext) => unknown;
  /** Is told what a handler or `onUnknown` threw, or of its timeout; `console.error` unless told. Not waited for; what it throws is dropped. */
  readonly onError?: (cause: unknown, context: HandlerContext) => unknown;
}

/**
 * Checks the limits.
 *
 * @throws RangeError when one of them is none.
 */
export function assertLimits(maxBytes: number, timeoutMs: number): void {
  // Timers take no more than 31 bits; a longer one would fire at once.
  const isTime = timeoutMs > 0 && (timeoutMs < 2 ** 31 || !Number.isFinite(timeoutMs));
  if (!isTime || !Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`expected limits, found maxBytes ${maxBytes}, timeoutMs ${timeoutMs}`);
  }
}
