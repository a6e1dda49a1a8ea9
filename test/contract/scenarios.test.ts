import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { loadScenarios } from "../../scripts/contract/load-scenarios.ts";
import { SpecError } from "../../scripts/contract/spec-error.ts";

const contract = await loadContract();
const STATUS = contract.webhooks[0]?.status;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scenarios-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(text: string) {
  const path = join(folder, "scenarios.yaml");
  await writeFile(path, text);
  return loadScenarios(path, contract.webhooks);
}

async function problemsOf(text: string): Promise<string[]> {
  try {
    await load(text);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  }
}

describe("loadScenarios", () => {
  it("expands repetitions and `all`", async () => {
    const [first] = contract.webhooks;
    const scenarios = await load(
      `a:\n  summary: A\n  steps:\n    - { webhook: all }\n    - { webhook: ${first?.status}, times: 2 }\n`,
    );
    const step = (webhook = first) => ({ status: webhook?.status, example: webhook?.examples[0]?.name });
    expect(scenarios).toEqual([
      { name: "a", summary: "A", steps: [...contract.webhooks.map(step), step(), step()] },
    ]);
  });

  it("returns an empty list without a file", async () => {
    expect(loadScenarios(join(folder, "none.yaml"), contract.webhooks)).toEqual([]);
  });

  const STEPS = "a:\n  summary: A\n  steps:\n";
  it.each([
    ["a webhook that the spec doesn't have", `${STEPS}    - { webhook: ¦nope }\n`],
    [
      "an example that the webhook doesn't have",
      `${STEPS}    - { webhook: ${STATUS}, example: ¦no example }\n`,
    ],
    ["no steps", "a:\n  summary: A\n  steps: ¦[]\n"],
    ["no summary", "a:\n  ¦steps:\n    - { webhook: all }\n"],
    ["times that isn't a positive integer", `${STEPS}    - { webhook: all, times: ¦0 }\n`],
    ["an unknown key", `${STEPS}    - { webhook: all, wait: ¦1 }\n`],
    ["a list", "¦- a\n"],
    ["a YAML syntax error", "a: [\n¦"],
  ])("reports the place of %s", async (_, text) => {
    const [before = ""] = text.split("¦");
    const lines = before.split("\n");
    const place = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} scenarios`;
    expect(await problemsOf(text.replace("¦", ""))).toEqual([place]);
  });
});
