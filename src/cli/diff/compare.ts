import {
  type Change,
  diffVersions,
  loadVersion,
  nameOf,
  readerOf,
  type VersionDocument,
  type VersionSource,
} from "../../diff/index.ts";
import { fromAjvError } from "../../document/ajv-issues.ts";
import { fromPointer, isObject, type Json } from "../../document/json.ts";

/** A comparison's input, as plain data that can be sent to a worker. */
export interface Comparison {
  readonly old: VersionSource;
  readonly next: VersionSource;
  readonly receivers: "strict" | "ignore-unknown-fields";
  /** Recorded payloads. */
  readonly payloads?: readonly Json[] | undefined;
}

/** Two versions, compared. */
export type Compared = ReturnType<typeof compare>;

/**
 * Loads two versions and compares them.
 *
 * @throws {DocumentError} If one of them isn't an OpenAPI document with webhooks.
 */
export function compare(
  { old, next, receivers, payloads }: Comparison,
  onProgress: (done: number, total: number) => void,
) {
  const [from, to] = [load(old), load(next)];
  const report = diffVersions(from, to, { receivers, onProgress });
  return {
    old: { name: from.name, version: from.version },
    new: { name: to.name, version: to.version },
    ...report,
    ...(payloads && { recorded: checkRecorded(payloads, [from, to], report.changes) }),
  };
}

function load(source: VersionSource): VersionDocument {
  return loadVersion(source.text, source.name, readerOf(source));
}

/** Validates recorded payloads against what the new version lets senders emit. */
function checkRecorded(
  payloads: readonly Json[],
  versions: readonly [VersionDocument, VersionDocument],
  changes: readonly Change[],
) {
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
  // One payload may be rejected by several changes.
  const byChange = [...counts].map(([{ rule, location }, payloads]) => ({
    rule,
    pointer: location.pointer,
    payloads,
  }));
  return { payloads: payloads.length, rejected, neverValid, byChange };
}

/** Checks whether keys lead to a place, or into it. */
function isAt(path: readonly (string | number)[], place: string): boolean {
  return fromPointer(place).every(
    (step, index) => index < path.length && (step === "*" || step === String(path[index])),
  );
}
