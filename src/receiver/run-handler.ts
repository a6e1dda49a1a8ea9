import type { HandlerContext } from "./handlers.ts";
import type { ReceiverOptions } from "./options.ts";
import type { RequestContext } from "./request-context.ts";

/** What went wrong with a handler, if anything did. */
export type HandlerOutcome = "failed" | "timeout" | undefined;

/**
 * Calls a handler and waits for its promise, but no longer than the time allowed: then its signal is aborted, and what
 * becomes of the promise is ignored. Never throws.
 *
 * @returns What went wrong; at once for a handler that returns no promise.
 */
export type HandlerRunner = <T>(
  handler: (subject: T, context: HandlerContext) => unknown,
  subject: T,
  context: RequestContext,
) => HandlerOutcome | Promise<HandlerOutcome>;

/**
 * Makes what runs handlers.
 *
 * @param timeoutMs - The time allowed, in milliseconds; `Infinity` for no limit.
 * @param onError - Is told what a handler threw, or of its timeout. Not waited for; what it throws is dropped.
 */
export function createHandlerRunner(
  timeoutMs: number,
  onError: NonNullable<ReceiverOptions["onError"]>,
): HandlerRunner {
  function fail(cause: unknown, context: RequestContext): "failed" {
    context.isOver = true;
    (async () => onError(cause, context))().catch(() => {});
    return "failed";
  }

  async function waitFor(result: unknown, context: RequestContext): Promise<HandlerOutcome> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<HandlerOutcome>((resolve) => {
      if (!Number.isFinite(timeoutMs)) return;
      timer = setTimeout(() => {
        const cause = new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
        context.abort(cause);
        fail(cause, context);
        resolve("timeout");
      }, timeoutMs);
    });
    try {
      const end = async (): Promise<undefined> => {
        await result;
        context.isOver = true;
      };
      return await Promise.race([end(), timeout]);
    } catch (cause) {
      return fail(cause, context);
    } finally {
      clearTimeout(timer);
    }
  }

  return (handler, subject, context) => {
    try {
      const result = handler(subject, context);
      if (typeof result === "object") return waitFor(result, context);
      context.isOver = true;
      return undefined;
    } catch (cause) {
      return fail(cause, context);
    }
  };
}
