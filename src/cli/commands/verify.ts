import { readFile } from "node:fs/promises";
import { Command, Option } from "@commander-js/extra-typings";
import { explainProblem, isUnreachable } from "../../testing/send-request.ts";
import {
  selectCases,
  type VerifyOptions,
  type VerifyReport,
  verifyReceiver,
} from "../../testing/verify/verify-receiver.ts";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import type { Io } from "../io.ts";
import { formatOption, integer, maxMsOption, url, verboseOption } from "../options.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, displayUrl } from "../text.ts";
import { systemCode, UsageError } from "../usage-error.ts";
import { toCheck } from "../verify/to-check.ts";

const RECEIVER = "http://127.0.0.1:3000/webhooks";

/** Creates `verify`, which tests a receiver against the contract. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("verify")
    .description(
      "Tests a receiver. It must accept what ordinary senders send and never break down, and it should reject what the contract forbids.",
    )
    .requiredOption("--to <url>", "the receiver", url)
    .addOption(maxMsOption())
    .option("--lenient", "fail only for a violated must; a violated should is a warning")
    .option("--strict", "include edge checks, which the contract allows and ordinary senders never send")
    .option("--only <pattern>", "run only the checks whose id matches; * stands for any characters")
    .option(
      "--known-failing <file>",
      "ids or patterns, one per line, of checks that fail; one that passes fails the run",
    )
    .option("--bail", "stop at the first failure")
    .addOption(
      new Option("--concurrency <n>", "how many checks may run at the same time")
        .argParser(integer(1, 100))
        .default(1),
    )
    .addOption(formatOption())
    .addOption(verboseOption())
    .addHelpText(
      "after",
      examples(
        ["test a receiver on this machine", `verify --to ${RECEIVER}`],
        ["test it in CI", `verify --to ${RECEIVER} --lenient --format junit > report.xml`],
        ["run one group of checks", `verify --to ${RECEIVER} --only 'delivery.*' --verbose`],
      ),
    )
    .action(async ({ to, knownFailing, ...options }) => {
      const known = knownFailing === undefined ? [] : await readKnownFailing(knownFailing);
      finish(await verify(to, { ...options, knownFailing: known }, io));
    });
}

async function readKnownFailing(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError("file", `Cannot read ${path} (${systemCode(cause)}).`, { cause });
  });
  const patterns = text
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
  const stale = patterns.find((only) => selectCases({ only }).length === 0);
  if (stale !== undefined)
    throw new UsageError("value", `${path}: no check matches ${stale}. Remove the line.`);
  return patterns;
}

interface VerifySettings extends VerifyOptions {
  readonly format: Format;
  readonly verbose?: boolean | undefined;
}

async function verify(target: URL, settings: VerifySettings, io: Io): Promise<ExitCode> {
  const { format, verbose = false, ...options } = settings;
  const { lenient = false, only } = options;
  if (selectCases(options).length === 0) {
    throw new UsageError("value", `No check matches --only ${only}. --verbose lists the ids.`);
  }
  const noun = ["check", "checks"] as const;
  const report = createReport({ format, command: "verify", noun, side: "receive", isLive: verbose, io });
  const stop = new AbortController();
  io.signal.addEventListener("abort", () => stop.abort());
  let unreachable: string | undefined;
  let tried = 0;
  const found = await verifyReceiver(target, {
    ...options,
    signal: stop.signal,
    onResult: (result) => {
      if (tried++ === 0 && typeof result.answer === "string" && isUnreachable(result.answer)) {
        unreachable = result.answer;
        return stop.abort();
      }
      report.check(toCheck(result, { target, lenient }));
      void report.flush();
    },
  });
  if (unreachable !== undefined) {
    throw new UsageError("unreachable", `Cannot test ${displayUrl(target)}: ${explainProblem(unreachable)}.`);
  }
  const { contract: _, results: __, ...data } = found;
  await report.end({ result: describeResult(found, lenient), interrupted: found.interrupted, data });
  if (found.interrupted) return 130;
  return found.passed ? 0 : 1;
}

function describeResult({ passed, counts, results }: VerifyReport, lenient: boolean): string {
  const { failedMust, failedShould, failedEdge, knownFailing, notTried } = counts;
  const list = (parts: Readonly<Record<string, number>>): string[] =>
    Object.entries(parts).flatMap(([name, number]) => (number > 0 ? [`${number} ${name}`] : []));
  const failed = list({ must: failedMust, edge: failedEdge, should: lenient ? 0 : failedShould });
  const others = list({
    [failedShould === 1 ? "warning" : "warnings"]: lenient ? failedShould : 0,
    "known to fail": knownFailing,
    "not tried": notTried,
  });
  const number = failedMust + failedEdge + (lenient ? 0 : failedShould);
  const start =
    number > 0
      ? `${number} of ${count(results.length, "check")} failed (${failed.join(", ")})`
      : `${passed ? "The receiver meets the contract: " : ""}${count(counts.passed, "check")} passed`;
  return [start, ...others].join(", ");
}
