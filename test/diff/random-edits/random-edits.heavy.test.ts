import fc from "fast-check";
import { describe, it } from "vitest";
import { agreesWithOracle, limits } from "./property.ts";

describe("the verdict on random edits", () => {
  it("agrees with what sampled payloads show, in 1,000 pairs", { timeout: 1_800_000 }, async () => {
    // Every run has the same pairs, so that only our changes can make it fail; `npm run fuzz` draws others.
    await fc.assert(agreesWithOracle, { numRuns: 1000, seed: 203, ...limits(1_700_000) });
  });
});
