/** How much a version is raised. */
export type Step = "major" | "minor" | "patch";

const STEPS: readonly Step[] = ["major", "minor", "patch"];

/** Reads a semantic version of three numbers, without a prerelease; `undefined` for any other text. */
export function parseVersion(text: string): readonly number[] | undefined {
  return /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(text) ? text.split(".").map(Number) : undefined;
}

/**
 * Compares two versions. Returns a negative number when `a` is older; anything that isn't a version is the
 * oldest.
 */
export function compareVersions(a: string, b: string): number {
  const [left = [], right = []] = [parseVersion(a), parseVersion(b)];
  return [0, 1, 2].map((at) => (left[at] ?? -1) - (right[at] ?? -1)).find((order) => order !== 0) ?? 0;
}

/** Returns the next version; `undefined` for anything that isn't a version. */
export function raiseVersion(version: string, step: Step): string | undefined {
  const numbers = parseVersion(version);
  const at = STEPS.indexOf(step);
  return numbers?.map((number, index) => (index < at ? number : index === at ? number + 1 : 0)).join(".");
}

/** Returns the step that leads from one version to another; `undefined` if they are the same. */
export function stepBetween(a: string, b: string): Step | undefined {
  const [left = [], right = []] = [parseVersion(a), parseVersion(b)];
  return STEPS.find((_, at) => left[at] !== right[at]);
}
