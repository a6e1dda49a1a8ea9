import { Command, Option } from "@commander-js/extra-typings";
import { DEFAULT_VERSION, resolveVersion } from "../../diff/resolve-version.ts";
import type { Json } from "../../document/json.ts";
import { raiseVersion } from "../../document/version.ts";
import { type CommandContext, examples } from "../command.ts";
import { ACCEPTED_FILE, applyAccepted } from "../diff/accepted-breaks.ts";
import type { Compared } from "../diff/compare.ts";
import { runComparison } from "../diff/run-comparison.ts";
import { describeResult, type FailOn, GROUPS, toCheck, toUnusedCheck } from "../diff/to-check.ts";
import { duration, options } from "../options.ts";
import { parseRecord } from "../recording.ts";
import { createReport } from "../report/report.ts";
import { count } from "../text.ts";
import { readText, UsageError } from "../usage-error.ts";

const FAIL_ON = ["receivers", "senders", "any", "none"] as const satisfies FailOn[];
const RECEIVERS = ["strict", "ignore-unknown-fields"] as const;

/** Creates `diff`, which compares two versions of a contract. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("diff")
    .description(
      "Reports what changed between two versions of a contract and what each change breaks, and proves it with a payload. A version is an OpenAPI 3.1 file with webhooks (or 3.0 with x-webhooks), a release such as 1.0.0 (from spec/releases/), - for stdin, or a git revision, git:REVISION:PATH.",
    )
    .argument("<old>", "the old version")
    .argument("[new]", "the new version", DEFAULT_VERSION)
    .addOption(options.format)
    .addOption(
      new Option("--fail-on <party>", "what a change must break for exit code 1")
        .choices(FAIL_ON)
        .default("any" as const),
    )
    .addOption(
      new Option("--receivers <kind>", "how receivers treat a field that the old version forbids")
        .choices(RECEIVERS)
        .default("strict" as const),
    )
    .option("--accepted <file>", `accepted breaks (default: ${ACCEPTED_FILE}, if it exists)`)
    .option("--accept <reason>", "accept all breaks, and write them to that file")
    .option("--payloads <file>", "count the recorded payloads, one per line, that the new version rejects")
    .addOption(new Option("--timeout <time>", "when to give up").argParser(duration).default(60_000, "60s"))
    .addHelpText(
      "after",
      examples(
        ["compare the spec with a release", "diff 1.0.0"],
        ["describe a branch for its pull request", "diff git:main:spec/openapi.yaml --format markdown"],
        ["ignore what only senders must follow", "diff old.yaml new.yaml --fail-on receivers"],
        ["see which recorded deliveries would be rejected", "diff 1.0.0 --payloads deliveries.ndjson"],
      ),
    )
    .action(async (old, next, { format, failOn, receivers, payloads: path, timeout, ...options }) => {
      if (old === "-" && next === "-")
        throw new UsageError("argument", "Only one of the two versions can come from stdin.");
      const sources = { old: await resolveVersion(old, io), next: await resolveVersion(next, io) };
      const payloads = path === undefined ? undefined : await readRecorded(path);
      const compared = await runComparison({ ...sources, receivers, payloads }, timeout, io);
      const { changes, recorded } = compared;
      const accepted = await applyAccepted(changes, options);
      const groups = Object.values(GROUPS);
      const report = createReport({
        command: "diff",
        noun: "change",
        isLive: true,
        groups,
        isDocument: true,
        format,
        io,
      });
      const checks = [
        ...changes.map((change) => toCheck(change, { failOn, accepted: accepted?.fingerprints })),
        ...(accepted?.stale ?? []).map((entry) => toUnusedCheck(entry, "stale")),
        ...(accepted?.expired ?? []).map((entry) => toUnusedCheck(entry, "expired")),
      ];
      for (const group of groups) for (const check of checks) if (check.group === group) report.check(check);
      const names = `from ${compared.old.name} to ${compared.new.name}`;
      const code = await report.end({
        result: describeResult(changes, names),
        notes: [describeRequirement(compared), ...describeRecorded(recorded)],
        data: { ...compared, ...(accepted && { accepted }) },
      });
      finish(code);
    });
}

/** Reads payloads or recorded deliveries, one per line. */
async function readRecorded(path: string): Promise<readonly Json[]> {
  const text = await readText(path);
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      const value: Json = JSON.parse(line);
      const record = parseRecord(value);
      return [record === undefined ? value : JSON.parse(Buffer.from(record.body).toString())];
    } catch (cause) {
      const expected = "expected a payload or a recorded delivery in JSON";
      throw new UsageError("file", `${path}:${index + 1}: ${expected}.`, { cause });
    }
  });
}

/** Names the version that the changes require. */
function describeRequirement({ old, new: now, bump }: Compared): string {
  if (bump === undefined) return `Nothing changed: ${old.version || old.name} needs no new version.`;
  const least = raiseVersion(old.version, bump);
  const target = least === undefined ? "" : `, from ${old.version} to at least ${least}`;
  return `This requires a ${bump} version${target}${now.version && `; info.version is ${now.version}`}.`;
}

function describeRecorded(recorded: Compared["recorded"]): string[] {
  if (recorded === undefined) return [];
  const { payloads, rejected, neverValid, byChange } = recorded;
  const already = neverValid === 0 ? "" : ` (${neverValid} of them by the old one, too)`;
  return [
    `The new version rejects ${rejected} of ${count(payloads, "recorded payload")}${already}.`,
    ...byChange.map(
      ({ rule, pointer, payloads }) => `${rule} at ${pointer} rejects ${count(payloads, "payload")}.`,
    ),
  ];
}
