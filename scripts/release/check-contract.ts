import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lt } from "semver";
import { loadVersion } from "../../src/diff/index.ts";
import { VersionError } from "../../src/diff/version-error.ts";
import { SPEC } from "../contract/load-contract.ts";
import { judgeVersion, type Verdict } from "./judge-version.ts";
import { checkPublished, PUBLISHED, type PublishedRelease, readPublished } from "./published.ts";
import { loadReleases, RELEASES, type Release } from "./release-files.ts";

/** What the gate looks at: the spec, what was frozen and what of it was published. */
export interface ContractState {
  /** The spec's text. */
  readonly text: string;
  /** Oldest first. */
  readonly releases: readonly Release[];
  readonly published: readonly PublishedRelease[];
}

/**
 * Reads what the gate looks at.
 *
 * @param root - The project's root folder.
 * @throws {VersionError} When a file is missing.
 */
export async function readState(root: string): Promise<ContractState> {
  return {
    text: await readText(root, SPEC),
    releases: await loadReleases(join(root, RELEASES)),
    published: readPublished(await readText(root, PUBLISHED)),
  };
}

/** Holds the spec against the newest frozen version, and the published ones against their record. */
export function checkContract({ text, releases, published }: ContractState): Verdict {
  checkPublished(published, releases);
  const newest = releases.at(-1);
  return judgeVersion({ path: SPEC, text, newest, isPublished: isPublished(newest?.version, published) });
}

/**
 * Judges whether the spec may take the place of the frozen version of its own number: only what was never published is
 * frozen anew, and what was frozen before it still asks for its version.
 */
export function checkFreeze({ text, releases, published }: ContractState): Verdict {
  checkPublished(published, releases);
  const { version } = loadVersion(text, SPEC);
  const newest = releases.at(-1);
  if (newest !== undefined && version !== newest.version) {
    const message = `${SPEC}: found version ${version}, expected ${newest.version}: only the newest frozen version is frozen anew; \`npm run release\` freezes a new one`;
    return { isRight: false, message };
  }
  if (isPublished(version, published)) {
    const message = `${RELEASES}/${version}.yaml is published and stays as it is: raise info.version`;
    return { isRight: false, message };
  }
  const before = releases.filter((release) => lt(release.version, version)).at(-1);
  return judgeVersion({ path: SPEC, text, newest: before, isPublished: true });
}

function isPublished(version: string | undefined, published: readonly PublishedRelease[]): boolean {
  return published.some(({ contract }) => contract === version);
}

async function readText(root: string, path: string): Promise<string> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch (cause) {
    const found = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
    const message = `${path}: found no file that can be read (${found}), expected it in the project's root folder`;
    throw new VersionError("source", message, { cause });
  }
}
