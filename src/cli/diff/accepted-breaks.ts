import { readFile, writeFile } from "node:fs/promises";
import type { Change } from "../../diff/index.ts";
import { isObject, type JsonObject } from "../../document/json.ts";
import { UsageError } from "../usage-error.ts";

/** Where accepted breaks are by default. */
export const ACCEPTED_FILE = ".webhook-diff.yaml";

const HEADER = `# Breaking changes that were accepted, written by \`recording-webhooks diff --accept\`.
# \`expires\` (YYYY-MM-DD) is optional. An entry that matches no breaking change, or that is expired, fails the diff: remove it.
`;

/** A breaking change that somebody accepted. */
export interface AcceptedBreak {
  readonly fingerprint: string;
  readonly change: string;
  readonly reason: string;
  /** The last day on which it counts, as YYYY-MM-DD. */
  readonly expires?: string;
}

/** What a file of accepted breaks does to a diff. */
export interface AcceptedReport {
  /** The changes that it accepts. */
  readonly fingerprints: readonly string[];
  /** Entries that match no breaking change. */
  readonly stale: readonly AcceptedBreak[];
  readonly expired: readonly AcceptedBreak[];
}

/**
 * Reads the accepted breaks.
 *
 * @returns Nothing where there isn't such a file and it wasn't asked for.
 * @throws {UsageError} When it can't be read or isn't such a file.
 */
export async function readAccepted(path: string | undefined): Promise<readonly AcceptedBreak[] | undefined> {
  const file = path ?? ACCEPTED_FILE;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (path === undefined && isMissing) return undefined;
    throw new UsageError(
      "file",
      `Cannot read ${file}: expected the accepted breaks that diff --accept writes.`,
      { cause },
    );
  });
  if (text === undefined) return undefined;
  const entries: unknown = (await parseYaml(text, file))?.["accepted"];
  if (Array.isArray(entries) && entries.every(isAccepted)) return entries;
  throw new UsageError(
    "file",
    `${file}: expected \`accepted\`, a list of entries with fingerprint, change, reason and, if it ends, expires (YYYY-MM-DD).`,
  );
}

async function parseYaml(text: string, file: string): Promise<JsonObject | undefined> {
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(text);
    return isObject(value) ? value : undefined;
  } catch (cause) {
    throw new UsageError(
      "file",
      `${file}: found ${cause instanceof Error ? cause.message : "an error"}, expected YAML.`,
      { cause },
    );
  }
}

function isAccepted(entry: unknown): entry is AcceptedBreak {
  if (!isObject(entry)) return false;
  const { fingerprint, change, reason, expires } = entry;
  const isDay = expires === undefined || (typeof expires === "string" && /^\d{4}-\d\d-\d\d$/.test(expires));
  return isDay && [fingerprint, change, reason].every((each) => typeof each === "string" && each !== "");
}

/**
 * Compares the changes with the accepted breaks.
 *
 * @param today - As YYYY-MM-DD.
 */
export function applyAccepted(
  changes: readonly Change[],
  accepted: readonly AcceptedBreak[],
  today: string,
): AcceptedReport {
  const breaking = new Set(
    changes.filter(({ breaks }) => breaks.length > 0).map(({ fingerprint }) => fingerprint),
  );
  const expired = accepted.filter(({ expires }) => expires !== undefined && expires < today);
  const stale = accepted.filter((entry) => !breaking.has(entry.fingerprint) && !expired.includes(entry));
  const valid = accepted.filter((entry) => !expired.includes(entry) && !stale.includes(entry));
  return { fingerprints: valid.map(({ fingerprint }) => fingerprint), stale, expired };
}

/** Writes every breaking change as accepted; those that are accepted already keep their reason, and stale ones go. */
export async function writeAccepted(
  path: string,
  {
    changes,
    accepted,
    reason,
  }: { changes: readonly Change[]; accepted: readonly AcceptedBreak[]; reason: string },
): Promise<readonly AcceptedBreak[]> {
  const entries = changes
    .filter(({ breaks }) => breaks.length > 0)
    .map(({ fingerprint, rule, location }): AcceptedBreak => {
      const known = accepted.find((entry) => entry.fingerprint === fingerprint);
      return known ?? { fingerprint, change: `${rule} at ${location.pointer}`, reason };
    });
  const { stringify } = await import("yaml");
  await writeFile(path, `${HEADER}${stringify({ accepted: entries })}`);
  return entries;
}

/** Describes what is wrong with accepted breaks, one sentence each. */
export function describeAccepted(report: AcceptedReport | undefined): string[] {
  const { stale = [], expired = [] } = report ?? {};
  return [
    ...stale.map(
      ({ fingerprint, change }) =>
        `Accepted break ${fingerprint} (${change}) is stale: nothing breaks there. Remove it.`,
    ),
    ...expired.map(
      ({ fingerprint, change, expires }) =>
        `Accepted break ${fingerprint} (${change}) expired on ${expires}. Renew or remove it.`,
    ),
  ];
}
