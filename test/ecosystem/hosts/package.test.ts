import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../../support/run-generate.ts";
import { runProgram } from "../../support/run-program.ts";
import { HERE, installHosts } from "./install.ts";

const { tarball, remove } = await installHosts();
const require = createRequire(join(HERE, "package.json"));
const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => {
  remove();
  rmSync(folder, { recursive: true });
});

const {
  vectors,
}: { vectors: { receive: string; payload?: unknown }[] } = require("recording-webhooks/vectors.json");
const KINDS = ["webhook", "unknown", "invalid"];
const BODIES = KINDS.map((kind) =>
  JSON.stringify(vectors.find(({ receive, payload }) => receive === kind && payload !== undefined)?.payload),
);

/** Runs a program in the folder of these tests, and returns its exit code and its output. */
async function run(...command: string[]): Promise<{ exitCode: number; output: string }> {
  const { exitCode, stdout, stderr } = await runProgram(command, {
    cwd: HERE,
    env: { NO_COLOR: "1", CI: "1" },
  });
  return { exitCode, output: `${stdout}${stderr}` };
}
const node = (...args: string[]) => run(process.execPath, ...args);

describe("the packed package", () => {
  it("has nothing that publint reports", async () => {
    const { publint } = await import(require.resolve("publint"));
    const { buffer } = new Uint8Array(readFileSync(tarball));
    expect((await publint({ pack: { tarball: buffer }, strict: true })).messages).toEqual([]);
  });

  it("has correct types under every module resolution", async () => {
    const attw = join(HERE, "node_modules/@arethetypeswrong/cli/dist/index.js");
    expect(await node(attw, tarball, "--no-definitely-typed", "--no-color")).toMatchObject({ exitCode: 0 });
  });
});

const BETWEEN = process.env["ECOSYSTEM"] === "core" ? [] : ["5.9", "6.0"];

describe.each(["5.4", ...BETWEEN, "newest"])("TypeScript %s", (version) => {
  const tsc = join(
    HERE,
    `node_modules/typescript-${version}`,
    version === "newest" ? "bin/tsc" : "lib/tsc.js",
  );
  // The newest one no longer has node10.
  const resolutions = ["node16", "bundler", ...(version === "newest" ? [] : ["node10"]), "hosts"];

  it.each(resolutions)("compiles a strict project: %s", async (resolution) => {
    const options = version === "6.0" ? ["--ignoreDeprecations", version] : [];
    const project = `typescript/tsconfig.${resolution}.json`;
    expect(await node(tsc, "-p", project, ...options)).toEqual({ exitCode: 0, output: "" });
  });
});

describe("a program", () => {
  const output = `${KINDS}\n`;

  const runtimes = [
    ["this Node", process.execPath],
    ["Node 22", join(HERE, "node_modules/node-22/bin/node")],
    ["Node 24", join(HERE, "node_modules/node-24/bin/node")],
  ].filter(([, program = ""]) => existsSync(program));

  it.each(runtimes)("reads bodies and shares one class of errors: %s", async (_, program = "") => {
    for (const file of ["main.js", "main.cjs"]) {
      expect(await run(program, `bundlers/${file}`, ...BODIES)).toEqual({ exitCode: 0, output });
    }
  });

  it("is bundled by esbuild", async () => {
    const outfile = join(folder, "esbuild.mjs");
    const entryPoints = [join(HERE, "bundlers/main.js")];
    await require("esbuild").build({ entryPoints, outfile, bundle: true, format: "esm" });
    expect(await node(outfile, ...BODIES)).toEqual({ exitCode: 0, output });
  });

  it("is bundled by webpack", async () => {
    const webpack = require("webpack");
    const compiler = webpack({
      mode: "production",
      target: "node",
      entry: join(HERE, "bundlers/main.js"),
      output: { path: folder, filename: "webpack.cjs" },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    expect(stats.hasErrors()).toBe(false);
    expect(await node(join(folder, "webpack.cjs"), ...BODIES)).toEqual({ exitCode: 0, output });
  });

  it("is bundled by Vite", async () => {
    const { build } = await import(require.resolve("vite"));
    const lib = { entry: join(HERE, "bundlers/main.js"), formats: ["es"], fileName: () => "vite.mjs" };
    await build({
      root: HERE,
      configFile: false,
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: false, lib },
    });
    expect(await node(join(folder, "vite.mjs"), ...BODIES)).toEqual({ exitCode: 0, output });
  });
});

describe("recording-webhooks/testing", () => {
  it.each<[string, string[]]>([
    [
      "vitest",
      [
        join(ROOT, "node_modules/vitest/vitest.mjs"),
        "run",
        "--root",
        HERE,
        "--config",
        "runners/vitest.config.mjs",
      ],
    ],
    [
      "jest, without flags",
      [
        join(HERE, "node_modules/jest/bin/jest.js"),
        "--rootDir",
        "runners",
        "--testMatch",
        "**/jest.test.cjs",
      ],
    ],
    ["node:test", ["--test", "runners/node.test.mjs"]],
  ])("works under %s: its last test fails, and reports what was expected and found", async (_, args) => {
    const { exitCode, output } = await node(...args);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/1 failed|fail 1/);
    expect(output).toMatch(/status \(type\)\s+- a string\s+\+ 7/);
  });
});
