import { type Answer, explainProblem } from "../../testing/send-request.ts";
import type { ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import { judgeBody } from "../judge.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, printable } from "../text.ts";
import { type Planned, sendAll } from "./send-all.ts";

export interface RunOptions {
  readonly command: string;
  readonly format: Format;
  readonly maxMs: number;
  readonly concurrency: number;
  readonly rate: number;
  /** Called after each delivery; ends the sending when it returns `false`. */
  readonly continues?: (answer: Answer) => boolean;
}

/** Sends what was planned, and reports. */
export async function runDeliveries(
  planned: AsyncIterable<Planned> | Iterable<Planned>,
  { command, format, continues = () => true, ...options }: RunOptions,
  io: Io,
): Promise<ExitCode> {
  const report = createReport(format, {
    command,
    noun: ["delivery", "deliveries"],
    side: "receive",
    isLive: true,
    io,
  });
  const onAnswer = (plan: Planned, answer: Answer): boolean => {
    report.check(toCheck(plan, answer));
    void report.flush();
    return continues(answer);
  };
  await sendAll(planned, { ...options, signal: io.signal, onAnswer });
  const { pass, fail } = report.counts;
  const sent = pass + fail;
  await report.end({
    result:
      fail > 0
        ? `${fail} of ${count(sent, "delivery", "deliveries")} got another response than expected`
        : `${count(sent, "delivery", "deliveries")}, all with the expected response`,
    interrupted: io.signal.aborted,
    data: { sent, failed: fail },
  });
  if (io.signal.aborted) return 130;
  return fail > 0 ? 1 : 0;
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
