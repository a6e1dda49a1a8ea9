import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { diffVersions, loadVersion } from "../../src/diff/index.ts";
import { objectOf, textOf } from "../../src/document/json.ts";
import { compareVersions, parseVersion, raiseVersion, stepBetween } from "../../src/document/version.ts";
import { SPEC } from "../contract/load-contract.ts";
import { describeChange } from "./describe-change.ts";
import {
  hashRelease,
  loadReleases,
  PUBLISHED,
  type PublishedRelease,
  RELEASES,
  type Release,
  readPublished,
} from "./releases.ts";

/** The checks' input. */
export interface ReleaseState {
  /** The spec's YAML. */
  readonly text: string;
  /** The frozen versions, oldest first. */
  readonly releases: readonly Release[];
  readonly published: readonly PublishedRelease[];
  /** Version of the package. */
  readonly packageVersion: string;
  /** Address of the repository in package.json. */
  readonly repository: string;
  readonly changelog: string;
}

/** The checks' result. */
export interface Findings {
  /** The errors with their fixes, one line each. */
  readonly errors: readonly string[];
  /** The checks that passed and every change of the contract, one line each. */
  readonly notes: readonly string[];
}

/** The heading in CHANGELOG.md for the next release's changes. */
export const UNRELEASED = "## Unreleased";

/**
 * Reads what the checks need.
 *
 * @param root - The project's root folder.
 */
export async function readState(root: string): Promise<ReleaseState> {
  const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");
  const { version, repository } = objectOf(JSON.parse(await read("package.json")));
  return {
    text: await read(SPEC),
    releases: await loadReleases(join(root, RELEASES)),
    published: readPublished(await read(PUBLISHED)),
    packageVersion: textOf(version),
    repository: textOf(objectOf(repository)["url"]) || textOf(repository),
    changelog: await read("CHANGELOG.md"),
  };
}

/**
 * Checks that the contract's version is raised over the newest frozen version as its changes require, and that what was
 * published is unchanged.
 *
 * @param isFreeze - Whether the spec replaces the frozen file of its own version, which then isn't compared.
 */
export function checkContract({ text, releases, published }: ReleaseState, isFreeze = false): Findings {
  const edited = published.flatMap(({ contract, sha256 }) => {
    const frozen = releases.find((release) => release.version === contract);
    if (frozen !== undefined && hashRelease(frozen) === sha256) return [];
    const path = `${RELEASES}/${contract}.yaml`;
    const found = frozen === undefined ? "was removed" : "was edited";
    return [`${path} is published and ${found}. Restore it: git checkout HEAD -- ${path}`];
  });
  const spec = loadVersion(text, SPEC);
  const { version } = spec;
  const isPublished = (frozen: string): boolean => published.some(({ contract }) => contract === frozen);
  const newest = releases.filter((release) => !(isFreeze && release.version === version)).at(-1);
  const base = newest?.version ?? "0.0.0";
  const report = newest && diffVersions(loadVersion(newest.text, `${RELEASES}/${base}.yaml`), spec);
  const bump = report?.bump;
  const least = (bump && raiseVersion(base, bump)) ?? base;
  const changes = (report?.changes ?? []).map(describeChange);
  const error = findError();
  return error === undefined
    ? { errors: [...new Set(edited)], notes: [...changes, `Contract ${version} has the right version.`] }
    : { errors: [...new Set([...edited, error])], notes: changes };

  function findError(): string | undefined {
    const found = `${SPEC}: found version ${version}`;
    if (parseVersion(version) === undefined) return `${found}, expected three numbers such as 1.2.3`;
    if (isFreeze && isPublished(version)) {
      return `${RELEASES}/${version}.yaml is published and can't change. Raise info.version.`;
    }
    if (report === undefined) return undefined;
    const fix = `Set info.version to ${least}.`;
    const order = compareVersions(version, base);
    if (order < 0) return `${found}, which is older than the frozen ${base}. ${fix}`;
    if (bump === undefined) {
      return order > 0 ? `${found}, but nothing changed since ${base}. ${fix}` : undefined;
    }
    if (compareVersions(version, least) >= 0) return undefined;
    const canFreeze = version === base && !isPublished(base);
    const hint = canFreeze ? ` Or replace the unpublished ${base}: npm run check -- --freeze` : "";
    return `${found}, but the changes since ${base} require a ${bump} step. ${fix}${hint}`;
  }
}

/**
 * Checks the one rule between both versions. They are separate, but the package takes at least the step, major, minor,
 * or patch, that the contract took since the last release.
 *
 * @param next - The version that the package is about to get; absent between releases, when package.json has the last one.
 */
export function checkPackage({ text, published, packageVersion }: ReleaseState, next?: string): Findings {
  const last = published.at(-1);
  if (last === undefined)
    return { errors: [], notes: ["Nothing is published: the package may get any version."] };
  if (packageVersion !== last.package) {
    return {
      errors: [`package.json: found version ${packageVersion}, expected the last release, ${last.package}`],
      notes: [],
    };
  }
  const { version } = loadVersion(text, SPEC);
  const step = stepBetween(last.contract, version) ?? "patch";
  const least = raiseVersion(last.package, step) ?? last.package;
  const change = `The contract goes from ${last.contract} to ${version}`;
  if (next === undefined || compareVersions(next, least) >= 0)
    return { errors: [], notes: [`${change}: the next package is ${least} or later.`] };
  return {
    errors: [`${change}, so package ${next} is too low. Run \`npm run release -- ${step}\`.`],
    notes: [],
  };
}

/** Checks what a release needs besides its versions. */
export function checkRelease({ changelog, repository }: ReleaseState): string[] {
  const hasHeading = changelog.split("\n").includes(UNRELEASED);
  return [
    ...(hasHeading ? [] : [`CHANGELOG.md: expected a line \`${UNRELEASED}\``]),
    ...checkRepository(repository),
  ];
}

/** Checks that the project is unchanged since `npm run release`. */
export function checkPublish({ text, published, packageVersion, repository }: ReleaseState): string[] {
  const last = published.at(-1);
  const isReleased = last?.package === packageVersion && last.contract === loadVersion(text, SPEC).version;
  const error = `${PUBLISHED}: found no release of package ${packageVersion} with this contract. Run \`npm run release\`.`;
  return [...(isReleased ? [] : [error]), ...checkRepository(repository)];
}

function checkRepository(url: string): string[] {
  if (url !== "" && !PLACEHOLDER.test(url)) return [];
  const found = JSON.stringify(url);
  return [`package.json: found the repository ${found}, expected its real address, because npm signs it`];
}

/** Names that are reserved for examples (RFC 2606). */
const PLACEHOLDER = /(^|[/@.])(example\.(com|net|org)|[\w-]+\.(example|invalid|test)|localhost)([/:]|$)/;
