import {
  type DiffReport,
  DocumentError,
  diffVersions,
  loadVersion,
  readerOf,
  type VersionDocument,
  type VersionSource,
} from "../../diff/index.ts";
import type { Json } from "../../document/json.ts";
import { checkRecorded, type RecordedReport } from "./check-recorded.ts";
import type { VersionName } from "./diff.ts";

/** What is compared, as plain data that a worker can get. */
export interface Comparison {
  readonly old: VersionSource;
  readonly next: VersionSource;
  readonly receivers: "strict" | "ignore-unknown-fields";
  /** Recorded payloads. */
  readonly payloads?: readonly Json[];
}

/** What a worker sends: progress, the result, or why it can't be compared. */
export type Message =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly result: Compared }
  | { readonly kind: "failed"; readonly message: string };

/** Two versions, compared. */
export interface Compared {
  readonly old: VersionName;
  readonly next: VersionName;
  readonly report: DiffReport;
  readonly recorded?: RecordedReport;
}

/** Loads two versions and compares them. */
export function compareSources(
  { old, next, receivers, payloads }: Comparison,
  send: (message: Message) => void,
): void {
  try {
    const versions = { old: load(old), next: load(next) };
    const report = diffVersions(versions.old, versions.next, {
      receivers,
      onProgress: (done, total) => send({ kind: "progress", done, total }),
    });
    const names = { old: nameOf(versions.old), next: nameOf(versions.next) };
    const recorded =
      payloads === undefined ? {} : { recorded: checkRecorded(payloads, versions, report.changes) };
    send({ kind: "done", result: { ...names, report, ...recorded } });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    send({ kind: "failed", message: error.message });
  }
}

function load(source: VersionSource): VersionDocument {
  return loadVersion(source.text, source.name, readerOf(source));
}

function nameOf({ name, version }: VersionName): VersionName {
  return { name, version };
}
