import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, objectsOf, textOf } from "../../src/document/json.ts";
import { compareVersions, parseVersion } from "../../src/document/version.ts";

/** Where the frozen versions of the contract are, from the project's root. */
export const RELEASES = "spec/releases";

/** The record of what was published, from the project's root. `npm run release` adds to it. */
export const PUBLISHED = `${RELEASES}/published.json`;

/** Thrown when a release can't continue. Its message is what was found and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A version of the contract as it was frozen. */
export interface Release {
  readonly version: string;
  /** The YAML. */
  readonly text: string;
  /** The schemas by their path, as JSON; absent for a version that isn't frozen yet. */
  readonly schemas?: string;
}

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
 * Reads every frozen version of the contract, oldest first.
 *
 * @throws {Refusal} When a file isn't named after a version.
 */
export async function loadReleases(folder = RELEASES): Promise<Release[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
  const releases = await Promise.all(
    names.map(async (name) => {
      const version = name.replace(/\.yaml$/, "");
      if (parseVersion(version) === undefined) {
        throw new Refusal(`${RELEASES}/${name}: expected a name such as 1.0.0.yaml`);
      }
      return {
        version,
        text: await readFile(join(folder, name), "utf8"),
        schemas: await readFile(join(folder, `${version}.schemas.json`), "utf8"),
      };
    }),
  );
  return releases.toSorted((a, b) => compareVersions(a.version, b.version));
}

/**
 * Reads the record of what was published.
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

function parse(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed["releases"] : undefined;
  } catch {
    return undefined;
  }
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
