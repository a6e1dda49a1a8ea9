import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../scripts/emit/site/emit-webhook-pages.ts";
import { compileSamples } from "./compile-samples.ts";
import { findSamples, ROOT, readSamples } from "./samples.ts";

const contract = await loadContract();
const generated = emitWebhookPages(contract).flatMap(({ path, contents }) => findSamples(path, contents));
// The page on plain TypeScript uses a copied model, and is compiled with it.
const written = (await readSamples()).filter(({ guide }) => guide !== "languages/typescript.md");
const samples = [...written, ...generated].filter(({ language }) => language === "ts");

describe("TypeScript in the guides", () => {
  it("exists, on the generated pages too", () => {
    const pages = new Set(samples.map(({ guide }) => guide));
    expect(pages).toContain("receiving.md");
    expect(pages).toContain("security.md");
    for (const { status } of contract.webhooks) expect(pages).toContain(`webhooks/${status}.md`);
  });

  it("compiles", () => {
    expect(compileSamples(samples)).toEqual([]);
  });

  it("would be reported if it didn't", () => {
    const [sample] = generated.filter(({ language }) => language === "ts");
    if (sample === undefined) throw new Error("there is no sample");
    const code = sample.code.replace("webhook.", "webhook.not_");
    expect(compileSamples([{ ...sample, code }])).toEqual([expect.stringContaining("not_")]);
  });
});

describe("workflows in the guides", () => {
  it("use only inputs that the action has", async () => {
    const action: { inputs: object } = parse(readFileSync(join(ROOT, "action.yml"), "utf8"));
    const workflows = (await readSamples()).filter(
      ({ guide, language }) => language === "yaml" && guide !== "contract-testing-tools.md",
    );
    const given = workflows.flatMap(({ code }) => {
      const { steps }: { steps: { with?: object }[] } = parse(code);
      return steps.flatMap((step) => Object.keys(step.with ?? {}));
    });
    expect(given.length).toBeGreaterThan(0);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
  });
});
