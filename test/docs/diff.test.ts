import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES, type Rule } from "../../scripts/diff/index.ts";

const guide = readFileSync("docs/diff.md", "utf8");

describe("the guide to diff", () => {
  it("lists every rule, with what it finds, whom it breaks and what it asks for", () => {
    const [, table = ""] = /<!-- rules -->([\s\S]*)<!-- \/rules -->/.exec(guide) ?? [];
    const rows = table.trim().split("\n").slice(2);
    expect(rows.map((row) => row.split("|").map((cell) => cell.trim()))).toEqual(
      Object.entries(RULES).map(([id, rule]) => [
        "",
        `\`${id}\``,
        rule.finds,
        breaksWhom(rule),
        asksFor(rule),
        "",
      ]),
    );
  });
});

function breaksWhom({ shows, hides, keywords }: Rule): string {
  const always = hides.map((party) => `${party} (always)`);
  const parties = [...shows, ...always];
  if (parties.length > 0) return parties.join(", ");
  return keywords.length > 0 ? "(by payload)" : "nobody";
}

function asksFor({ can, shows, hides, keywords, bump }: Rule): string {
  if ([...shows, ...hides].includes("receivers")) return "major";
  return keywords.length > 0 && can.includes("receivers") ? `major or ${bump}` : bump;
}
