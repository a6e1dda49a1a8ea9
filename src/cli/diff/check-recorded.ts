import { readFile } from "node:fs/promises";
import type { Change, VersionDocument } from "../../diff/index.ts";
import { nameOf } from "../../diff/version-document.ts";
import { fromAjvError } from "../../document/ajv-issues.ts";
import { isObject, type Json } from "../../document/json.ts";
import { count } from "../text.ts";
import { UsageError } from "../usage-error.ts";

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
  /** Lines, counted from 1, of payloads that the old version rejects too. */
  readonly neverValid: number;
}

/**
 * Reads payloads or recorded deliveries, one per line.
 *
 * @throws {UsageError} When the file can't be read or a line isn't JSON.
 */
export async function readRecorded(path: string): Promise<readonly Json[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError("file", `Cannot read ${path}: expected payloads, one JSON value per line.`, {
      cause,
    });
  });
  return text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [toPayload(line, `${path}:${index + 1}`)]));
}

function toPayload(line: string, where: string): Json {
  try {
    const value: Json = JSON.parse(line);
    const { body, bodyBase64, headers } = isObject(value) ? value : {};
    if (typeof bodyBase64 === "string" && headers !== undefined)
      return JSON.parse(Buffer.from(bodyBase64, "base64").toString("utf8"));
    // A line that `listen --record` wrote has the body as text.
    return typeof body === "string" && headers !== undefined ? JSON.parse(body) : value;
  } catch (cause) {
    throw new UsageError("file", `${where}: expected a payload or a recorded delivery in JSON.`, { cause });
  }
}

/** Validates recorded payloads by what the new version lets senders emit. */
export function checkRecorded(
  payloads: readonly Json[],
  versions: Record<"old" | "next", VersionDocument>,
  changes: readonly Change[],
): RecordedReport {
  const counts = new Map<Change, number>();
  let [rejected, neverValid] = [0, 0];
  for (const payload of payloads) {
    const [was, is] = [versions.old, versions.next].map(({ webhooks }) => {
      const status = isObject(payload) ? payload["status"] : undefined;
      const webhook =
        webhooks.find((each) => each.status === status) ?? (webhooks.length === 1 ? webhooks[0] : undefined);
      return { webhook, errors: webhook?.check(payload, "send") };
    });
    if (is?.errors?.length === 0) continue;
    rejected += 1;
    if (was?.errors?.length !== 0) neverValid += 1;
    const name = was?.webhook === undefined ? undefined : nameOf(was.webhook);
    const paths = (is?.errors ?? []).map((error) => fromAjvError(error, payload).path);
    for (const change of changes) {
      const isCause = change.places.some(
        ({ webhook, path }) => webhook === name && paths.some((each) => isAt(each, path)),
      );
      if (change.breaks.includes("senders") && isCause) counts.set(change, (counts.get(change) ?? 0) + 1);
    }
  }
  const byChange = [...counts].map(([{ rule, location }, payloads]) => ({
    rule,
    pointer: location.pointer,
    payloads,
  }));
  return { payloads: payloads.length, rejected, neverValid, byChange };
}

function isAt(path: readonly (string | number)[], place: string): boolean {
  const steps = place.split("/").slice(1);
  return steps.every((step, index) => index < path.length && (step === "*" || step === String(path[index])));
}

/** Describes what happens to recorded payloads, one sentence each. */
export function describeRecorded(report: RecordedReport | undefined): string[] {
  if (report === undefined) return [];
  const { payloads, rejected, neverValid, byChange } = report;
  const already = neverValid === 0 ? "" : ` (${neverValid} of them by the old one, too)`;
  return [
    `The new version rejects ${rejected} of ${count(payloads, "recorded payload")}${already}.`,
    ...byChange.map(
      ({ rule, pointer, payloads: number }) => `${rule} at ${pointer} rejects ${count(number, "payload")}.`,
    ),
  ];
}
