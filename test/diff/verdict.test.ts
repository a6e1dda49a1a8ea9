import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diff/rules/finding.ts";
import type { Rejection } from "../../src/diff/search.ts";
import { judgeFindings } from "../../src/diff/verdict.ts";
import { diff, withField } from "./pair.ts";

const FINDING: Finding = { rule: "minimum-lowered", path: ["size"], version: "new", keys: [], why: "Lower." };
const REJECTION: Rejection = {
  party: "receivers",
  payload: { size: -1 },
  errors: [{ path: ["size"], keyword: "minimum", message: "size: expected >= 0, found -1" }],
};

describe("the verdict", () => {
  it("is what payloads show, with the one that has least else wrong", () => {
    const worse: Rejection = {
      ...REJECTION,
      payload: { size: -2 },
      errors: [...REJECTION.errors, { path: ["other"], keyword: "type", message: "other: expected string" }],
    };
    expect(judge([FINDING], [worse, REJECTION])).toMatchObject({
      changes: [
        {
          breaks: ["receivers"],
          bump: "major",
          counterexamples: [{ party: "receivers", payload: { size: -1 } }],
        },
      ],
      disagreements: [],
    });
  });

  it("disagrees with a rule that says what no payload shows, and counts it as breaking", () => {
    expect(judge([FINDING], [])).toMatchObject({
      changes: [{ breaks: ["receivers"], bump: "major", counterexamples: [] }],
      disagreements: [
        { party: "receivers", message: expect.stringContaining("minimum-lowered of test at /size") },
      ],
    });
  });

  it("disagrees with rules that explain nothing of what a payload shows", () => {
    const words: Finding = { ...FINDING, rule: "description-changed" };
    expect(judge([words], [REJECTION])).toMatchObject({
      changes: [{ breaks: [], bump: "patch" }],
      disagreements: [{ party: "receivers", payload: { size: -1 } }],
    });
  });

  it("disagrees with a rule that found the change at another field", () => {
    const elsewhere: Finding = { ...FINDING, path: ["other"] };
    expect(judge([elsewhere], [REJECTION]).disagreements).toHaveLength(2);
  });

  it("does not take an error of another keyword for a proof", () => {
    const other: Rejection = {
      ...REJECTION,
      errors: [{ path: ["size"], keyword: "type", message: "size: expected integer" }],
    };
    expect(judge([FINDING], [other]).changes).toMatchObject([{ counterexamples: [] }]);
  });

  it("lets a change be taken back by an opposite one at the same place, and by no other", () => {
    const raised: Finding = { ...FINDING, rule: "pattern-added" };
    const widened: Finding = { ...FINDING, rule: "type-widened" };
    expect(judge([FINDING, raised], []).changes[0]).toMatchObject({ breaks: [], bump: "minor" });
    expect(judge([FINDING, widened], []).changes[0]).toMatchObject({ breaks: ["receivers"] });
  });
});

describe("a diff that can make no payload", () => {
  it("says so, and asks for a major version", () => {
    const never = "{ type: string, not: {} }";
    const { bump, disagreements } = diff(withField("{ type: string }"), withField(never));
    expect(bump).toBe("major");
    expect(disagreements).toMatchObject([
      { party: "receivers", message: expect.stringContaining("No payload of happened") },
    ]);
  });
});

function judge(findings: readonly Finding[], rejections: readonly Rejection[]) {
  return judgeFindings({
    webhook: "test",
    findings,
    rejections,
    placeOf: () => ({ version: "new", line: 1 }),
  });
}
