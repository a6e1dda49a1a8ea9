import type { HandlerContext } from "./handlers.ts";
import type { ReceiverOptions } from "./options.ts";
import type { RequestContext } from "./request-context.ts";

/** One handler to run. */
export interface HandlerRun {
  readonly context: RequestContext;
  /** Milliseconds; `Infinity` for no limit. */
  readonly timeoutMs: number;
  readonly onError: NonNullable<ReceiverOptions["onError"]>;
  /** Calls the handler. */
  readonly handle: (context: HandlerContext) => unknown;
}

/**
 * Runs a handler and waits for its promise, but no longer than `timeoutMs`: then its signal is aborted, and what becomes
 * of the promise is ignored. `onError` is told, and not waited for. Never throws.
 *
 * @returns What went wrong, if anything did.
 */
export async function runHandler({ context, timeoutMs, onError, handle }: HandlerRun) {
  let problem: "failed" | "timeout" = "failed";
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const result = handle(context);
    if (typeof result !== "object") return undefined;
    const timeout = new Promise((_resolve, reject) => {
      if (!Number.isFinite(timeoutMs)) return;
      timer = setTimeout(() => {
        problem = "timeout";
        const cause = new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
        reject(cause);
        context.abort(cause);
      }, timeoutMs);
    });
    await Promise.race([result, timeout]);
    return undefined;
  } catch (cause) {
    Promise.resolve()
      .then(() => onError(cause, context))
      .catch(() => {});
    return problem;
  } finally {
    clearTimeout(timer);
    context.isOver = true;
  }
}
