import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES, type Rule } from "../../src/diff/index.ts";
import { useProject } from "./guide-project.ts";
import { readGuide } from "./samples.ts";

const guide = readFileSync("docs/diff.md", "utf8");

const project = useProject();
const samples = await readGuide("diff.md");
const hasJq = spawnSync("jq", ["--version"]).error === undefined;

describe("the guide to diff", () => {
  it("shows what its first command says", async () => {
    const [command, shown] = samples;
    await writeVersions();
    const { code, stdout } = await project.sh(command?.code ?? "");
    expect(code).toBe(1);
    expect(stdout).toMatch(toPattern(shown?.code ?? "nothing is shown"));
  });

  it.skipIf(!hasJq)("has a filter that gives the payloads (skipped without jq)", async () => {
    const [, filter] = samples.filter(({ language }) => language === "sh");
    await writeVersions();
    const { stdout } = await project.sh(filter?.code ?? "");
    expect(JSON.parse(stdout)).toMatchObject({ upload_status_code: null });
  });

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

/** The two versions of the guide: the contract, and one where a field may be null. */
async function writeVersions(): Promise<void> {
  const spec = readFileSync("spec/openapi.yaml", "utf8");
  const field = "        upload_status_code:\n          type: integer";
  expect(spec.split(field)).toHaveLength(2);
  await project.write("old.yaml", spec);
  await project.write("new.yaml", spec.replace(field, field.replace("integer", '[integer, "null"]')));
}

/** What is shown, where an ellipsis stands for anything. */
function toPattern(shown: string): RegExp {
  const parts = shown
    .trim()
    .split("…")
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "m");
}
