import { cp, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { type Outcome, runProgram } from "./support/run-program.ts";

const FOLDER = "test/consumers/codegen";

/** Each generator's command, in the folder. */
const GENERATORS: Readonly<Record<string, readonly string[]>> = {
  "openapi-typescript": ["openapi-typescript", "input/openapi.yaml", "-o", "output/openapi-typescript.ts"],
  "@hey-api/openapi-ts, also from the paths": ["openapi-ts"],
  kubb: ["kubb", "generate", "--config", "kubb.config.ts"],
  "openapi-typescript-codegen, which knows only OpenAPI 3.0": [
    "openapi",
    "--input",
    "input/openapi-3.0.yaml",
    "--output",
    "output/era-30",
  ],
};

const contract = await loadContract();

describe("the published documents, in generators of TypeScript", () => {
  beforeAll(async () => {
    await install();
    await rm(join(FOLDER, "output"), { recursive: true, force: true });
    await mkdir(join(FOLDER, "input"), { recursive: true });
    await cp(SPEC, join(FOLDER, "input/openapi.yaml"));
    for (const name of ["openapi.paths.yaml", "openapi-3.0.yaml"]) {
      await cp(join("generated", name), join(FOLDER, "input", name));
    }
  }, 600_000);

  it.each(Object.entries(GENERATORS))("go through %s", async (_, [program = "", ...args]) => {
    const outcome = await runProgram([`./node_modules/.bin/${program}`, ...args], { cwd: FOLDER });
    expect(outcome, outcome.stderr).toMatchObject({ exitCode: 0 });
  });

  it("give types that compile and have exactly the contract's literals for `status`", async () => {
    const statuses = contract.webhooks.map(({ status }) => status);
    expect(await typeCheck(statuses)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    const { stdout } = await typeCheck([...statuses, "another"]);
    expect(stdout.match(/^check\.ts/gm), "every line of check.ts can fail").toHaveLength(7);
  });
});

/** Compiles the generated types with the check of their `status`. */
async function typeCheck(statuses: readonly string[]): Promise<Outcome> {
  const literals = statuses.map((status) => JSON.stringify(status)).join(" | ");
  await writeFile(join(FOLDER, "expected.ts"), `export type Expected = ${literals};\n`);
  return await runProgram(["./node_modules/.bin/tsc", "-p", ".", "--pretty", "false"], { cwd: FOLDER });
}

/** Installs what the lock file says, once. */
async function install(): Promise<void> {
  const [lock, installed] = await Promise.all(
    ["package-lock.json", "node_modules/.package-lock.json"].map((path) =>
      stat(join(FOLDER, path)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  if (installed !== undefined && lock !== undefined && installed >= lock) return;
  const { exitCode, stderr } = await runProgram(["npm", "ci", "--no-audit", "--no-fund"], { cwd: FOLDER });
  if (exitCode !== 0) throw new Error(stderr);
}
