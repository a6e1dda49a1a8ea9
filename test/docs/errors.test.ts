import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as send from "../../generated/send.ts";
import { vectors } from "../../generated/vectors.js";
import { type Issue, readWebhook } from "../../src/index.ts";
import { findSamples, ROOT } from "./samples.ts";

const page = await readFile(join(ROOT, "docs/errors.md"), "utf8");
const samples = findSamples("errors.md", page);
const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title);
const broken = samples.filter(({ language }) => language === "json");

describe("docs/errors.md", () => {
  it("has a section for every code that a vector has", () => {
    const codes = new Set(
      vectors.flatMap(({ issues }) => [...issues.receive, ...issues.send]).map(({ code }) => code),
    );
    expect(headings).toEqual(expect.arrayContaining([...codes]));
  });

  it("says of which codes receivers hear", () => {
    const heard = new Set(vectors.flatMap(({ issues }) => issues.receive).map(({ code }) => code));
    const sections = page.split(/^## /m).slice(1);
    const said = sections
      .filter((section) => section.includes("For receivers and senders"))
      .map((section) => section.split("\n")[0]);
    expect(said.toSorted()).toEqual([...heard].toSorted());
  });

  it.each(broken)("shows what is told of its example of $heading", ({ code: body, index, heading }) => {
    const told = samples[index + 1];
    const issues = findIssues(body);
    expect(issues.map(({ code }) => code)).toEqual([heading]);
    expect(told?.language).toBe("text");
    expect(told?.code.trim()).toBe(issues.map(write).join("\n"));
  });
});

/** What a sender is told. */
function findIssues(body: string): readonly Issue[] {
  const result = readWebhook(body);
  if (result.kind === "malformed") return result.issues;
  return send.webhook.safeParse(JSON.parse(body)).issues ?? [];
}

function write({ path, message }: Issue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
