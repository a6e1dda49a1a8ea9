import type { HandlerContext } from "./handlers.ts";
import { RequestContext } from "./request-context.ts";

/** One handler to run. */
export interface HandlerRun {
  readonly request: Request;
  readonly raw: Uint8Array;
  /** Milliseconds; `Infinity` for no limit. */
  readonly timeoutMs: number;
  /** Calls the handler. */
  readonly handle: (context: HandlerContext) => unknown;
}

/** How a handler ended, with what it threw or the timeout's error. */
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed" | "timeout"; readonly cause: unknown };

const DONE: Outcome = { kind: "done" };

/**
 * Runs a handler and waits for its promise, but no longer than `timeoutMs`: then its signal is aborted, and what becomes
 * of the promise is ignored. Never throws.
 *
 * @returns How it ended, and the context that it had.
 */
export async function runHandler({ request, raw, timeoutMs, handle }: HandlerRun) {
  const context = new RequestContext(request, raw);
  let outcome = DONE;
  try {
    const result = handle(context);
    // A promise of any library; what is none, is not waited for.
    if (typeof Object(result).then === "function") outcome = await settle(result, timeoutMs);
  } catch (cause) {
    outcome = { kind: "failed", cause };
  }
  if (outcome.kind === "timeout") context.abort(outcome.cause);
  context.release();
  return { outcome, context };
}

async function settle(result: unknown, timeoutMs: number): Promise<Outcome> {
  const end: { outcome?: Outcome } = {};
  const settled = Promise.resolve(result).then(
    () => {
      end.outcome = DONE;
    },
    (cause) => {
      end.outcome = { kind: "failed", cause };
    },
  );
  // A timer costs more than the whole of the rest; a handler that waits for nothing is over before it needs one.
  await undefined;
  if (end.outcome === undefined) {
    await new Promise<void>((resolve) => {
      const timer = timeoutMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, timeoutMs);
      settled.then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  const timeout = () => new DOMException(`The handler took more than ${timeoutMs} ms`, "TimeoutError");
  return end.outcome ?? { kind: "timeout", cause: timeout() };
}
