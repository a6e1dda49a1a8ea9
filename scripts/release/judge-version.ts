import { gt, gte, inc, lt } from "semver";
import type { Bump, DiffReport } from "../../src/diff/diff-report.ts";
import { diffVersions, loadVersion } from "../../src/diff/index.ts";
import { describeChange } from "./describe-change.ts";
import { isVersion, RELEASES, type Release } from "./release-files.ts";

/** What the gate says of a contract's version. */
export interface Verdict {
  readonly isRight: boolean;
  /** What was found and, where it is wrong, what to do; without a line break at its end. */
  readonly message: string;
  /** What changed, where there was something to compare with. */
  readonly report?: DiffReport;
}

export interface Candidate {
  /** Where the spec stands, for people. */
  readonly path: string;
  readonly text: string;
  /** The newest frozen version; absent where there is none yet. */
  readonly newest: Release | undefined;
  /** Whether that one was published: until then it may be frozen anew. */
  readonly isPublished: boolean;
}

/**
 * Judges whether the spec's version is raised over the newest frozen one as its changes demand.
 *
 * @throws {VersionError} When either is no OpenAPI 3.1 document with webhooks.
 */
export function judgeVersion({ path, text, newest, isPublished }: Candidate): Verdict {
  const spec = loadVersion(text, path);
  const { version } = spec;
  if (!isVersion(version)) {
    const found = version === "" ? "no version" : `the version ${version}`;
    return wrong(`${path}: found ${found}, expected three numbers such as 1.2.3 in info.version`);
  }
  if (newest === undefined)
    return right(`${version} is the first version: there is none to compare it with.`);
  const base = newest.version;
  const report = diffVersions(loadVersion(newest.text, `${RELEASES}/${base}.yaml`), spec);
  const tell = tellWith(report);
  if (report.disagreements.length > 0) {
    return tell(
      false,
      "The diff disagrees with itself: a bug of the diff, which `npm run diff` shows in full.",
    );
  }
  if (lt(version, base)) {
    return tell(
      false,
      `${path}: found version ${version}, which is older than the frozen ${base}: set info.version to ${wanted(base, report.bump)}`,
    );
  }
  if (report.bump === undefined) {
    return gt(version, base)
      ? tell(
          false,
          `${path}: found version ${version}, but nothing changed since ${base}: set info.version to ${base}`,
        )
      : tell(true, `${version} is unchanged.`);
  }
  const least = wanted(base, report.bump);
  if (gte(version, least))
    return tell(
      true,
      `${version} is raised over ${base} by a ${report.bump} at least, as its changes demand.`,
    );
  const anew =
    version === base && !isPublished
      ? ` (${base} is not published: it may also be frozen anew, by \`npm run check -- --freeze\`)`
      : "";
  return tell(
    false,
    `${path}: found version ${version}; the changes since ${base} demand a ${report.bump}: set info.version to ${least}${anew}`,
  );
}

function wanted(base: string, bump: Bump | undefined): string {
  return (bump && inc(base, bump)) ?? base;
}

function tellWith(report: DiffReport) {
  const changes = report.changes.map((change) => `  ${describeChange(change)}`);
  return (isRight: boolean, message: string): Verdict => ({
    isRight,
    message: [...changes, message].join("\n"),
    report,
  });
}

function right(message: string): Verdict {
  return { isRight: true, message };
}

function wrong(message: string): Verdict {
  return { isRight: false, message };
}
