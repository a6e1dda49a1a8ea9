import { createHash } from "node:crypto";
import { isObject, objectsOf, textOf } from "../../src/document/json.ts";
import { Refusal } from "./refusal.ts";
import { RELEASES, type Release } from "./release-files.ts";

/** The record of what was published, from the project's root. `npm run release` adds to it. */
export const PUBLISHED = `${RELEASES}/published.json`;

/** A release of the package and the contract in it. */
export interface PublishedRelease {
  /** Version of the package. */
  readonly package: string;
  /** Version of the contract. */
  readonly contract: string;
  /** SHA-256 of the frozen contract and its schemas, in hexadecimal. */
  readonly sha256: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Reads the record.
 *
 * @throws {Refusal} When it is damaged: a damaged record must not mean that nothing was published.
 */
export function readPublished(text: string): PublishedRelease[] {
  const releases = parse(text);
  const read = objectsOf(releases).map((release) => ({
    package: textOf(release["package"]),
    contract: textOf(release["contract"]),
    sha256: textOf(release["sha256"]),
    date: textOf(release["date"]),
  }));
  if (!Array.isArray(releases) || read.some((release) => Object.values(release).includes(""))) {
    throw new Refusal(
      `${PUBLISHED}: expected a list \`releases\` of {package, contract, sha256, date}. Restore it: git checkout HEAD -- ${PUBLISHED}`,
    );
  }
  return read;
}

/** Writes the record. */
export function writePublished(releases: readonly PublishedRelease[]): string {
  const $comment = "The published versions. Only `npm run release` adds to this file.";
  return `${JSON.stringify({ $comment, releases }, null, 2)}\n`;
}

/** Hashes a frozen contract and its schemas for the record. */
export function hashRelease({ text, schemas = "" }: Omit<Release, "version">): string {
  return createHash("sha256").update(text).update(schemas).digest("hex");
}

/** Lists every published contract that was removed or edited. */
export function findEdited(published: readonly PublishedRelease[], releases: readonly Release[]): string[] {
  const hashes = new Map(published.map(({ contract, sha256 }) => [contract, sha256]));
  return [...hashes].flatMap(([contract, sha256]) => {
    const frozen = releases.find(({ version }) => version === contract);
    if (frozen !== undefined && hashRelease(frozen) === sha256) return [];
    const path = `${RELEASES}/${contract}.yaml`;
    const found = frozen === undefined ? "was removed" : "was edited";
    return [`${path} is published and ${found}. Restore it: git checkout HEAD -- ${path}`];
  });
}

function parse(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed["releases"] : undefined;
  } catch {
    return undefined;
  }
}
