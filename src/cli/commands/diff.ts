import { Command, Option } from "@commander-js/extra-typings";
import { DEFAULT_VERSION, resolveVersion } from "../../diff/resolve-version.ts";
import { DocumentError } from "../../document/document-error.ts";
import { type CommandContext, examples } from "../command.ts";
import { ACCEPTED_FILE, applyAccepted, readAccepted, writeAccepted } from "../diff/accepted-breaks.ts";
import { readRecorded } from "../diff/check-recorded.ts";
import type { Compared } from "../diff/compare-sources.ts";
import type { Diff } from "../diff/diff.ts";
import { runComparison } from "../diff/run-comparison.ts";
import { DIFF_FORMATS, writeDiff } from "../diff/write-diff.ts";
import type { Io } from "../io.ts";
import { duration } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const FAIL_ON = ["receivers", "senders", "any", "none"] as const;
const RECEIVERS = ["strict", "ignore-unknown-fields"] as const;

/** Creates `diff`, which compares two versions of a contract. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("diff")
    .description(
      "Reports what changed between two versions of a contract and what each change breaks, and proves it with a payload. A version is an OpenAPI 3.1 file with webhooks (or 3.0 with x-webhooks), a release such as 1.0.0 (from spec/releases/), - for stdin, or a git revision, git:REVISION:PATH.",
    )
    .argument("<old>", "the old version")
    .argument("[new]", "the new version", DEFAULT_VERSION)
    .addOption(
      new Option("--format <format>", "how to write the report")
        .choices(DIFF_FORMATS)
        .default("pretty" as const),
    )
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
    .option("--accepted <file>", `breaks that were accepted (default: ${ACCEPTED_FILE}, if there is one)`)
    .option("--accept <reason>", "accept all breaks, and write them to that file")
    .option("--payloads <file>", "count which recorded payloads, one per line, the new version rejects")
    .option("--timeout <duration>", "when to give up", duration, 60_000)
    .addHelpText(
      "after",
      examples(
        ["compare the spec with a release", "diff 1.0.0"],
        [
          "write what a branch changes, for its pull request",
          "diff git:main:spec/openapi.yaml --format markdown",
        ],
        ["ignore what only senders must follow", "diff old.yaml new.yaml --fail-on receivers"],
        ["see which recorded deliveries would be rejected", "diff 1.0.0 --payloads deliveries.ndjson"],
      ),
    )
    .action(async (old, next, options) => {
      const compared = await compare({ ...options, old, next }, io);
      const diff = await withAccepted(compared, options);
      await io.stdout.write(writeDiff(options.format, diff, io.stdout));
      finish(isBroken(diff, options.failOn) ? 1 : 0);
    });
}

interface Options {
  readonly old: string;
  readonly next: string;
  readonly receivers: (typeof RECEIVERS)[number];
  readonly payloads?: string;
  readonly timeout: number;
}

async function compare({ old, next, receivers, payloads, timeout }: Options, io: Io): Promise<Compared> {
  if (old === "-" && next === "-")
    throw new UsageError("argument", "Only one of the two versions can come from stdin.");
  const sources = await Promise.all([resolveVersion(old, io), resolveVersion(next, io)]).catch(
    (cause: unknown) => {
      throw cause instanceof DocumentError ? new UsageError("file", cause.message, { cause }) : cause;
    },
  );
  const recorded = payloads === undefined ? {} : { payloads: await readRecorded(payloads) };
  return await runComparison({ old: sources[0], next: sources[1], receivers, ...recorded }, timeout, io);
}

async function withAccepted(
  compared: Compared,
  { accepted: path, accept: reason }: { accepted?: string; accept?: string },
): Promise<Diff> {
  const { changes } = compared.report;
  const file = path ?? ACCEPTED_FILE;
  const isNew = reason !== undefined && path !== undefined;
  const known = isNew ? await readAccepted(path).catch(() => []) : await readAccepted(path);
  const accepted =
    reason === undefined ? known : await writeAccepted(file, { changes, accepted: known ?? [], reason });
  if (accepted === undefined) return compared;
  const today = new Date().toISOString().slice(0, 10);
  return { ...compared, accepted: applyAccepted(changes, accepted, today) };
}

function isBroken({ report, accepted }: Diff, failOn: (typeof FAIL_ON)[number]): boolean {
  if (accepted !== undefined && accepted.stale.length + accepted.expired.length > 0) return true;
  if (failOn === "none") return false;
  return report.changes.some(({ breaks, fingerprint }) => {
    const isAccepted = accepted?.fingerprints.includes(fingerprint) === true;
    return !isAccepted && (failOn === "any" ? breaks.length > 0 : breaks.includes(failOn));
  });
}
