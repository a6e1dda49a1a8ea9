import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { loadScenarios } from "../../scripts/contract/load-scenarios.ts";
import { SpecError } from "../../scripts/contract/spec-error.ts";

let folder = "";
let contract: Contract;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scenarios-"));
  contract = await loadContract();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(text: string) {
  const path = join(folder, "scenarios.yaml");
  await writeFile(path, text);
  return await loadScenarios(path, contract.webhooks);
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
  it("writes repetitions and `all` out", async () => {
    const [first] = contract.webhooks;
    const scenarios = await load(
      `a:\n  summary: A\n  steps:\n    - { webhook: all }\n    - { webhook: ${first?.status}, times: 2 }\n`,
    );
    const step = (webhook = first) => ({ status: webhook?.status, example: webhook?.examples[0]?.name });
    expect(scenarios).toEqual([
      { name: "a", summary: "A", steps: [...contract.webhooks.map(step), step(), step()] },
    ]);
  });

  it("has none where there is no file", async () => {
    expect(await loadScenarios(join(folder, "none.yaml"), contract.webhooks)).toEqual([]);
  });

  it.each([
    ["a webhook that is none", "a:\n  summary: A\n  steps:\n    - { webhook: nope }\n", ["4:7 scenarios"]],
    [
      "an example that is none",
      "a:\n  summary: A\n  steps:\n    - { webhook: upload_ready, example: x }\n",
      ["4:7 scenarios"],
    ],
    ["no steps", "a:\n  summary: A\n  steps: []\n", ["2:3 scenarios"]],
    ["no summary", "a:\n  steps:\n    - { webhook: all }\n", ["2:3 scenarios"]],
    [
      "times that is no count",
      "a:\n  summary: A\n  steps:\n    - { webhook: all, times: 0 }\n",
      ["4:7 scenarios"],
    ],
    [
      "a key that means nothing",
      "a:\n  summary: A\n  steps:\n    - { webhook: all, wait: 1 }\n",
      ["4:7 scenarios"],
    ],
    ["a list", "- a\n", ["1:1 scenarios"]],
    ["no YAML", "a: [\n", ["2:1 scenarios"]],
  ])("tells the place of %s", async (_, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });
});
