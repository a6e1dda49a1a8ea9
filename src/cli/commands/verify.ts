import { Command } from "@commander-js/extra-typings";
import { ISSUE_CODES } from "../../runtime/issue-codes.ts";
import { readWebhook } from "../../runtime/read-webhook.ts";
import { explainProblem, isUnreachable, type Outgoing } from "../../testing/send-request.ts";
import {
  type CaseResult,
  selectCases,
  type VerifyReport,
  verifyReceiver,
} from "../../testing/verify/verify-receiver.ts";
import { type CommandContext, examples } from "../command.ts";
import { options, RECEIVER } from "../options.ts";
import type { Check } from "../report/check.ts";
import { createReport } from "../report/report.ts";
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
    .option("--only <pattern>", "run only the checks whose ID matches; * matches any characters")
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
    .action(async ({ to, knownFailing: path, format, verbose: isLive, ...options }) => {
      const { lenient = false, only } = options;
      const knownFailing = path === undefined ? [] : await readKnownFailing(path);
      if (selectCases(options).length === 0)
        throw new UsageError("value", `No check matches --only ${only}. --verbose lists the IDs.`);
      const report = createReport({ command: "verify", noun: "check", side: "receive", isLive, format, io });
      const stop = new AbortController();
      io.signal.addEventListener("abort", () => stop.abort());
      let unreachable: string | undefined;
      let tried = 0;
      const found = await verifyReceiver(to, {
        ...options,
        knownFailing,
        signal: stop.signal,
        onResult(result) {
          if (tried++ === 0 && typeof result.answer === "string" && isUnreachable(result.answer)) {
            unreachable = result.answer;
            return stop.abort();
          }
          report.check(toCheck(result, { to, lenient }));
          void report.flush();
        },
      });
      if (unreachable !== undefined)
        throw new UsageError("unreachable", `Cannot test ${displayUrl(to)}: ${explainProblem(unreachable)}.`);
      const { contract: _, results: __, ...data } = found;
      finish(await report.end({ result: describeResult(found, lenient), data }));
    });
}

async function readKnownFailing(path: string): Promise<string[]> {
  const lines = (await readText(path)).split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trim());
  const patterns = lines.filter((line) => line !== "");
  const stale = patterns.find((only) => selectCases({ only }).length === 0);
  if (stale === undefined) return patterns;
  throw new UsageError("value", `${path}: no check matches ${stale}. Remove the line.`);
}

function describeResult({ passed, counts, results }: VerifyReport, lenient: boolean): string {
  const { failedMust, failedShould, failedEdge, knownFailing, notTried } = counts;
  const list = (parts: Readonly<Record<string, number>>): string[] =>
    Object.entries(parts).flatMap(([name, number]) => (number > 0 ? [`${number} ${name}`] : []));
  const failed = failedMust + failedEdge + (lenient ? 0 : failedShould);
  const levels = list({ must: failedMust, edge: failedEdge, should: lenient ? 0 : failedShould });
  const start =
    failed > 0
      ? `${failed} of ${count(results.length, "check")} failed (${levels.join(", ")})`
      : `${passed ? "The receiver meets the contract: " : ""}${count(counts.passed, "check")} passed`;
  const warnings = lenient && failedShould > 0 ? [count(failedShould, "warning")] : [];
  return [start, ...warnings, ...list({ "known to fail": knownFailing, "not tried": notTried })].join(", ");
}

/** Turns a result into a check, with a command line that reproduces a failure. */
function toCheck(result: CaseResult, { to, lenient }: { to: URL; lenient: boolean }): Check {
  const { requests, ...data } = result;
  const { id, description, level, outcome, answer, milliseconds, expectation, reason } = data;
  const isFailed = outcome === "failed";
  const isUnmetShould = isFailed && level === "should";
  const found = reason ?? `expected ${expectation}, found ${answer}`;
  const failure = isUnmetShould && lenient ? "warning" : "fail";
  const isKnown = outcome === "known failing";
  return {
    outcome: outcome === "passed" ? "pass" : isKnown ? "skipped" : failure,
    name: id,
    group: level,
    // Failures are grouped by this text.
    text: `${level}: ${isFailed || outcome === "passed" ? "" : `${outcome}: `}${found}${isUnmetShould ? causeOf(requests) : ""}`,
    details: [description],
    ...(isFailed ? { reproduce: toCurl(result, to) } : {}),
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

/** A longer body would make the command line unreadable. */
const MAX_CURL_BYTES = 2048;

/** Writes the command line that sends a check's requests again. */
function toCurl({ id, requests }: CaseResult, target: URL): string {
  const to = quoteForShell(displayUrl(target));
  if (requests.some(({ body }) => body.length > MAX_CURL_BYTES))
    return `recording-webhooks verify --only ${quoteForShell(id)} --verbose --to ${to}`;
  const commands = requests.map(({ method, headers, body }) => {
    const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    // curl sets its own media type if there is data.
    if (headers["content-type"] === undefined && body.length > 0) named.push("content-type:");
    const text = Buffer.from(body).toString("utf8");
    const isText = Buffer.from(text).equals(body) && !text.includes("\0");
    const data = body.length === 0 ? [] : [`--data-binary ${isText ? quoteForShell(text) : "@-"}`];
    const pipe = isText ? "" : `echo ${Buffer.from(body).toString("base64")} | base64 -d | `;
    const options = [...named.map((header) => `-H ${quoteForShell(header)}`), ...data];
    return `${pipe}curl -i -X ${method} ${[...options, to].join(" ")}`;
  });
  return commands.join(" && ");
}

/** Quotes text for a POSIX shell; control characters become `$'…'` escapes, so that a terminal shows them. */
function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (!/\p{Cc}|^@/u.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const toHex = (char: string): string => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `$'${text.replaceAll(/[\\'\p{Cc}]|^@/gu, toHex)}'`;
}
