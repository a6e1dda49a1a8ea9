import fc from "fast-check";
import { describe, it } from "vitest";
import { agreesWithOracle, limits } from "./property.ts";

describe("the verdict on random edits", () => {
  it("agrees with what sampled payloads show, in 20 pairs", { timeout: 180_000 }, async () => {
    // Every run has the same pairs, so that only our changes can make it fail; the heavy test has more.
    await fc.assert(agreesWithOracle, { numRuns: 20, seed: 1, ...limits(160_000) });
  });
});
