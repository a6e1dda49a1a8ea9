import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as send from "../../generated/send.ts";
import { formatPath } from "../../src/runtime/issue.ts";
import { ISSUE_CODES } from "../../src/runtime/issue-codes.ts";
import { vectors } from "../support/vectors.ts";
import { findSamples, ROOT } from "./samples.ts";

const page = await readFile(join(ROOT, "generated/errors.md"), "utf8");
const payloads = findSamples("errors.md", page).filter(({ language }) => language === "json");

describe("the errors page", () => {
  it("has a section for every code", () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title);
    expect(headings).toEqual(Object.keys(ISSUE_CODES));
  });

  it("covers every code in the vectors, and marks those that receivers see", () => {
    const codes = Object.keys(ISSUE_CODES);
    const onlySent = codes.filter((code) => Reflect.get(ISSUE_CODES, code).scope === "sent payload");
    for (const { issues } of vectors) {
      expect(codes).toEqual(expect.arrayContaining(issues.send.map(({ code }) => code)));
      expect(issues.receive.map(({ code }) => code).filter((code) => onlySent.includes(code))).toEqual([]);
    }
  });

  it.each(payloads)(
    "shows a payload with the issue $heading and no other, and its message",
    ({ code: body, heading }) => {
      const issues = send.webhook.safeParse(JSON.parse(body)).issues ?? [];
      expect(issues.map(({ code }) => code)).toEqual([heading]);
      const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
      expect(section).toContain(issues.map(({ path, message }) => `${formatPath(path)}: ${message}`).join());
    },
  );
});
