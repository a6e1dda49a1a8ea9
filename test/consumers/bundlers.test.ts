import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { vectors } from "./support/deliveries.ts";
import { CONSUMERS } from "./support/folder.ts";

const expected = vectors.map(({ receive }) => receive);

it("reads every vector in CommonJS, through require", async () => {
  expect(await run(join(CONSUMERS, "commonjs/main.cjs"))).toEqual(expected);
});

it("reads every vector in a bundle of esbuild's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  const outfile = join(folder, "main.mjs");
  await build({
    absWorkingDir: CONSUMERS,
    entryPoints: ["esbuild/main.js"],
    outfile,
    bundle: true,
    format: "esm",
  });
  expect(await run(outfile)).toEqual(expected);
  rmSync(folder, { recursive: true });
});

async function run(path: string): Promise<unknown> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [path]);
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}
