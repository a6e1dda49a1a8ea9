import fc from "fast-check";
import { it } from "vitest";
import { agreesWithHyperjump } from "./random-schemas.ts";

it("checks 1,000 random schemas as Hyperjump's validator does", async () => {
  await fc.assert(agreesWithHyperjump, { numRuns: 1000 });
}, 600_000);
