import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { loadScenarios } from "../../scripts/contract/load-scenarios.ts";

const { webhooks } = await loadContract();
const [first] = webhooks;
const folder = mkdtempSync(join(tmpdir(), "scenarios-"));
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  const path = join(folder, "scenarios.yaml");
  writeFileSync(path, text);
  return loadScenarios(path, webhooks);
}

describe("loadScenarios", () => {
  const STEPS = "a:\n  summary: A\n  steps:\n";

  it("expands repetitions and `all`", () => {
    const scenarios = load(`${STEPS}    - { webhook: all }\n    - { webhook: ${first?.status}, times: 2 }\n`);
    const step = (webhook = first) => ({ status: webhook?.status, example: webhook?.examples[0]?.name });
    expect(scenarios).toEqual([{ name: "a", summary: "A", steps: [...webhooks.map(step), step(), step()] }]);
  });

  it("returns an empty list without a file", () => {
    expect(loadScenarios(join(folder, "none.yaml"), webhooks)).toEqual([]);
  });

  it.each([
    ["a webhook that the spec doesn't have", `${STEPS}    - { webhook: ¦nope }\n`],
    [
      "an example that the webhook doesn't have",
      `${STEPS}    - { webhook: ${first?.status}, example: ¦no example }\n`,
    ],
    ["no steps", "a:\n  summary: A\n  steps: ¦[]\n"],
    ["no summary", "a:\n  ¦steps:\n    - { webhook: all }\n"],
    ["times that isn't a positive integer", `${STEPS}    - { webhook: all, times: ¦0 }\n`],
    ["an unknown key", `${STEPS}    - { webhook: all, wait: ¦1 }\n`],
    ["a list", "¦- a\n"],
    ["a YAML syntax error", "a: [\n¦"],
  ])("reports the place of %s", (_, text) => {
    const [before = ""] = text.split("¦");
    const lines = before.split("\n");
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, rule: "scenarios" };
    const problems = [expect.objectContaining(place)];
    expect(() => load(text.replace("¦", ""))).toThrow(
      expect.objectContaining({ name: "SpecError", problems }),
    );
  });
});
