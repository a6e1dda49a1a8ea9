import {
  DEFAULT_VERSION,
  diffVersions,
  loadVersion,
  resolveVersion,
  VersionError,
} from "../../diff/index.ts";
import { defineCommand, type ExitCode } from "../command.ts";
import { DIFF_FORMATS, type Diff, writeDiff } from "../diff/write-diff.ts";
import { toChoice } from "../format.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const FAIL_ON = ["receivers", "senders", "any", "none"] as const;

/** `diff`: what changed between two versions of a contract, whom it breaks, and a payload that shows it. */
export const command = defineCommand({
  name: "diff",
  usage: "<old> [new] [options]",
  description: [
    "Tells what changed between two versions of a contract, whom each change breaks, and shows it with a payload.",
    "",
    "A version is an OpenAPI 3.1 file with webhooks, a release such as 1.0.0 (from spec/releases/), - for stdin, or a",
    `git revision, git:REVISION:PATH. Without <new>, it is ${DEFAULT_VERSION}.`,
  ].join("\n"),
  options: {
    format: {
      type: "string",
      default: "pretty",
      value: "FORMAT",
      description: "pretty, json, markdown (for pull requests) or github",
    },
    "fail-on": {
      type: "string",
      default: "any",
      value: "PARTY",
      description: "whom a change must break for exit code 1: receivers, senders, any or none",
    },
  },
  examples: [
    { line: "diff 1.0.0", does: "compares the spec with a release" },
    {
      line: "diff git:main:spec/openapi.yaml spec/openapi.yaml --format markdown",
      does: "writes what a branch changes, for its pull request",
    },
    { line: "diff old.yaml new.yaml --fail-on receivers", does: "lets what only senders must follow pass" },
  ],
  async run({ values, positionals }, io): Promise<ExitCode> {
    const format = toChoice("format", values.format, DIFF_FORMATS);
    const failOn = toChoice("fail-on", values["fail-on"], FAIL_ON);
    const diff = await load(positionals, io).catch((cause: unknown) => {
      throw cause instanceof VersionError ? new UsageError("file", cause.message, { cause }) : cause;
    });
    await io.stdout.write(writeDiff(format, diff, io.stdout));
    return isBroken(diff, failOn) ? 1 : 0;
  },
});

async function load([old, next = DEFAULT_VERSION, ...others]: readonly string[], io: Io): Promise<Diff> {
  if (old === undefined || others.length > 0) {
    const found = old === undefined ? "no version" : `${others.length + 2} versions`;
    throw new UsageError(
      "argument",
      `Found ${found}, expected one or two: recording-webhooks diff <old> [new].`,
    );
  }
  if (old === "-" && next === "-")
    throw new UsageError("argument", "Only one of the two versions can come from stdin.");
  const [oldSource, nextSource] = await Promise.all([resolveVersion(old, io), resolveVersion(next, io)]);
  const versions = {
    old: loadVersion(oldSource.text, oldSource.name),
    next: loadVersion(nextSource.text, nextSource.name),
  };
  return { ...versions, report: diffVersions(versions.old, versions.next) };
}

/** A diff that does not agree with the validators has proved nothing, whoever is asked about. */
function isBroken({ report }: Diff, failOn: (typeof FAIL_ON)[number]): boolean {
  if (report.disagreements.length > 0) return true;
  if (failOn === "none") return false;
  return report.changes.some(({ breaks }) =>
    failOn === "any" ? breaks.length > 0 : breaks.includes(failOn),
  );
}
