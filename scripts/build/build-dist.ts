import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { buildFileTypes } from "./build-file-types.ts";

/** The entries that users import, by the name of their file in `dist/`. */
const ENTRIES = { index: "src/index.ts", receiver: "src/receiver/index.ts", testing: "src/testing/index.ts" };

/**
 * Builds the package's JavaScript and types from `src/` and `generated/`: ESM without an import of another package.
 *
 * @param folder - The output folder; what was in it goes.
 */
export async function buildDist(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all([
    build({
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
    }),
    buildTypes(folder),
    buildFileTypes(folder),
  ]);
}

async function buildTypes(folder: string): Promise<void> {
  const bundle = await rollup({
    // Named, so that each lands where package.json looks for it.
    input: ENTRIES,
    // The types of Standard Schema are part of ours: the package depends on nothing.
    plugins: [dts({ includeExternal: ["@standard-schema/spec"] })],
    external: [/^node:/],
  });
  await bundle.write({
    dir: folder,
    format: "es",
    entryFileNames: "[name].d.ts",
    chunkFileNames: "shared-[hash].d.ts",
  });
  await bundle.close();
}
