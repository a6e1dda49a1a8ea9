import { readFile, writeFile } from "node:fs/promises";
import type { Change } from "../../diff/index.ts";
import { isObject } from "../../document/json.ts";
import { systemCode, UsageError } from "../usage-error.ts";

/** The default file of accepted breaks. */
export const ACCEPTED_FILE = ".webhook-diff.yaml";

const HEADER = `# Breaking changes that were accepted, written by \`recording-webhooks diff --accept\`.
# \`expires\` (YYYY-MM-DD) is optional. An entry that matches no breaking change, or that is expired, fails the diff: remove it.
`;

/** An accepted breaking change. */
export interface AcceptedBreak {
  readonly fingerprint: string;
  readonly change: string;
  readonly reason: string;
  /** The last day on which it is valid, as YYYY-MM-DD. */
  readonly expires?: string;
}

interface AcceptOptions {
  /** The file that `--accepted` names. */
  readonly accepted?: string | undefined;
  /**
   * If set, accepts every break for this reason and writes them to the file. Breaks that are already accepted
   * keep theirs.
   */
  readonly accept?: string | undefined;
}

/**
 * Compares the changes with the accepted breaks.
 *
 * @returns The fingerprints of the accepted changes, the entries that match no breaking change, and the
 *   expired ones; `undefined` if the default file doesn't exist and no break is to be accepted.
 * @throws {UsageError} If the file can't be read or isn't such a file.
 */
export async function applyAccepted(
  changes: readonly Change[],
  { accepted: path, accept: reason }: AcceptOptions,
) {
  const file = path ?? ACCEPTED_FILE;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT" && (path === undefined || reason !== undefined)) return undefined;
    const expected = "expected the accepted breaks that diff --accept writes";
    throw new UsageError("file", `Cannot read ${file}: ${expected}.`, { cause });
  });
  const breaking = changes.filter(({ breaks }) => breaks.length > 0);
  let entries = text === undefined ? undefined : await parseAccepted(text, file);
  if (reason !== undefined) {
    const known = new Map(entries?.map((entry) => [entry.fingerprint, entry]));
    entries = breaking.map(({ fingerprint, rule, location }) => {
      const change = `${rule} at ${location.pointer}`;
      return known.get(fingerprint) ?? { fingerprint, change, reason };
    });
    const { stringify } = await import("yaml");
    await writeFile(file, `${HEADER}${stringify({ accepted: entries })}`);
  }
  if (entries === undefined) return undefined;
  const today = new Date().toISOString().slice(0, 10);
  const fingerprints = new Set(breaking.map(({ fingerprint }) => fingerprint));
  const kindOf = ({ fingerprint, expires = today }: AcceptedBreak) =>
    expires < today ? "expired" : fingerprints.has(fingerprint) ? "valid" : "stale";
  const [valid = [], stale = [], expired = []] = ["valid", "stale", "expired"].map((kind) =>
    (entries ?? []).filter((entry) => kindOf(entry) === kind),
  );
  return { fingerprints: valid.map(({ fingerprint }) => fingerprint), stale, expired };
}

async function parseAccepted(text: string, file: string): Promise<readonly AcceptedBreak[]> {
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(text);
    const entries: unknown = isObject(value) ? value["accepted"] : undefined;
    if (Array.isArray(entries) && entries.every(isAccepted)) return entries;
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : "an error";
    throw new UsageError("file", `${file}: found ${found}, expected YAML.`, { cause });
  }
  throw new UsageError(
    "file",
    `${file}: expected \`accepted\`, a list of entries with fingerprint, change, reason, and optionally expires (YYYY-MM-DD).`,
  );
}

function isAccepted(entry: unknown): entry is AcceptedBreak {
  if (!isObject(entry)) return false;
  const { fingerprint, change, reason, expires } = entry;
  const isDay = expires === undefined || (typeof expires === "string" && /^\d{4}-\d\d-\d\d$/.test(expires));
  return isDay && [fingerprint, change, reason].every((each) => typeof each === "string" && each !== "");
}
