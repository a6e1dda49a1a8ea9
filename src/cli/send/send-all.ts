import { setMaxListeners } from "node:events";
import { explainProblem, sendRequest } from "../../testing/send-request.ts";
import { isUnreachable } from "../unreachable.ts";
import { UsageError } from "../usage-error.ts";
import { judgeAnswer, type Planned, type Sent } from "./delivery.ts";

export interface SendAllOptions {
  readonly maxMs: number;
  /** How many may be under way at once. */
  readonly concurrency: number;
  /** How many begin in a second at most. */
  readonly rate: number;
  readonly signal: AbortSignal;
  /** Called with each as its answer comes; ends the sending when it returns `false`. */
  readonly onSent: (sent: Sent) => boolean;
}

/**
 * Sends requests in order, as many at once as is allowed, until they end or the signal ends them.
 *
 * @throws {UsageError} When the first finds nobody there.
 */
export async function sendAll(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  { maxMs, concurrency, rate, signal, onSent }: SendAllOptions,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  // Each request under way listens to it.
  setMaxListeners(0, either);
  const started = performance.now();
  let failure: unknown;
  let begun = 0;
  let ended = 0;

  const sendOne = async (plan: Planned): Promise<void> => {
    const answer = await sendRequest(plan.url, plan.outgoing, { timeoutMs: maxMs, signal: either });
    if (either.aborted) return;
    if (ended++ === 0 && answer.problem !== undefined && isUnreachable(answer.problem)) {
      failure = new UsageError(
        "unreachable",
        `Cannot send to ${plan.url}: ${explainProblem(answer.problem)}.`,
      );
      return stop.abort();
    }
    if (!onSent(judgeAnswer(plan, answer))) stop.abort();
  };

  for await (const plan of planned) {
    await pause(started + (begun++ * 1000) / rate - performance.now(), either);
    if (either.aborted) break;
    const sending = sendOne(plan).finally(() => underWay.delete(sending));
    underWay.add(sending);
    if (underWay.size >= concurrency) await Promise.race(underWay);
    if (either.aborted) break;
  }
  await Promise.all(underWay);
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
