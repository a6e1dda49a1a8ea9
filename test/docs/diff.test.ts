import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES, type Rule } from "../../scripts/diff/index.ts";

const guide = readFileSync("docs/diff.md", "utf8");

describe("the guide to diff", () => {
  it("lists every rule, with what it finds and whom it breaks", () => {
    const [, table] = /<!-- rules -->\n([^]*)<!-- \/rules -->/.exec(guide) ?? [];
    expect(table?.trim().split("\n")).toEqual([
      "| rule | finds | breaks | else |",
      "| --- | --- | --- | --- |",
      ...Object.entries(RULES).map(
        ([id, rule]) => `| \`${id}\` | ${rule.finds} | ${breaksWhom(rule)} | ${rule.bump} |`,
      ),
    ]);
  });
});

function breaksWhom({ shows, hides, keywords }: Rule): string {
  const always = hides.map((party) => `${party} (always)`);
  const parties = [...shows, ...always];
  if (parties.length > 0) return parties.join(", ");
  return keywords.length > 0 ? "(by payload)" : "nobody";
}
