import type { CaseResult, VerifyReport } from "../../testing/verify/verify-receiver.ts";
import { type Format, toGithubError } from "../format.ts";
import type { Output } from "../io.ts";
import { toJunit } from "../junit.ts";
import { printable } from "../text.ts";

/** What a result adds to stdout as it comes. */
export function writeResult(result: CaseResult, format: Format, out: Output): string {
  if (format !== "pretty") return "";
  const { outcome, id, level, expectation, reason } = result;
  const mark = outcome === "passed" ? out.style("green", "pass") : out.style(styleOf(result), "FAIL");
  const detail = reason === undefined ? "" : `\n     ${out.style("dim", result.description)}: ${reason}`;
  return `${mark} ${level.padEnd(6)} ${printable(id)} ${out.style("dim", `${expectation}: ${toAnswer(result)}`)}${detail}\n`;
}

/** Writes what belongs at the end of a report. */
export function writeReport(report: VerifyReport, format: Format, out: Output): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(report)}\n`;
    case "junit":
      return toVerifyJunit(report);
    case "github":
      return report.results.map(toAnnotation).join("") + summarise(report, out);
    case "pretty":
      return summarise(report, out);
  }
}

function styleOf({ level }: CaseResult): "red" | "yellow" {
  return level === "must" ? "red" : "yellow";
}

function toAnswer({ answer, milliseconds }: CaseResult): string {
  return answer === undefined ? "not tried" : `${answer} in ${Math.round(milliseconds)} ms`;
}

function toAnnotation({ outcome, id, level, reason = "" }: CaseResult): string {
  return outcome === "passed" ? "" : toGithubError({ title: `${level}: ${printable(id)}` }, reason);
}

function summarise({ contract, counts, passed, interrupted }: VerifyReport, out: Output): string {
  const { failedMust, failedShould, notTried } = counts;
  const parts = [
    `${counts.passed} passed`,
    ...(failedMust > 0 ? [out.style("red", `${failedMust} broke a must`)] : []),
    ...(failedShould > 0 ? [out.style("yellow", `${failedShould} broke a should`)] : []),
    ...(notTried > 0 ? [`${notTried} not tried`] : []),
  ];
  return [
    `Contract ${contract.version} (${contract.hash}), as receive`,
    `${passed ? out.style("green", "The receiver keeps the contract") : out.style("red", "The receiver does not keep the contract")}: ${parts.join(", ")}`,
    ...(interrupted ? ["Interrupted: this is what was tried until then."] : []),
    "",
  ].join("\n");
}

function toVerifyJunit({ contract, results, interrupted }: VerifyReport): string {
  const suites = (["must", "should"] as const).map((level) => ({
    name: level,
    cases: results
      .filter((result) => result.level === level)
      .map((result) => ({
        name: `${result.id} (${result.expectation})`,
        seconds: result.milliseconds / 1000,
        failure:
          result.outcome === "passed"
            ? undefined
            : {
                type: result.outcome,
                message: result.reason ?? "",
                text: `${result.description}. Answer: ${toAnswer(result)}`,
              },
      })),
  }));
  return toJunit(suites, {
    "contract.version": contract.version,
    "contract.hash": contract.hash,
    ...(interrupted ? { interrupted: "true" } : {}),
  });
}
