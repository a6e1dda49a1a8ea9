import { CONTRACT } from "../contract-facts.ts";
import { type Format, toGithubError } from "../format.ts";
import type { Output } from "../io.ts";
import type { Judgement } from "../judge.ts";
import { type TestCase, toJunit } from "../junit.ts";
import { count, printable, toJsonPath } from "../text.ts";
import type { Delivery } from "./delivery.ts";

/** A delivery with what was found and what was answered. */
export interface Handled {
  readonly delivery: Delivery;
  readonly judgement: Judgement;
  readonly answer: number;
}

export interface ListenSummary {
  readonly deliveries: number;
  readonly invalid: number;
  /** Expected and not come. */
  readonly missing: readonly string[];
}

export interface ListenReport {
  delivery(handled: Handled): string;
  end(summary: ListenSummary): { readonly stdout: string; readonly stderr: string };
}

/** Deliveries that a JUnit report names; it is only written at the end. */
const MAX_JUNIT_CASES = 10_000;

/** Makes the report of a format. */
export function createListenReport(format: Format, out: Output): ListenReport {
  if (format === "junit") return createJunitReport();
  if (format === "json") {
    return {
      delivery: toJsonLine,
      end: (summary) => ({ stdout: "", stderr: `${JSON.stringify({ contract: CONTRACT, ...summary })}\n` }),
    };
  }
  return {
    delivery: (handled) => toPretty(handled, out) + (format === "github" ? toAnnotations(handled) : ""),
    end: (summary) => ({ stdout: summarise(summary, out), stderr: "" }),
  };
}

function toJsonLine({ delivery, judgement, answer }: Handled): string {
  const { at, path } = delivery;
  const { verdict, status, issues } = judgement;
  return `${JSON.stringify({ at, path, verdict, status, answer, issues })}\n`;
}

function toPretty({ delivery, judgement, answer }: Handled, out: Output): string {
  const { verdict, status, issues } = judgement;
  const style = verdict === "valid" ? "green" : "red";
  const name = status === undefined ? "(no status)" : printable(status).slice(0, 80);
  const place = printable(delivery.path).slice(0, 200);
  return [
    `${delivery.at.slice(11, 23)} ${name} ${out.style(style, verdict)} ${out.style("dim", `${delivery.method} ${place}, answered ${answer}`)}`,
    ...issues.map(
      ({ code, path, message }) => `    ${toJsonPath(path)} ${out.style("red", code)} ${printable(message)}`,
    ),
    "",
  ].join("\n");
}

function toAnnotations({ judgement }: Handled): string {
  return judgement.issues
    .map(({ code, path, message }) => toGithubError({ title: code }, `${toJsonPath(path)} ${message}`))
    .join("");
}

function summarise({ deliveries, invalid, missing }: ListenSummary, out: Output): string {
  return [
    `Contract ${CONTRACT.version} (${CONTRACT.hash}), as send`,
    `${count(deliveries, "delivery", "deliveries")}: ${invalid > 0 ? out.style("red", `${invalid} break it`) : out.style("green", "all hold")}`,
    ...(missing.length > 0 ? [`${out.style("red", "Missing")}: ${missing.join(", ")}`] : []),
    "",
  ].join("\n");
}

function createJunitReport(): ListenReport {
  const cases: TestCase[] = [];
  return {
    delivery({ delivery, judgement }) {
      if (cases.length >= MAX_JUNIT_CASES) return "";
      const [first] = judgement.issues;
      const text = judgement.issues.map(
        ({ code, path, message }) => `${toJsonPath(path)} ${code} ${message}`,
      );
      cases.push({
        name: `${delivery.at} ${judgement.status ?? "(no status)"}`,
        failure: first && { type: first.code, message: first.message, text: text.join("\n") },
      });
      return "";
    },
    end({ missing }) {
      const absent = missing.map((status) => ({
        name: `${status} comes`,
        failure: { type: "missing", message: `${status} did not come`, text: "" },
      }));
      const suites = [{ name: "listen", cases: [...cases, ...absent] }];
      const properties = { "contract.version": CONTRACT.version, "contract.hash": CONTRACT.hash };
      return { stdout: toJunit(suites, properties), stderr: "" };
    },
  };
}
