import { describe, expect, it } from "vitest";
import { toBody } from "../../../docs/.vitepress/theme/playground/body-text.ts";
import { checkBody } from "../../../docs/.vitepress/theme/playground/check-body.ts";
import {
  announceFindings,
  describeFindings,
  toneOf,
} from "../../../docs/.vitepress/theme/playground/describe-findings.ts";
import { brokenPayloads } from "./broken-payloads.ts";

describe("checkBody", () => {
  it.each(brokenPayloads)("shows $name at its line", ({ text, mode, kind, code, line }) => {
    const { issues, ...found } = checkBody(text, mode);
    expect(found).toMatchObject({ mode, kind });
    expect(issues.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end with %j as the editor does", (end) => {
    const { issues } = checkBody(`{${end}"status":${end}1}`, "receive");
    expect(issues).toMatchObject([{ code: "type", path: "$.status", line: 3, column: 1 }]);
  });

  it("finds the place of bytes that are not UTF-8", () => {
    const { kind, issues } = checkBody(Uint8Array.of(0x7b, 0x0a, 0x22, 0xff), "receive");
    expect(kind).toBe("malformed");
    expect(issues).toMatchObject([{ code: "encoding", path: "$", line: 2, column: 2 }]);
  });

  it("has a tone for each kind, and names the place of the first error in a malformed body", () => {
    const bodies = ['{"status":"a"}', '{"status":1}', ""];
    const found = bodies.map((body) => checkBody(body, "receive"));
    expect(found.map(toneOf)).toEqual(["neutral", "bad", "bad"]);
    expect(found.map(describeFindings).at(-1)).toMatch(/line 1, column 1\.$/);
    expect(found.map(announceFindings).at(-1)).toMatch(/^malformed\. .* Line 1: /);
  });
});

describe("toBody", () => {
  it("makes text of UTF-8, a byte order mark included, and leaves other bytes as they are", () => {
    expect(toBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe("\ufeff{");
    expect(toBody(Uint8Array.of(0xff))).toEqual(Uint8Array.of(0xff));
  });
});
