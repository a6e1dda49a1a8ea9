import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Answer,
  explainProblem,
  isUnreachable,
  type Outgoing,
  sendRequest,
} from "../testing/send-request.ts";
import type { ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { judgeBody } from "./judge.ts";
import type { Check } from "./report/check.ts";
import { createReport, type Format } from "./report/report.ts";
import { count, displayUrl, printable } from "./text.ts";
import { UsageError } from "./usage-error.ts";

/** A request to send. */
export interface Planned extends Outgoing {
  /** What reports call it: a webhook's status and example, a vector's ID, a line. */
  readonly name: string;
  readonly url: URL;
}

interface DeliverOptions {
  readonly io: Io;
  readonly command: string;
  readonly format: Format;
  readonly maxMs: number;
  /** How many requests may be open at the same time; 1 by default. */
  readonly concurrency?: number;
  /** How many requests begin per second at most. */
  readonly rate?: number | undefined;
  /** Called with each answer; sending stops if it returns `false`. */
  readonly continues?: (answer: Answer) => boolean;
}

/**
 * Sends requests in order, as many at the same time as allowed, and reports the responses.
 *
 * @throws {UsageError} If nothing listens at the URL of the first request.
 */
export async function deliver(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  options: DeliverOptions,
): Promise<ExitCode> {
  const { io, command, format, maxMs, concurrency = 1, rate = Number.POSITIVE_INFINITY, continues } = options;
  const noun = "delivery";
  const report = createReport({ command, noun, side: "receive", isLive: true, format, io });
  const open = new Set<Promise<void>>();
  const stop = new AbortController();
  const signal = AbortSignal.any([io.signal, stop.signal]);
  // Each open request adds a listener.
  setMaxListeners(0, signal);
  const started = performance.now();
  let failure: UsageError | undefined;
  let begun = 0;
  let ended = 0;

  const sendOne = async (plan: Planned): Promise<void> => {
    const answer = await sendRequest(plan.url, plan, { timeoutMs: maxMs, signal });
    if (signal.aborted) return;
    if (ended++ === 0 && answer.problem !== undefined && isUnreachable(answer.problem)) {
      const reason = explainProblem(answer.problem);
      failure = new UsageError("unreachable", `Cannot send to ${displayUrl(plan.url)}: ${reason}.`);
      return stop.abort();
    }
    report.check(toCheck(plan, answer));
    void report.flush();
    if (continues?.(answer) === false) stop.abort();
  };

  for await (const plan of planned) {
    const pause = started + (begun++ * 1000) / rate - performance.now();
    if (pause > 0) await wait(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    const sending = sendOne(plan).finally(() => open.delete(sending));
    open.add(sending);
    if (open.size >= concurrency) await Promise.race(open);
    if (signal.aborted) break;
  }
  await Promise.all(open);
  if (failure !== undefined) throw failure;

  const { pass, fail } = report.counts;
  const sent = count(pass + fail, noun);
  return await report.end({
    result:
      fail > 0 ? `${fail} of ${sent} got an unexpected response` : `${sent}, all with the expected response`,
    data: { sent: pass + fail, failed: fail },
  });
}

/** How much of a response's body a line shows. */
const MAX_SHOWN = 120;

/** A receiver has to acknowledge what the receive contract allows; to anything else, any response will do. */
function toCheck({ name, body: sent }: Planned, answer: Answer): Check {
  const isAllowed = judgeBody(sent, "receive").verdict !== "invalid";
  const { status, milliseconds } = answer;
  const passed = isAllowed ? `${status}`.startsWith("2") : status !== undefined;
  const found = status === undefined ? explainProblem(answer.problem) : String(status);
  const body = status === undefined ? "" : printable(answer.body.trim()).slice(0, MAX_SHOWN);
  const time = `in ${Math.round(milliseconds)} ms`;
  return {
    outcome: passed ? "pass" : "fail",
    name,
    group: "deliveries",
    text: `expected ${isAllowed ? "2xx" : "any response"}, found ${found} ${time}${body && `: ${body}`}`,
    milliseconds,
    data: { name, passed, expected: isAllowed ? "2xx" : "any", ...answer },
  };
}

/** Headers that apply to a single connection (RFC 9110, section 7.6.1). */
const CONNECTION_HEADERS =
  /^(connection|content-length|expect|host|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** Removes the headers that apply to a single connection. */
export function withoutConnection(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CONNECTION_HEADERS.test(name)));
}
