import { describe, expect, it } from "vitest";
import { nameExamples } from "../../../scripts/emit/reference/name-examples.ts";

describe("nameExamples", () => {
  it("throws when Redoc's choice of an example is not written as it was", () => {
    const rendering = { styles: "", root: "", library: '"aria-label":`Example`', start: "" };
    expect(() => nameExamples(rendering)).toThrow(
      "0 times, not once: what names its choice of an example now?",
    );
  });
});
