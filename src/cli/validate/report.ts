import { type Format, toGithubError } from "../format.ts";
import type { Output } from "../io.ts";
import type { Mode } from "../judge.ts";
import { type TestCase, toJunit } from "../junit.ts";
import { toJsonPath } from "../text.ts";
import { summarise } from "./summarise.ts";
import type { Tally } from "./tally.ts";
import type { Verdict } from "./validate-input.ts";

/** Everything that a run found. */
export interface Summary extends Tally {
  readonly contract: { readonly version: string; readonly hash: string };
  readonly as: Mode;
  readonly files: readonly string[];
  /** Whether Ctrl-C ended it before all was read. */
  readonly interrupted: boolean;
}

/** Writes verdicts as they come, and a summary at the end. */
export interface Report {
  /** What a verdict adds to stdout. */
  payload(verdict: Verdict): string;
  end(summary: Summary): { readonly stdout: string; readonly stderr: string };
}

/** Failures that a JUnit report names one by one; it is only written when all is read. */
const MAX_JUNIT_FAILURES = 10_000;

/** Makes the report of a format. */
export function createReport(format: Format, stdout: Output): Report {
  switch (format) {
    case "json":
      return {
        payload: toJsonLine,
        end: (summary) => ({ stdout: "", stderr: `${JSON.stringify(summary)}\n` }),
      };
    case "junit":
      return createJunitReport();
    case "github":
      return {
        payload: toAnnotations,
        end: (summary) => ({ stdout: summarise(summary, stdout), stderr: "" }),
      };
    case "pretty":
      return {
        payload: (verdict) => toPretty(verdict, stdout),
        end: (summary) => ({ stdout: summarise(summary, stdout), stderr: "" }),
      };
  }
}

function toJsonLine(payload: Verdict): string {
  const { file, line, index, judgement } = payload;
  const { verdict, status, issues } = judgement;
  const [first] = issues;
  const place = line === undefined && first !== undefined ? { line: payload.locate(first).line } : { line };
  return `${JSON.stringify({ file, ...place, index, verdict, status, issues })}\n`;
}

function toAnnotations(verdict: Verdict): string {
  const { file, judgement } = verdict;
  return judgement.issues
    .map((issue) => {
      const { line, column: col } = verdict.locate(issue);
      return toGithubError(
        { file, line, col, title: issue.code },
        `${toJsonPath(issue.path)} ${issue.message}`,
      );
    })
    .join("");
}

function toPretty(verdict: Verdict, out: Output): string {
  const { file, judgement } = verdict;
  if (judgement.issues.length === 0) return "";
  return judgement.issues
    .map((issue) => {
      const { line, column, excerpt, caret } = verdict.locate(issue);
      const place = out.style("bold", `${file}:${line}:${column}`);
      return [
        `${place} ${toJsonPath(issue.path)} ${out.style("red", issue.code)} ${issue.message}`,
        `    ${excerpt}`,
        `    ${" ".repeat(caret)}${out.style("red", "^")}`,
        "",
      ].join("\n");
    })
    .join("");
}

function createJunitReport(): Report {
  const cases = new Map<string, { failures: TestCase[]; payloads: number; failed: number }>();
  return {
    payload(verdict) {
      const { file, index, judgement } = verdict;
      const found = cases.get(file) ?? { failures: [], payloads: 0, failed: 0 };
      cases.set(file, found);
      found.payloads++;
      const [first] = judgement.issues;
      if (first === undefined) return "";
      found.failed++;
      if (found.failures.length >= MAX_JUNIT_FAILURES) return "";
      const text = judgement.issues.map(
        (issue) => `${toJsonPath(issue.path)} ${issue.code} ${issue.message}`,
      );
      const place = `line ${verdict.locate(first).line}${index === undefined ? "" : `, item ${index}`}`;
      found.failures.push({
        name: place,
        failure: { type: first.code, message: first.message, text: text.join("\n") },
      });
      return "";
    },
    end({ contract, as, interrupted }) {
      const suites = [...cases].map(([name, { failures, payloads, failed }]) => ({
        name,
        cases: [...failures, { name: `${payloads - failed} of ${payloads} payloads hold` }],
      }));
      const properties = {
        "contract.version": contract.version,
        "contract.hash": contract.hash,
        as,
        ...(interrupted ? { interrupted: "true" } : {}),
      };
      return { stdout: toJunit(suites, properties), stderr: "" };
    },
  };
}
