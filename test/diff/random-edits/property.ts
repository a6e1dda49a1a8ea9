import fc from "fast-check";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { findDifferences } from "./agreement.ts";
import { anyPair, type Pair, toYaml } from "./random-pair.ts";

/** Whatever is edited, the diff says what it breaks as the oracle does. A failure tells the fewest edits that show it. */
export const agreesWithOracle = fc.asyncProperty(anyPair, async ({ old, next }) => {
  const report = diffVersions(loadVersion(toYaml(old), "old.yaml"), loadVersion(toYaml(next), "new.yaml"));
  const differences = await findDifferences(old, next, report);
  if (differences.length > 0) throw new Error(`the report\n  ${differences.join("\n  ")}`);
});

/** Ends in time to tell the smallest failure found; not to have tried all pairs until then is a failure, too. */
export function limits(milliseconds: number): fc.Parameters<[Pair]> {
  return { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: true };
}
