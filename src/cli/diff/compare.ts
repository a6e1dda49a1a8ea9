import {
  type Change,
  type DiffReport,
  diffVersions,
  loadVersion,
  nameOf,
  readerOf,
  type VersionDocument,
  type VersionSource,
} from "../../diff/index.ts";
import { fromAjvError } from "../../document/ajv-issues.ts";
import { fromPointer, isObject, type Json } from "../../document/json.ts";

/** What is compared, as plain data that a worker can get. */
export interface Comparison {
  readonly old: VersionSource;
  readonly next: VersionSource;
  readonly receivers: "strict" | "ignore-unknown-fields";
  /** Recorded payloads. */
  readonly payloads?: readonly Json[] | undefined;
}

/** Two versions, compared. */
export interface Compared {
  readonly old: VersionName;
  readonly next: VersionName;
  readonly report: DiffReport;
  readonly recorded?: RecordedReport;
}

/** A document's name, and its `info.version`. */
export type VersionName = Pick<VersionDocument, "name" | "version">;

/** What the new version does to recorded payloads. */
export interface RecordedReport {
  readonly payloads: number;
  readonly rejected: number;
  /** How many each change rejects; one payload may be rejected by several. */
  readonly byChange: readonly {
    readonly rule: string;
    readonly pointer: string;
    readonly payloads: number;
  }[];
  /** How many of the rejected payloads the old version rejects, too. */
  readonly neverValid: number;
}

/**
 * Loads two versions and compares them.
 *
 * @throws {DocumentError} If one of them isn't an OpenAPI document with webhooks.
 */
export function compare(
  { old, next, receivers, payloads }: Comparison,
  onProgress: (done: number, total: number) => void,
): Compared {
  const [from, to] = [load(old), load(next)];
  const report = diffVersions(from, to, { receivers, onProgress });
  return {
    old: { name: from.name, version: from.version },
    next: { name: to.name, version: to.version },
    report,
    ...(payloads === undefined ? {} : { recorded: checkRecorded(payloads, [from, to], report.changes) }),
  };
}

function load(source: VersionSource): VersionDocument {
  return loadVersion(source.text, source.name, readerOf(source));
}

/** Validates recorded payloads by what the new version lets senders emit. */
function checkRecorded(
  payloads: readonly Json[],
  versions: readonly [VersionDocument, VersionDocument],
  changes: readonly Change[],
): RecordedReport {
  const counts = new Map<Change, number>();
  let [rejected, neverValid] = [0, 0];
  for (const payload of payloads) {
    const [was, is] = versions.map(({ webhooks }) => {
      const status = isObject(payload) ? payload["status"] : undefined;
      const webhook =
        webhooks.find((each) => each.status === status) ?? (webhooks.length === 1 ? webhooks[0] : undefined);
      return { webhook, errors: webhook?.check(payload, "send") };
    });
    if (is?.errors?.length === 0) continue;
    rejected += 1;
    if (was?.errors?.length !== 0) neverValid += 1;
    const name = was?.webhook && nameOf(was.webhook);
    const paths = (is?.errors ?? []).map((error) => fromAjvError(error, payload).path);
    for (const change of changes) {
      const isCause = change.places.some(
        ({ webhook, path }) => webhook === name && paths.some((each) => isAt(each, path)),
      );
      if (change.breaks.includes("senders") && isCause) counts.set(change, (counts.get(change) ?? 0) + 1);
    }
  }
  const byChange = [...counts].map(
    ([
      {
        rule,
        location: { pointer },
      },
      payloads,
    ]) => ({ rule, pointer, payloads }),
  );
  return { payloads: payloads.length, rejected, neverValid, byChange };
}

/** Checks whether keys lead to a place, or into it. */
function isAt(path: readonly (string | number)[], place: string): boolean {
  return fromPointer(place).every(
    (step, index) => index < path.length && (step === "*" || step === String(path[index])),
  );
}
