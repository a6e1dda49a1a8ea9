import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { writeLicenses } from "./write-licenses.ts";

// The glob library is CommonJS and requires Node built-ins.
const BANNER = `#!/usr/bin/env node
import { createRequire as createRequireHere } from "node:module";
const require = createRequireHere(import.meta.url);`;

/**
 * Bundles the command line with its dependencies: an entry, and a chunk per command that loads on demand.
 * Next to its folder, it writes the licenses of what it includes.
 *
 * @param outdir - The output folder; the entry is `main.js`.
 * @param root - The folder that contains `src/` and `generated/`.
 */
export async function buildCli(outdir = "dist/cli", root = process.cwd()): Promise<void> {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { main: "src/cli/main.ts", "diff-worker": "src/cli/diff/diff-worker.ts", refa: "refa" },
    outdir,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "none",
    banner: { js: BANNER },
  });
  await chmod(join(outdir, "main.js"), 0o755);
  await writeLicenses(join(outdir, "../THIRD_PARTY_LICENSES"), Object.keys(metafile.inputs), root);
}
