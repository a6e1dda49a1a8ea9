import { builtinModules } from "node:module";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { ROOT } from "../support/run-generate.ts";

const { project } = inject("packed");
const FOLDER = "node_modules/recording-webhooks/dist/";

// One line per entry that runs anywhere.
const ENTRIES = [
  { from: "recording-webhooks", source: "src/index.ts" },
  { from: "recording-webhooks/receiver", source: "src/receiver/index.ts" },
];

describe.each(ENTRIES)("what $from reaches", ({ from, source }) => {
  it("is only its own files: no Node built-in, no other package, no text evaluated as code", async () => {
    const { imports, inputs, text } = await reach({ entry: from, folder: project });
    expect(imports).toEqual([]);
    expect(inputs.filter((path) => !path.startsWith(FOLDER))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(0);
    expect(text.match(/\beval\b|\bFunction\s*\(|\brequire\b|\bimport\s*\(/g)).toBeNull();
  });

  it("is in src/ and generated/: no build script, ajv, or YAML parser", async () => {
    const { inputs } = await reach({ entry: `./${source}`, folder: ROOT });
    expect(inputs).toContain(source);
    expect(inputs.filter((path) => !/^(src|generated)\//.test(path))).toEqual([]);
  });
});

async function reach({ entry, folder }: { readonly entry: string; readonly folder: string }) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export * from "${entry}";`, resolveDir: folder, sourcefile: "<stdin>" },
    absWorkingDir: folder,
    external: [...builtinModules, "node:*"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
  });
  return {
    imports: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
    inputs: Object.keys(metafile.inputs).filter((path) => path !== "<stdin>"),
    text: outputFiles.map(({ text }) => text).join(""),
  };
}
