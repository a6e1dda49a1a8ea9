import type { Change } from "../../../src/diff/diff-report.ts";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { nameOf } from "../../../src/diff/version-document.ts";
import { parseVersion } from "../../../src/document/version.ts";
import { hashDocument } from "../../contract/hash-document.ts";
import type { Release } from "../../release/releases.ts";

/** A version of the contract, its changes, and who can read it. */
export interface ReleaseDescription {
  readonly version: string;
  /** SHA-256, in hexadecimal, of the contract without its descriptions. */
  readonly hash: string;
  /** The webhooks' statuses, in the order of the document. */
  readonly webhooks: readonly string[];
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** What changed since the version before. */
  readonly changes: readonly Change[];
  /** The older versions whose receivers accept every payload of this one, oldest first. */
  readonly readableBy: readonly string[];
  /** The older versions whose receivers reject some payloads of this one. */
  readonly rejectedBy: readonly string[];
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
    // Two changes that break nobody can break receivers that missed the version between, so each pair is compared.
    const reports = older.map((old) => ({ old, report: diffVersions(old, document) }));
    const isRejected = ({ report }: (typeof reports)[number]) =>
      report.changes.some(({ breaks }) => breaks.includes("receivers"));
    const versionsOf = (some: typeof reports) => some.map(({ old }) => old.version);
    return {
      version: document.version,
      hash: hashDocument(document.root),
      webhooks: document.webhooks.map(nameOf),
      ...(previous === undefined ? {} : { previous: previous.version }),
      changes: reports.at(-1)?.report.changes ?? [],
      readableBy: versionsOf(reports.filter((each) => !isRejected(each))),
      rejectedBy: versionsOf(reports.filter(isRejected)),
    };
  });
}

/** Summarizes in one sentence which contract it is and who can read it. */
export function summarize(description: ReleaseDescription): string {
  const { version, hash } = description;
  return `contract ${version}, hash ${hash.slice(0, 12)}, receivers of ${nameReaders(description)} can read it`;
}

/** Names the versions whose receivers can read one, itself included: `1.x` where none of the major is left out. */
export function nameReaders({ version, readableBy, rejectedBy }: ReleaseDescription): string {
  const major = (each: string): number => parseVersion(each)?.[0] ?? 0;
  const left = new Set(rejectedBy.map(major));
  const names = [...readableBy, version].map((each) => (left.has(major(each)) ? each : `${major(each)}.x`));
  return new Intl.ListFormat("en-GB").format(new Set(names));
}
