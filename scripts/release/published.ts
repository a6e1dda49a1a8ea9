import { createHash } from "node:crypto";
import { isObject, objectsOf, textOf } from "../../src/document/json.ts";
import { Refusal } from "./refusal.ts";
import { RELEASES, type Release } from "./release-files.ts";

/** The record of what was published, from the project's root. Each release adds to it in its own commit. */
export const PUBLISHED = `${RELEASES}/published.json`;

/** A release of the package, and the contract that it carries. */
export interface PublishedRelease {
  /** Version of the package. */
  readonly package: string;
  /** Version of the contract. */
  readonly contract: string;
  /** SHA-256, in hexadecimal, of the frozen contract's bytes. */
  readonly sha256: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Reads the record.
 *
 * @param text - The record's contents.
 * @throws {Refusal} When it is no such record: a damaged one must not pass for "nothing is published".
 */
export function readPublished(text: string): PublishedRelease[] {
  const parsed = parse(text);
  const releases = objectsOf(isObject(parsed) ? parsed["releases"] : undefined);
  const isList = isObject(parsed) && Array.isArray(parsed["releases"]);
  const read = releases.map((release) => ({
    package: textOf(release["package"]),
    contract: textOf(release["contract"]),
    sha256: textOf(release["sha256"]),
    date: textOf(release["date"]),
  }));
  if (!isList || read.some((release) => Object.values(release).includes(""))) {
    throw new Refusal(
      `${PUBLISHED}: found no list \`releases\` of {package, contract, sha256, date}, expected one; restore it: git checkout HEAD -- ${PUBLISHED}`,
    );
  }
  return read;
}

/** Writes the record. */
export function writePublished(releases: readonly PublishedRelease[]): string {
  const $comment = "What was published. `npm run release` adds to it; nobody else does.";
  return `${JSON.stringify({ $comment, releases }, null, 2)}\n`;
}

/** The hash by which the record knows a frozen contract. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Checks that each published contract is still there, as it was.
 *
 * @throws {Refusal} For the first that is gone or was edited.
 */
export function checkPublished(published: readonly PublishedRelease[], releases: readonly Release[]): void {
  for (const { contract, sha256 } of published) {
    const frozen = releases.find(({ version }) => version === contract);
    const path = `${RELEASES}/${contract}.yaml`;
    if (frozen === undefined || hashText(frozen.text) !== sha256) {
      const found = frozen === undefined ? "no such file" : "other contents than were published";
      throw new Refusal(
        `${path}: found ${found}; a published contract stays as it is: git checkout HEAD -- ${path}`,
      );
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
