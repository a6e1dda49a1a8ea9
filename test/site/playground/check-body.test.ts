import { describe, expect, it } from "vitest";
import { toBody } from "../../../docs/.vitepress/theme/playground/body-text.ts";
import { checkBody, MAX_ISSUES } from "../../../docs/.vitepress/theme/playground/check-body.ts";
import {
  announceFindings,
  describeFindings,
  toneOf,
} from "../../../docs/.vitepress/theme/playground/describe-findings.ts";
import { brokenPayloads } from "./broken-payloads.ts";

describe("checkBody", () => {
  it.each(brokenPayloads)("shows $name at its line", ({ text, mode, kind, code, line }) => {
    const { issues, total, ...found } = checkBody(text, mode);
    expect(found).toMatchObject({ mode, kind });
    expect(total).toBe(issues.length);
    expect(issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end with %j as the editor does", (end) => {
    const { issues } = checkBody(`{${end}"status":${end}1}`, "receive");
    expect(issues).toEqual([
      { code: "type", path: "$.status", message: "expected string, found 1", line: 3, column: 1 },
    ]);
  });

  it("finds the place of bytes that are no UTF-8", () => {
    const { kind, issues } = checkBody(Uint8Array.of(0x7b, 0x0a, 0x22, 0xff), "receive");
    expect(kind).toBe("malformed");
    expect(issues).toEqual([
      {
        code: "encoding",
        path: "$",
        message: "expected UTF-8, found bytes that are none",
        line: 2,
        column: 2,
      },
    ]);
  });

  it("shows the first of many issues and counts the others", () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => `"f${index}": 1`);
    const found = checkBody(`{"status": "session_finished",\n${fields.join(",\n")}}`, "send");
    expect(found.issues).toHaveLength(MAX_ISSUES);
    expect(found.total).toBeGreaterThanOrEqual(20_000);
  });

  it("says something of each kind, in its tone", () => {
    const bodies = ['{"status":"a"}', '{"status":1}', ""];
    const found = bodies.map((body) => checkBody(body, "receive"));
    expect(found.map(toneOf)).toEqual(["neutral", "bad", "bad"]);
    expect(found.map(describeFindings)).toEqual([
      "This version of the contract knows no such status. A receiver acknowledges it and goes on.",
      "It breaks the contract: 1 issue.",
      "It is no JSON object, so it is no webhook.",
    ]);
    expect(found.map(announceFindings).at(-1)).toBe(
      "malformed. It is no JSON object, so it is no webhook. Line 1: expected JSON, found an empty body.",
    );
  });
});

describe("toBody", () => {
  it("makes text of UTF-8, a byte order mark included, and leaves other bytes as they are", () => {
    expect(toBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe("\ufeff{");
    expect(toBody(Uint8Array.of(0xff))).toEqual(Uint8Array.of(0xff));
  });
});
