import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { ROOT, type Run } from "../../support/run-generate.ts";
import { hasProgram, usePython } from "../tools.ts";

/** The folder of these tests. */
export const HERE = import.meta.dirname;

/** In milliseconds, for each program: ten minutes are the test's own. */
const DEADLINE = 500_000;

/** Whether only the core runs: what needs no other toolchain than Node and Python. */
export const IS_CORE = process.env["ECOSYSTEM"] === "core";

/** The published YAML documents: their file names, paths, texts, and trees in YAML 1.2. */
export const documents = [
  "generated/openapi.paths.yaml",
  "generated/openapi-3.0.yaml",
  "generated/openapi.endpoint.yaml",
  "generated/asyncapi.yaml",
  "spec/openapi.yaml",
].map((path) => {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { name: path.split("/").at(-1) ?? "", path: join(ROOT, path), text, tree: parse(text) };
});

export const endpoint = join(ROOT, "generated/openapi.endpoint.yaml");

/** The arguments for programs that don't have `--version`. */
const PROBES: Readonly<Record<string, string>> = { go: "version" };

/** Returns why a test is skipped without these programs or outside the core; empty if it isn't. */
export function reasonToSkip(programs: readonly string[], inCore = false): string {
  if (IS_CORE && !inCore) return " (skipped: not in the core)";
  const missing = programs.filter((program) => !hasProgram(program, PROBES[program]));
  return missing.length === 0 ? "" : ` (skipped: no ${missing.join(", ")} here)`;
}

/** Returns the path of a Python tool's command, after the tools of requirements.txt are installed. */
export function pythonTool(name: string): string {
  return join(dirname(usePython(HERE)), name);
}

/** Installs Java's libraries, once. */
export function installJava(): void {
  once(["java/pom.xml"], "java/lib", () =>
    execFileSync("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"], {
      cwd: join(HERE, "java"),
      timeout: DEADLINE,
    }),
  );
}

/** Returns the path of a Node tool's command. */
export function nodeTool(name: string): string {
  return join(HERE, "node_modules/.bin", name);
}

/** Runs a program and returns what it printed, whatever its exit code. */
export function run(program: string, args: readonly string[], cwd = HERE): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 2 ** 28, timeout: DEADLINE }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** Runs a program that prints JSON. A failure throws what it printed. */
export async function runJson<T>(program: string, args: readonly string[], cwd = HERE): Promise<T> {
  const { code, stdout, stderr } = await run(program, args, cwd);
  if (code !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${stdout.slice(-2000)}${stderr.slice(-4000)}`);
  const parsed: T = JSON.parse(stdout);
  return parsed;
}

function once(inputs: readonly string[], folder: string, install: () => void): void {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(readFileSync(join(HERE, input)));
  const want = hash.digest("hex");
  const mark = join(HERE, folder, ".installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === want) return;
  install();
  mkdirSync(join(HERE, folder), { recursive: true });
  writeFileSync(mark, want);
}
