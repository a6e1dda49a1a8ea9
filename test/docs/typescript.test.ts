import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../scripts/emit/site/emit-webhook-pages.ts";
import { findSamples, ROOT, readSamples, type Sample } from "./samples.ts";

const contract = await loadContract();
const generated = emitWebhookPages(contract).flatMap(({ path, contents }) => findSamples(path, contents));
// The page on plain TypeScript uses a copied model, and is compiled with it.
const written = (await readSamples()).filter(({ guide }) => guide !== "languages/typescript.md");
const samples = [...written, ...generated].filter(({ language }) => language === "ts");

const ENTRIES: Readonly<Record<string, string>> = {
  "recording-webhooks": "src/index.ts",
  "recording-webhooks/receiver": "src/receiver/index.ts",
  "recording-webhooks/testing": "src/testing/index.ts",
};

// Within node_modules, so that the samples' imports are found from there.
const folder = mkdtempSync(join(ROOT, "node_modules/.samples-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("TypeScript in the guides", () => {
  it("is there, on the generated pages too", () => {
    const pages = new Set(samples.map(({ guide }) => guide));
    expect(pages).toContain("receiving.md");
    expect(pages).toContain("quick-start.md");
    for (const { status } of contract.webhooks) expect(pages).toContain(`webhooks/${status}.md`);
  });

  it("compiles", () => {
    expect(check(samples)).toEqual([]);
  });

  it("would be reported if it did not", () => {
    const [sample] = generated.filter(({ language }) => language === "ts");
    if (sample === undefined) throw new Error("there is no sample");
    const code = sample.code.replace("webhook.", "webhook.not_");
    expect(check([{ ...sample, code }])).toEqual([expect.stringContaining("not_")]);
  });
});

describe("workflows in the guides", () => {
  it("give the action inputs that it has", async () => {
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

/** Compiles samples as a strict user does, and says what is wrong with them. */
function check(samples: readonly Sample[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, ROOT);
  const files = samples.map(({ guide, index, code }) => {
    const file = join(folder, `${guide.replaceAll(/\W/g, "-")}-${index}.ts`);
    writeFileSync(file, code);
    return file;
  });
  const paths = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, source]) => [name, [join(ROOT, source)]]),
  );
  const program = ts.createProgram(files, { ...options, paths });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}
