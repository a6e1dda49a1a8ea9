import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { buildCli } from "../../scripts/build/build-cli.ts";
import { runProgram } from "../support/run-program.ts";
import { ROOT } from "./samples.ts";

/** Creates a project with the package installed, and returns functions to use it. */
export function useProject() {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "project-"));
    const installed = join(folder, "node_modules", "recording-webhooks");
    await mkdir(join(folder, "bin"), { recursive: true });
    await buildCli(join(installed, "dist", "cli"));
    await cp(join(ROOT, "generated/models"), join(installed, "generated/models"), { recursive: true });
    await build({
      entryPoints: ["index", "receiver/index", "testing/index"].map((entry) => join(ROOT, `src/${entry}.ts`)),
      outdir: installed,
      bundle: true,
      format: "esm",
      platform: "neutral",
      external: ["node:*"],
    });
    const exports = {
      ".": "./index.js",
      "./receiver": "./receiver/index.js",
      "./testing": "./testing/index.js",
    };
    await writeFile(
      join(installed, "package.json"),
      JSON.stringify({ name: "recording-webhooks", version: "0.0.0", type: "module", exports }),
    );
    // npx without a registry: runs the installed package.
    const npx = join(folder, "bin", "npx");
    const main = join(installed, "dist", "cli", "main.js");
    await writeFile(
      npx,
      `#!/bin/sh\n[ "$1" = --no-install ] && shift\nshift\nexec "${process.execPath}" "${main}" "$@"\n`,
    );
    await chmod(npx, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  return {
    folder: () => folder,
    write: (name: string, text: string) => writeFile(join(folder, name), text),
    read: (name: string) => readFile(join(folder, name), "utf8"),
    /** Runs a shell script as a terminal or a CI system would, and stops at the first command that fails. */
    sh: async (script: string, env: Readonly<Record<string, string>> = {}) => {
      const PATH = `${join(folder, "bin")}:${process.env["PATH"]}`;
      const { exitCode, ...output } = await runProgram(["bash", "-e", "-c", script], {
        cwd: folder,
        env: { ...env, PATH },
      });
      return { code: exitCode, ...output };
    },
  };
}
