import type { Findings } from "./check-body.ts";
import type { Question } from "./read-payload.ts";

/** Checks bodies in a worker. */
export interface Checker {
  /** Asks for a check. Of several that wait only the last is made. */
  check(question: Question): void;
  /** Ends the worker. */
  stop(): void;
}

/** Receives the results of checks. */
export interface CheckerEvents {
  /** Called with what was found, unless a newer question waits already. */
  readonly onFindings: (findings: Findings) => void;
  /** Called when no check can be made: the worker's script was not loaded, or failed. */
  readonly onFailure: () => void;
}

/** Starts a worker that checks bodies. */
export function createChecker({ onFindings, onFailure }: CheckerEvents): Checker {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
  let isBusy = false;
  let waiting: Question | undefined;
  const ask = (question: Question): void => {
    isBusy = true;
    waiting = undefined;
    worker.postMessage(question);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Findings>) => {
    isBusy = false;
    if (waiting === undefined) onFindings(data);
    else ask(waiting);
  });
  worker.addEventListener("error", onFailure);
  return {
    check(question) {
      if (isBusy) waiting = question;
      else ask(question);
    },
    stop: () => worker.terminate(),
  };
}
