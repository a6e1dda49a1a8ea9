import { Command, Option } from "@commander-js/extra-typings";
import {
  DEFAULT_VERSION,
  diffVersions,
  loadVersion,
  resolveVersion,
  VersionError,
} from "../../diff/index.ts";
import { type CommandContext, examples } from "../command.ts";
import { DIFF_FORMATS, type Diff, writeDiff } from "../diff/write-diff.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const FAIL_ON = ["receivers", "senders", "any", "none"] as const;

/** Creates `diff`, which compares two versions of a contract. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("diff")
    .description(
      "Reports what changed between two versions of a contract and what each change breaks, and proves it with a payload. A version is an OpenAPI 3.1 file with webhooks, a release such as 1.0.0 (from spec/releases), - for stdin, or a git revision, git:REVISION:PATH.",
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
    .addHelpText(
      "after",
      examples(
        ["compare the spec with a release", "diff 1.0.0"],
        [
          "write what a branch changes, for its pull request",
          "diff git:main:spec/openapi.yaml --format markdown",
        ],
        ["ignore what only senders must follow", "diff old.yaml new.yaml --fail-on receivers"],
      ),
    )
    .action(async (old, next, { format, failOn }) => {
      const diff = await load(old, next, io).catch((cause: unknown) => {
        throw cause instanceof VersionError ? new UsageError("file", cause.message, { cause }) : cause;
      });
      await io.stdout.write(writeDiff(format, diff, io.stdout));
      finish(isBroken(diff, failOn) ? 1 : 0);
    });
}

async function load(old: string, next: string, io: Io): Promise<Diff> {
  if (old === "-" && next === "-")
    throw new UsageError("argument", "Only one of the two versions can come from stdin.");
  const [oldSource, nextSource] = await Promise.all([resolveVersion(old, io), resolveVersion(next, io)]);
  const versions = {
    old: loadVersion(oldSource.text, oldSource.name),
    next: loadVersion(nextSource.text, nextSource.name),
  };
  return { ...versions, report: diffVersions(versions.old, versions.next) };
}

/** A diff that disagrees with the validators has proved nothing, whatever it should fail on. */
function isBroken({ report }: Diff, failOn: (typeof FAIL_ON)[number]): boolean {
  if (report.disagreements.length > 0) return true;
  if (failOn === "none") return false;
  return report.changes.some(({ breaks }) =>
    failOn === "any" ? breaks.length > 0 : breaks.includes(failOn),
  );
}
