import { describe, expect, it } from "vitest";
import { RULES } from "../../src/diff/rules/rules.ts";

const ids = Object.keys(RULES);

describe("a rule", () => {
  it("has a mirror that exists, or is its own mirror", () => {
    const broken = Object.entries(RULES).filter(
      ([, { mirror }]) => !mirror.startsWith("itself: ") && !ids.includes(mirror),
    );
    expect(broken).toEqual([]);
  });

  it("is the mirror of its mirror, or of a rule that finds the same in more detail", () => {
    const detailed = ["field-added-to-closed-object", "required-field-added"];
    const lonely = Object.entries(RULES).filter(([id, { mirror }]) => {
      const other = Object.entries(RULES).find(([name]) => name === mirror)?.[1].mirror;
      return other !== undefined && other !== id && !detailed.includes(id);
    });
    expect(lonely).toEqual([]);
  });

  it("breaks the other party if its mirror breaks one", () => {
    const opposite = { wider: "narrower", narrower: "wider" } as const;
    for (const [id, { mirror, direction }] of Object.entries(RULES)) {
      if (direction === undefined) continue;
      expect([id, RULES[mirror]?.direction]).toEqual([id, opposite[direction]]);
    }
  });
});
