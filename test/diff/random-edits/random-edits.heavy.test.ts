import fc from "fast-check";
import { describe, it } from "vitest";
import { agreesWithOracle, limits } from "./property.ts";

describe("the verdict on random edits", () => {
  it("agrees with what sampled payloads show, in 1,000 pairs", { timeout: 1_800_000 }, async () => {
    // The same pairs in each run, so that a run fails for a change of ours alone; `npm run fuzz` draws others.
    await fc.assert(agreesWithOracle, { numRuns: 1000, seed: 202, ...limits(1_700_000) });
  });
});
