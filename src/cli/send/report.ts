import { explainProblem } from "../../testing/send-request.ts";
import { CONTRACT } from "../contract-facts.ts";
import { type Format, toGithubError } from "../format.ts";
import type { Output } from "../io.ts";
import { type TestCase, toJunit } from "../junit.ts";
import { count, printable } from "../text.ts";
import type { Sent } from "./delivery.ts";

export interface SendSummary {
  readonly sent: number;
  readonly failed: number;
  readonly interrupted: boolean;
}

export interface SendReport {
  /** What a delivery adds to stdout. */
  sent(sent: Sent): string;
  end(summary: SendSummary): { readonly stdout: string; readonly stderr: string };
}

/** As much of an answer's body as a line for people shows. */
const MAX_SHOWN = 200;

/** Deliveries that a JUnit report names; it is only written at the end. */
const MAX_JUNIT_CASES = 10_000;

/** Makes the report of a format. */
export function createSendReport(format: Format, out: Output): SendReport {
  if (format === "junit") return createJunitReport();
  if (format === "json") {
    return {
      sent: toJsonLine,
      end: (summary) => ({ stdout: "", stderr: `${JSON.stringify({ contract: CONTRACT, ...summary })}\n` }),
    };
  }
  return {
    sent: (sent) => toPretty(sent, out) + (format === "github" ? toAnnotation(sent) : ""),
    end: (summary) => ({ stdout: summarise(summary, out), stderr: "" }),
  };
}

function toJsonLine({ name, answer, isAllowed, passed }: Sent): string {
  return `${JSON.stringify({ name, passed, allowed: isAllowed, ...answer })}\n`;
}

function toPretty({ name, answer, passed }: Sent, out: Output): string {
  const result = answer.status ?? explainProblem(answer.problem);
  const body = answer.status === undefined ? "" : printable(answer.body.trim()).slice(0, MAX_SHOWN);
  return [
    passed ? out.style("green", "pass") : out.style("red", "FAIL"),
    printable(name),
    result,
    out.style("dim", `${Math.round(answer.milliseconds)} ms`),
    `${body}`.trimEnd(),
  ]
    .join(" ")
    .trimEnd()
    .concat("\n");
}

function toAnnotation({ name, passed, ...sent }: Sent): string {
  return passed ? "" : toGithubError({ title: printable(name) }, reasonOf(sent));
}

function reasonOf({ answer, isAllowed }: Pick<Sent, "answer" | "isAllowed">): string {
  if (answer.status === undefined) return explainProblem(answer.problem);
  return `expected ${isAllowed ? "2xx" : "an answer"}, found ${answer.status}`;
}

function summarise({ sent, failed, interrupted }: SendSummary, out: Output): string {
  const verdict =
    failed > 0 ? out.style("red", `${failed} not acknowledged`) : out.style("green", "all as they should be");
  return [
    `Contract ${CONTRACT.version} (${CONTRACT.hash}), as receive`,
    `${count(sent, "delivery", "deliveries")}: ${verdict}`,
    ...(interrupted ? ["Interrupted: this is what was sent until then."] : []),
    "",
  ].join("\n");
}

function createJunitReport(): SendReport {
  const cases: TestCase[] = [];
  return {
    sent(sent) {
      if (cases.length >= MAX_JUNIT_CASES) return "";
      const { name, answer, passed } = sent;
      const message = reasonOf(sent);
      const text = answer.status === undefined ? "" : answer.body;
      cases.push({
        name,
        seconds: answer.milliseconds / 1000,
        failure: passed ? undefined : { type: String(answer.status ?? answer.problem), message, text },
      });
      return "";
    },
    end: () => ({
      stdout: toJunit([{ name: "deliveries", cases }], {
        "contract.version": CONTRACT.version,
        "contract.hash": CONTRACT.hash,
      }),
      stderr: "",
    }),
  };
}
