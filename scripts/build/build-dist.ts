import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/** The entries that users import, by the name of their file in `dist/`. */
const ENTRIES = { index: "src/index.ts", receiver: "src/receiver/index.ts", testing: "src/testing/index.ts" };

/**
 * Builds the package's JavaScript and types from `src/` and `generated/`, as ES modules and as CommonJS, without an import of another
 * package.
 *
 * @param folder - The output folder; its contents are removed.
 */
export async function buildDist(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all([buildCode(folder), buildTypes(folder), buildFileTypes(folder)]);
}

async function buildCode(folder: string): Promise<void> {
  await build({
    entryPoints: ENTRIES,
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: "shared-[hash]",
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  // esbuild doesn't split CommonJS, and entries that share nothing would each have a class `WebhookError` of their own.
  const input = Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, join(folder, `${name}.js`)]));
  const bundle = await rollup({ input, external: [/^node:/] });
  await bundle.write({
    dir: folder,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "shared-[hash].cjs",
  });
  await bundle.close();
}

async function buildTypes(folder: string): Promise<void> {
  const bundle = await rollup({
    input: ENTRIES,
    plugins: [dts()],
    external: [/^node:/],
  });
  for (const extension of ["d.ts", "d.cts"]) {
    await bundle.write({
      dir: folder,
      format: "es",
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `shared-[hash].${extension}`,
    });
  }
  await bundle.close();
}

/** The types of the published YAML and JSON files, each in `scripts/build/files/<name>.ts`. */
const FILES = ["document", "vectors"];

/** A JSON file exports only its value, as in CommonJS; `export =` in a `.d.cts` declares that. */
const exportEquals: Plugin = {
  name: "export-equals",
  renderChunk: (code) => code.replace(/export \{ (\w+) as default \};/, "export = $1;"),
};

/** Builds the types of the YAML and JSON files separately, because an ES module can't have `export =`. */
async function buildFileTypes(folder: string): Promise<void> {
  for (const name of FILES) {
    const bundle = await rollup({ input: `scripts/build/files/${name}.ts`, plugins: [dts(), exportEquals] });
    await bundle.write({ file: `${folder}/files/${name}.d.cts`, format: "es" });
    await bundle.close();
  }
}
