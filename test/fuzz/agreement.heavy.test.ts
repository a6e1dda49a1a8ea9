import fc from "fast-check";
import { describe, it } from "vitest";
import { properties } from "./agreement.ts";

describe("on 300,000 random inputs", () => {
  it.each(Object.entries(properties))(
    "%s",
    (_, property) => {
      fc.assert(property, { numRuns: 300_000 / Object.keys(properties).length });
    },
    600_000,
  );
});
