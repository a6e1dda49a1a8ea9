import { describe, expect, it } from "vitest";
import { statuses } from "../../src/index.ts";
import { formatPath, ISSUE_LIMIT, quote, quoteList } from "../../src/runtime/issue.ts";
import { build } from "../../src/testing/build.ts";
import { send } from "../../src/testing/index.ts";

// Control, bidirectional, format and separator characters, and half a surrogate pair.
const UNSAFE = [
  "\u0000",
  "\n",
  "\u001b",
  "\u009b",
  "\u200e",
  "\u202e",
  "\u2066",
  "\u2028",
  "\ufeff",
  "\u{e0041}",
];

describe("quote", () => {
  it.each(UNSAFE)("escapes %j, without cutting the escape", (char) => {
    expect(JSON.parse(quote(char))).toBe(char);
    expect(quote(char)).toMatch(/^[\x20-\x7e]+$/);
    for (let length = 60; length < 85; length++) {
      const quoted = quote("a".repeat(length) + char.repeat(20));
      expect(quoted.length).toBeLessThanOrEqual(80);
      expect(quoted).toMatch(/…"$/);
      expect(JSON.parse(quoted.replace("…", "")).replaceAll(char, "")).toBe("a".repeat(length).slice(0, 77));
    }
  });

  it("cuts no surrogate pair", () => {
    for (let length = 60; length < 85; length++) {
      const quoted = quote("a".repeat(length) + "\u{1f3a5}".repeat(20));
      expect(quoted.length).toBeLessThanOrEqual(80);
      expect(quoted).not.toMatch(/\p{Cs}/u);
    }
    expect(quote("\ud83d")).toBe('"\\ud83d"');
  });

  it.each([
    [Number.POSITIVE_INFINITY, "Infinity (not a JSON number)"],
    [Number.NaN, "NaN (not a JSON number)"],
    [-1.5, "-1.5"],
    [null, "null"],
    [undefined, "nothing"],
    [10n, "a bigint"],
    [Symbol("x"), "a symbol"],
    [{ toJSON: () => "\u001b" }, "an object"],
    [["a"], "an array of 1 item"],
  ])("describes %o", (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

describe("quoteList", () => {
  it("cuts no item of the list", () => {
    expect(quoteList(["a", 1, null])).toBe('"a", 1, null');
    const items = Array.from({ length: 40 }, (_, index) => `item ${index}`);
    const [, rest = ""] = /^(?:"item \d+", )+"item \d+" or (\d+) more$/.exec(quoteList(items)) ?? [];
    expect(quoteList(items).length).toBeLessThanOrEqual(80);
    expect(Number(rest)).toBe(40 - quoteList(items).split(",").length);
  });
});

describe("formatPath", () => {
  it("writes keys so that they are safe to print", () => {
    expect(formatPath([])).toBe("payload");
    expect(formatPath(["items", 3, "name"])).toBe("items[3].name");
    expect(formatPath(["\n::error::", "a b"])).toBe('["\\n::error::"]["a b"]');
  });
});

describe("a long list of issues", () => {
  it("ends with a count of all of them", () => {
    const [status] = statuses;
    const extra = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`field_${index}`, index]));
    const issues = send.webhook.safeParse({ ...build(status), ...extra }).issues ?? [];
    expect(issues.length).toBe(ISSUE_LIMIT + 1);
    expect(issues.at(-1)).toMatchObject({ code: "too_many_issues", found: "4000" });
  });
});
