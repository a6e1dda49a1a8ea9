import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compare, valid } from "semver";
import { Refusal } from "./refusal.ts";

/** Where the frozen versions of the contract are, from the project's root. */
export const RELEASES = "spec/releases";

/** A version of the contract as it was frozen. */
export interface Release {
  readonly version: string;
  /** The YAML. */
  readonly text: string;
  /** The schemas by their path, as JSON; absent for a version that isn't frozen yet. */
  readonly schemas?: string;
}

/** Returns where the schemas of a version are frozen, from the project's root. */
export function schemasPath(version: string): string {
  return `${RELEASES}/${version}.schemas.json`;
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
      if (!isVersion(version)) {
        throw new Refusal(`${RELEASES}/${name}: expected a name such as 1.0.0.yaml`);
      }
      return {
        version,
        text: await readFile(join(folder, name), "utf8"),
        schemas: await readFile(join(folder, `${version}.schemas.json`), "utf8"),
      };
    }),
  );
  return releases.toSorted((a, b) => compare(a.version, b.version));
}

/** Returns whether a contract may have this version: three numbers, without a prerelease. */
export function isVersion(text: string): boolean {
  return valid(text) === text && /^[\d.]+$/.test(text);
}
