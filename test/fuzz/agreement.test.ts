import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDateTime } from "../../src/runtime/date-time.ts";
import { makeOracle } from "../support/oracles.ts";
import { properties } from "./agreement.ts";
import { AJV_FORMATS_DIFFERENCES, HYPERJUMP_DIFFERENCES } from "./known-differences.ts";

const { fullFormats } = createRequire(import.meta.url)("ajv-formats/dist/formats.js");

describe("on 10,000 random inputs", () => {
  it.each(Object.entries(properties))("%s", (_, property) => {
    fc.assert(property, { numRuns: 10_000 / Object.keys(properties).length });
  });
});

describe("a known difference", () => {
  it.each(HYPERJUMP_DIFFERENCES)("from Hyperjump's exists: $name", async ({ example, pattern, ours }) => {
    const judge = await makeOracle({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:test:known",
      format: "date-time",
    });
    expect([isDateTime(example), judge(JSON.stringify(example)), pattern.test(example)]).toEqual([
      ours,
      !ours,
      true,
    ]);
  });

  it.each(AJV_FORMATS_DIFFERENCES)("from ajv-formats's exists: $name", ({ example, pattern, ours }) => {
    const theirs: boolean = fullFormats["date-time"].validate(example);
    expect([isDateTime(example), theirs, pattern.test(example)]).toEqual([ours, !ours, true]);
  });
});
