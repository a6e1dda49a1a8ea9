import { Command } from "@commander-js/extra-typings";
import { ISSUE_CODES } from "../../runtime/issue-codes.ts";
import { readWebhook } from "../../runtime/read-webhook.ts";
import { explainProblem, isUnreachable, type Outgoing } from "../../testing/send-request.ts";
import {
  type CaseResult,
  selectCases,
  type VerifyOptions,
  type VerifyReport,
  verifyReceiver,
} from "../../testing/verify/verify-receiver.ts";
import { type CommandContext, type ExitCode, examples } from "../command.ts";
import type { Io } from "../io.ts";
import { options, RECEIVER } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport, type Format } from "../report/report.ts";
import { count, displayUrl } from "../text.ts";
import { readText, UsageError } from "../usage-error.ts";

/** Creates `verify`, which tests a receiver against the contract. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("verify")
    .description(
      "Tests a receiver. It must accept what ordinary senders send and must never fail with a 5xx or a dropped connection. It should reject what the contract forbids.",
    )
    .addOption(options.to)
    .addOption(options.maxMs)
    .option("--lenient", "fail only if a must is violated; a violated should is a warning")
    .option("--strict", "include edge checks, which the contract allows and ordinary senders never send")
    .option("--only <pattern>", "run only the checks whose ID matches; * stands for any characters")
    .option(
      "--known-failing <file>",
      "IDs or patterns of checks that are known to fail, one per line; if one passes, the run fails",
    )
    .option("--bail", "stop at the first failure")
    .addOption(options.concurrency)
    .addOption(options.format)
    .addOption(options.verbose)
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
  const lines = (await readText(path)).split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trim());
  const patterns = lines.filter((line) => line !== "");
  const stale = patterns.find((only) => selectCases({ only }).length === 0);
  if (stale === undefined) return patterns;
  throw new UsageError("value", `${path}: no check matches ${stale}. Remove the line.`);
}

interface VerifySettings extends VerifyOptions {
  readonly format: Format;
  readonly verbose?: boolean | undefined;
}

async function verify(target: URL, settings: VerifySettings, io: Io): Promise<ExitCode> {
  const { format, verbose: isLive, ...options } = settings;
  const { lenient = false, only } = options;
  if (selectCases(options).length === 0)
    throw new UsageError("value", `No check matches --only ${only}. --verbose lists the IDs.`);
  const noun = ["check", "checks"] as const;
  const report = createReport({ command: "verify", noun, side: "receive", isLive, format, io });
  const stop = new AbortController();
  io.signal.addEventListener("abort", () => stop.abort());
  let unreachable: string | undefined;
  let tried = 0;
  const found = await verifyReceiver(target, {
    ...options,
    signal: stop.signal,
    onResult(result) {
      if (tried++ === 0 && typeof result.answer === "string" && isUnreachable(result.answer)) {
        unreachable = result.answer;
        return stop.abort();
      }
      report.check(toCheck(result, { target, lenient }));
      void report.flush();
    },
  });
  if (unreachable !== undefined)
    throw new UsageError("unreachable", `Cannot test ${displayUrl(target)}: ${explainProblem(unreachable)}.`);
  const { contract: _, results: __, ...data } = found;
  return await report.end({ result: describeResult(found, lenient), data });
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

/** Turns a result into a check, with a command line that reproduces a failure. */
function toCheck(result: CaseResult, { target, lenient }: { target: URL; lenient: boolean }): Check {
  const { requests, ...data } = result;
  const { id, description, level, outcome, answer, milliseconds, expectation, reason } = data;
  const isFailed = outcome === "failed";
  const isUnmetShould = isFailed && level === "should";
  const found = reason ?? `expected ${expectation}, found ${answer}`;
  const outcomes = {
    passed: "pass",
    failed: isUnmetShould && lenient ? "warning" : "fail",
    "known failing": "skipped",
    "not tried": "fail",
  } as const;
  return {
    outcome: outcomes[outcome],
    name: id,
    group: level,
    // Failures are grouped by this text.
    text: `${level}: ${isFailed || outcome === "passed" ? "" : `${outcome}: `}${found}${isUnmetShould ? causeOf(requests) : ""}`,
    issues: [],
    details: [description],
    ...(isFailed ? { reproduce: toCurl(result, target) } : {}),
    milliseconds,
    data,
  };
}

/** Describes what is wrong with a payload that the receiver accepted. */
function causeOf([request]: readonly Outgoing[]): string {
  const read = request && readWebhook(request.body);
  if (read?.kind !== "invalid" && read?.kind !== "malformed") return "";
  const [{ code }] = read.issues;
  const { title } = ISSUE_CODES[code];
  return `; ${title.charAt(0).toLowerCase()}${title.slice(1)} (${code})`;
}

/** A longer body makes no readable command line. */
const MAX_CURL_BYTES = 2048;

/** Writes the command line that sends a check's requests again. */
function toCurl({ id, requests }: CaseResult, target: URL): string {
  const to = quoteForShell(displayUrl(target));
  if (requests.some(({ body }) => body.length > MAX_CURL_BYTES))
    return `recording-webhooks verify --only ${quoteForShell(id)} --verbose --to ${to}`;
  const commands = requests.map(({ method, headers, body }) => {
    // curl sets a media type of its own if there is data.
    const media = headers["content-type"] === undefined && body.length > 0 ? ["-H content-type:"] : [];
    const named = Object.entries(headers).map(([name, value]) => `-H ${quoteForShell(`${name}: ${value}`)}`);
    const text = Buffer.from(body).toString("utf8");
    const isText = Buffer.from(text).equals(body) && !text.includes("\0");
    const data = body.length === 0 ? [] : [`--data-binary ${isText ? quoteForShell(text) : "@-"}`];
    const pipe = isText ? "" : `echo ${Buffer.from(body).toString("base64")} | base64 -d | `;
    return `${pipe}curl -i -X ${method} ${[...named, ...media, ...data, to].join(" ")}`;
  });
  return commands.join(" && ");
}

/** Quotes a text for a POSIX shell; control characters become `$'…'` escapes, so that a terminal shows them. */
function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (!/\p{Cc}|^@/u.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = text.replaceAll(
    /[\\'\p{Cc}]|^@/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `$'${escaped}'`;
}
