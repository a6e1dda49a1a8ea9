import { describe, expect, it } from "vitest";
import { LARGE_SIZE, paintJson, toOffset } from "../../../docs/.vitepress/theme/playground/paint-json.ts";

const text = '{\n  "a": "b\\" c",\n  "d": [-1.5e3, true]\n}';

describe("paintJson", () => {
  it("finds keys, strings and values, and keeps every character", () => {
    const lines = paintJson(text, []);
    expect(lines.map(({ tokens }) => tokens.map((token) => token.text).join("")).join("\n")).toBe(text);
    const seen = lines.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== "plain"));
    expect(seen.map((token) => [token.kind, token.text])).toEqual([
      ["key", '"a"'],
      ["string", '"b\\" c"'],
      ["key", '"d"'],
      ["value", "-1.5e3"],
      ["value", "true"],
    ]);
  });

  it("marks the token of an issue and its line", () => {
    const issue = { code: "type", path: "$.a", message: "wrong", line: 2, column: 8 };
    const lines = paintJson(text, [issue]);
    expect(lines.map(({ hasIssue }) => hasIssue)).toEqual([false, true, false, false]);
    expect(lines[1]?.tokens.find((token) => token.issue === "wrong")?.text).toBe('"b\\" c"');
  });

  it("leaves a large text plain", () => {
    expect(paintJson("1".repeat(LARGE_SIZE + 1), [])).toEqual([]);
  });
});

describe("toOffset", () => {
  it.each([
    [1, 1, 0],
    [2, 3, 4],
    [2, 99, 17],
    [9, 1, text.length - 1],
  ])("finds line %d, column %d", (line, column, offset) => {
    expect(toOffset(text, line, column)).toBe(offset);
  });
});
