import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compare, valid } from "semver";
import { Refusal } from "./refusal.ts";

/** Where the frozen versions of the contract stand, from the project's root. */
export const RELEASES = "spec/releases";

/** A version of the contract as it was frozen. */
export interface Release {
  readonly version: string;
  /** The YAML. */
  readonly text: string;
}

/**
 * Reads every frozen version of the contract, oldest first.
 *
 * @throws {Refusal} When a file is not named after a version.
 */
export async function loadReleases(folder = RELEASES): Promise<Release[]> {
  const names = await readdir(folder).catch(ignoreMissing);
  return readReleases(names, (name) => readFile(join(folder, name), "utf8"));
}

/** Reads the frozen versions among files of these names, oldest first. */
export async function readReleases(
  names: readonly string[],
  read: (name: string) => string | Promise<string>,
): Promise<Release[]> {
  const yaml = names.filter((name) => name.endsWith(".yaml"));
  const releases = await Promise.all(
    yaml.map(async (name) => {
      const version = name.replace(/\.yaml$/, "");
      if (!isVersion(version)) {
        throw new Refusal(`${RELEASES}/${name}: found the name ${version}, expected a version such as 1.0.0`);
      }
      return { version, text: await read(name) };
    }),
  );
  return releases.toSorted((a, b) => compare(a.version, b.version));
}

/** Whether a text is a version that a contract may have: three numbers and nothing else, for a contract has no previews. */
export function isVersion(text: string): boolean {
  return valid(text) === text && /^[\d.]+$/.test(text);
}

function ignoreMissing(cause: unknown): string[] {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
  throw cause;
}
