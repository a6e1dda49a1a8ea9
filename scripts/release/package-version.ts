import { compare, diff, inc } from "semver";
import type { Bump } from "../../src/diff/diff-report.ts";
import { isObject, type JsonObject, objectOf } from "../../src/document/json.ts";
import { Refusal } from "./refusal.ts";

/** Bumps of a version, the smallest first. */
export const BUMPS: readonly Bump[] = ["patch", "minor", "major"];

export interface PackageStep {
  /** Version of the package so far. */
  readonly from: string;
  /** What was asked for; absent for the least that will do. */
  readonly asked: Bump | undefined;
  /** The contract that was published last; absent before the first. */
  readonly published: string | undefined;
  /** The contract to publish. */
  readonly contract: string;
}

/**
 * Tells the package's next version: a contract's major or minor forces at least the same of the package. The first
 * contract is a major: there was none before.
 *
 * @throws {Refusal} When less was asked for than the contract forces.
 */
export function nextPackageVersion({ from, asked, published = "0.0.0", contract }: PackageStep): string {
  const forced = BUMPS.find((bump) => bump === diff(published, contract)) ?? "patch";
  const bump = asked ?? forced;
  if (BUMPS.indexOf(bump) < BUMPS.indexOf(forced)) {
    throw new Refusal(
      `--package ${bump}: the contract goes from ${published} to ${contract}, which forces at least a ${forced} of the package: leave the option out, or say ${forced}`,
    );
  }
  const next = inc(from, bump);
  if (next === null || compare(next, from) < 0) {
    throw new Refusal(`package.json: found version ${from}, expected a semantic version such as 1.2.3`);
  }
  return next;
}

/** Puts a version into package.json. */
export function setPackageVersion(text: string, version: string): string {
  return toText({ ...parseObject(text), version });
}

/** Puts a version into package-lock.json, which says it twice. */
export function setLockVersion(text: string, version: string): string {
  const lock = parseObject(text);
  const packages = objectOf(lock["packages"]);
  return toText({ ...lock, version, packages: { ...packages, "": { ...objectOf(packages[""]), version } } });
}

function parseObject(text: string): JsonObject {
  const parsed: unknown = JSON.parse(text);
  return isObject(parsed) ? parsed : {};
}

/** As npm writes it. */
function toText(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
