import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");
let folder = "";

/** A project that has the built package installed, and the test runners. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "runners-"));
  const installed = join(folder, "node_modules", "recording-webhooks");
  await mkdir(installed, { recursive: true });
  await build({
    entryPoints: [join(ROOT, "src", "testing", "index.ts")],
    outfile: join(installed, "testing.js"),
    bundle: true,
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
  });
  const manifest = { name: "recording-webhooks", type: "module", exports: { "./testing": "./testing.js" } };
  await writeFile(join(installed, "package.json"), JSON.stringify(manifest));
  for (const name of ["vitest", "@jest"])
    await symlink(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  await cp(join(ROOT, "test", "testing", "runners"), folder, { recursive: true });
  const config = {
    testMatch: ["**/jest.test.mjs"],
    moduleFileExtensions: ["mjs", "js", "json"],
    transform: {},
  };
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", jest: config }));
  await writeFile(
    join(folder, "vitest.config.mjs"),
    'export default { test: { include: ["vitest.test.mjs"] } };\n',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  // The runner that runs this file tells its children so; they are runs of their own.
  const { NODE_OPTIONS: _, VITEST: __, NODE_TEST_CONTEXT: ___, ...inherited } = process.env;
  const child = spawn(command, args, { cwd: folder, env: { ...inherited, NO_COLOR: "1", CI: "1", ...env } });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, output }));
  });
}

describe("recording-webhooks/testing", () => {
  it.each([
    ["vitest", () => run(join(BIN, "vitest"), ["run"])],
    ["jest", () => run(join(BIN, "jest"), [], { NODE_OPTIONS: "--experimental-vm-modules" })],
    ["node:test", () => run(process.execPath, ["--test", "node.test.mjs"])],
  ])(
    "works under %s: one test passes, and the wrong one tells what was expected and found",
    async (_, runTests) => {
      const { code, output } = await runTests();
      expect(code).toBe(1);
      expect(output).toMatch(/1 failed|fail 1/);
      expect(output).toMatch(/1 passed|pass 1/);
      expect(output).toMatch(/rec_id \(type\)\s+- a string\s+\+ 7/);
    },
  );
});
