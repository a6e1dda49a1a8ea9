import { setMaxListeners } from "node:events";
import {
  type Answer,
  explainProblem,
  isUnreachable,
  type Outgoing,
  sendRequest,
} from "../../testing/send-request.ts";
import type { ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import { judgeBody } from "../judge.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, displayUrl, printable } from "../text.ts";
import { UsageError } from "../usage-error.ts";

/** A request to send. */
export interface Planned {
  /** What reports call it: a webhook's status and example, a vector's id, a line. */
  readonly name: string;
  readonly url: URL;
  readonly outgoing: Outgoing;
}

export interface DeliverOptions {
  readonly command: string;
  readonly format: Format;
  readonly maxMs: number;
  /** How many requests may be open at the same time; 1 by default. */
  readonly concurrency?: number;
  /** How many requests begin per second at most. */
  readonly rate?: number | undefined;
  /** Called with each answer; ends the sending when it returns `false`. */
  readonly continues?: (answer: Answer) => boolean;
}

/**
 * Sends requests in order, as many at the same time as allowed, and reports the responses.
 *
 * @throws {UsageError} When nobody listens at the URL of the first request.
 */
export async function deliver(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  {
    command,
    format,
    maxMs,
    concurrency = 1,
    rate = Number.POSITIVE_INFINITY,
    continues = () => true,
  }: DeliverOptions,
  io: Io,
): Promise<ExitCode> {
  const report = createReport({
    format,
    command,
    noun: ["delivery", "deliveries"],
    side: "receive",
    isLive: true,
    io,
  });
  const open = new Set<Promise<void>>();
  const stop = new AbortController();
  const signal = AbortSignal.any([io.signal, stop.signal]);
  // Each open request listens to it.
  setMaxListeners(0, signal);
  const started = performance.now();
  let failure: UsageError | undefined;
  let begun = 0;
  let ended = 0;

  const sendOne = async (plan: Planned): Promise<void> => {
    const answer = await sendRequest(plan.url, plan.outgoing, { timeoutMs: maxMs, signal });
    if (signal.aborted) return;
    if (ended++ === 0 && answer.problem !== undefined && isUnreachable(answer.problem)) {
      const reason = explainProblem(answer.problem);
      failure = new UsageError("unreachable", `Cannot send to ${displayUrl(plan.url)}: ${reason}.`);
      return stop.abort();
    }
    report.check(toCheck(plan, answer));
    void report.flush();
    if (!continues(answer)) stop.abort();
  };

  for await (const plan of planned) {
    await pause(started + (begun++ * 1000) / rate - performance.now(), signal);
    if (signal.aborted) break;
    const sending = sendOne(plan).finally(() => open.delete(sending));
    open.add(sending);
    if (open.size >= concurrency) await Promise.race(open);
    if (signal.aborted) break;
  }
  await Promise.all(open);
  if (failure !== undefined) throw failure;

  const { pass, fail } = report.counts;
  const sent = count(pass + fail, "delivery", "deliveries");
  await report.end({
    result:
      fail > 0
        ? `${fail} of ${sent} got another response than expected`
        : `${sent}, all with the expected response`,
    interrupted: io.signal.aborted,
    data: { sent: pass + fail, failed: fail },
  });
  if (io.signal.aborted) return 130;
  return fail > 0 ? 1 : 0;
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

/** As much of a response's body as a line for people shows. */
const MAX_SHOWN = 120;

/** A receiver has to acknowledge what the receive contract allows; to anything else, any response will do. */
function toCheck({ name, outgoing }: Planned, answer: Answer): Check {
  const isAllowed = judgeBody(outgoing.body, "receive").verdict !== "invalid";
  const { status } = answer;
  const isAcknowledged = status !== undefined && status >= 200 && status < 300;
  const passed = isAllowed ? isAcknowledged : status !== undefined;
  const found = status === undefined ? explainProblem(answer.problem) : String(status);
  const body = status === undefined ? "" : printable(answer.body.trim()).slice(0, MAX_SHOWN);
  const time = `in ${Math.round(answer.milliseconds)} ms`;
  return {
    outcome: passed ? "pass" : "fail",
    name,
    group: "deliveries",
    text: `expected ${isAllowed ? "2xx" : "any response"}, found ${found} ${time}${body === "" ? "" : `: ${body}`}`,
    issues: [],
    milliseconds: answer.milliseconds,
    data: { name, passed, expected: isAllowed ? "2xx" : "any", ...answer },
  };
}
