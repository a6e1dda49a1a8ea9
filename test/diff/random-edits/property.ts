import fc from "fast-check";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { findDifferences } from "./agreement.ts";
import { anyPair, type Pair, toYaml } from "./random-pair.ts";

/**
 * For any edits, the diff agrees with the oracle on what breaks. A failure shows the fewest edits that cause
 * it.
 */
export const agreesWithOracle = fc.asyncProperty(anyPair, async ({ old, next }) => {
  const report = diffVersions(loadVersion(toYaml(old), "old.yaml"), loadVersion(toYaml(next), "new.yaml"));
  const differences = await findDifferences(old, next, report);
  if (differences.length > 0) throw new Error(`the report\n  ${differences.join("\n  ")}`);
});

/**
 * Ends early enough to report the smallest failure found. Not having tried every pair by then is a failure,
 * too.
 */
export function limits(milliseconds: number): fc.Parameters<[Pair]> {
  return { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: true };
}
