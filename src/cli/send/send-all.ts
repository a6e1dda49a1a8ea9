import { setMaxListeners } from "node:events";
import {
  type Answer,
  explainProblem,
  isUnreachable,
  type Outgoing,
  sendRequest,
} from "../../testing/send-request.ts";
import { displayUrl } from "../text.ts";
import { UsageError } from "../usage-error.ts";

/** A request to send. */
export interface Planned {
  /** What reports call it: a webhook's status and example, a vector's id, a line. */
  readonly name: string;
  readonly url: URL;
  readonly outgoing: Outgoing;
}

export interface SendAllOptions {
  readonly maxMs: number;
  /** How many requests may be open at the same time. */
  readonly concurrency: number;
  /** How many requests begin per second at most. */
  readonly rate: number;
  readonly signal: AbortSignal;
  /** Called with each answer as it comes; ends the sending when it returns `false`. */
  readonly onAnswer: (planned: Planned, answer: Answer) => boolean;
}

/**
 * Sends requests in order, as many at the same time as allowed, until they end or the signal ends them.
 *
 * @throws {UsageError} When nobody listens at the URL of the first request.
 */
export async function sendAll(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  { maxMs, concurrency, rate, signal, onAnswer }: SendAllOptions,
): Promise<void> {
  const open = new Set<Promise<void>>();
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  // Each open request listens to it.
  setMaxListeners(0, either);
  const started = performance.now();
  let failure: unknown;
  let begun = 0;
  let ended = 0;

  const sendOne = async (plan: Planned): Promise<void> => {
    const answer = await sendRequest(plan.url, plan.outgoing, { timeoutMs: maxMs, signal: either });
    if (either.aborted) return;
    if (ended++ === 0 && answer.problem !== undefined && isUnreachable(answer.problem)) {
      const reason = explainProblem(answer.problem);
      failure = new UsageError("unreachable", `Cannot send to ${displayUrl(plan.url)}: ${reason}.`);
      return stop.abort();
    }
    if (!onAnswer(plan, answer)) stop.abort();
  };

  for await (const plan of planned) {
    await pause(started + (begun++ * 1000) / rate - performance.now(), either);
    if (either.aborted) break;
    const sending = sendOne(plan).finally(() => open.delete(sending));
    open.add(sending);
    if (open.size >= concurrency) await Promise.race(open);
    if (either.aborted) break;
  }
  await Promise.all(open);
  if (failure !== undefined) throw failure;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener("abort", finish);
  });
}
