import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const guide = readFileSync(join(root, "docs/receiving.md"), "utf8");
const samples = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
// Within node_modules, so that the samples' imports are found from there.
const folder = mkdtempSync(join(root, "node_modules/.samples-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/receiving.md", () => {
  it("has samples", () => expect(samples.length).toBeGreaterThan(3));

  it("has samples that compile", () => {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
    const files = samples.map((code, i) => {
      const file = join(folder, `sample-${i}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const paths = { "recording-webhooks/receiver": [join(root, "src/receiver.ts")] };
    const program = ts.createProgram(files, { ...options, paths });
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    expect(found).toEqual([]);
  });
});
