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

/** What went wrong with a handler. */
export type HandlerProblem = "failed" | "timeout";

/**
 * Runs a handler and waits for its promise, but no longer than `timeoutMs`: then its signal is aborted, and what becomes
 * of the promise is ignored. `onError` is told, and not waited for. Never throws.
 *
 * @returns What went wrong, if anything did; at once for a handler that returns no promise.
 */
export function runHandler(
  run: HandlerRun,
): HandlerProblem | undefined | Promise<HandlerProblem | undefined> {
  const { context, handle } = run;
  try {
    const result = handle(context);
    if (typeof result === "object") return waitFor(result, run);
    context.isOver = true;
    return undefined;
  } catch (cause) {
    return fail(cause, run);
  }
}

async function waitFor(result: unknown, run: HandlerRun): Promise<HandlerProblem | undefined> {
  const { context, timeoutMs } = run;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  try {
    const timeout = new Promise((_resolve, reject) => {
      if (!Number.isFinite(timeoutMs)) return;
      timer = setTimeout(() => {
        isLate = true;
        const cause = new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
        reject(cause);
        context.abort(cause);
      }, timeoutMs);
    });
    await Promise.race([result, timeout]);
    context.isOver = true;
    return undefined;
  } catch (cause) {
    fail(cause, run);
    return isLate ? "timeout" : "failed";
  } finally {
    clearTimeout(timer);
  }
}

function fail(cause: unknown, { context, onError }: HandlerRun): HandlerProblem {
  context.isOver = true;
  Promise.resolve()
    .then(() => onError(cause, context))
    .catch(() => {});
  return "failed";
}
