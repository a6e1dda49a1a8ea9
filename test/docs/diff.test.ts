import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useProject } from "./guide-project.ts";
import { readGuide } from "./samples.ts";

const project = useProject();
const samples = await readGuide("diff.md");
const hasJq = spawnSync("jq", ["--version"]).error === undefined;

describe("the guide to diff", () => {
  it("shows what its first command reports", async () => {
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
});

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
