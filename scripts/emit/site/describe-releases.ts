import { major } from "semver";
import type { Change } from "../../../src/diff/diff-report.ts";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { nameOf } from "../../../src/diff/version-document.ts";
import { hashDocument } from "../../contract/hash-document.ts";
import type { Release } from "../../release/release-files.ts";

/** What there is to say of one version of the contract. */
export interface ReleaseDescription {
  readonly version: string;
  /** SHA-256, in hexadecimal, of what the contract says, words left out. */
  readonly hash: string;
  /** The webhooks' statuses, in the order of the document. */
  readonly webhooks: readonly string[];
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** What changed since the version before. */
  readonly changes: readonly Change[];
  /** The older versions whose receivers can read what is sent by this one, oldest first. */
  readonly readableBy: readonly string[];
  /** The older versions whose receivers would refuse some of it. */
  readonly refusedBy: readonly string[];
}

/**
 * Describes each version of the contract by the diff of the frozen documents.
 *
 * @param releases - Oldest first.
 * @returns A description of each, in the same order.
 */
export function describeReleases(releases: readonly Release[]): ReleaseDescription[] {
  const documents = releases.map(({ version, text }) => loadVersion(text, version));
  return documents.map((document, index) => {
    const older = documents.slice(0, index);
    const previous = older.at(-1);
    // Each is compared by itself: what breaks no one in two steps can still break who missed the step between.
    const reports = older.map((old) => ({ old, report: diffVersions(old, document) }));
    const isRefused = ({ report }: (typeof reports)[number]) =>
      report.changes.some(({ breaks }) => breaks.includes("receivers"));
    const versionsOf = (some: typeof reports) => some.map(({ old }) => old.version);
    return {
      version: document.version,
      hash: hashDocument(document.root),
      webhooks: document.webhooks.map(nameOf),
      ...(previous === undefined ? {} : { previous: previous.version }),
      changes: reports.at(-1)?.report.changes ?? [],
      readableBy: versionsOf(reports.filter((each) => !isRefused(each))),
      refusedBy: versionsOf(reports.filter(isRefused)),
    };
  });
}

/** Says in one sentence which contract a description is of and who can read it. */
export function summarise(description: ReleaseDescription): string {
  const { version, hash } = description;
  return `contract ${version}, hash ${hash.slice(0, 12)}, receivers of ${nameReaders(description)} can read it`;
}

/** Names the versions whose receivers can read one, itself included: `1.x` where none of the major is left out. */
export function nameReaders({ version, readableBy, refusedBy }: ReleaseDescription): string {
  const left = new Set(refusedBy.map((each) => major(each)));
  const names = [...readableBy, version].map((each) => (left.has(major(each)) ? each : `${major(each)}.x`));
  return new Intl.ListFormat("en-GB").format(new Set(names));
}
