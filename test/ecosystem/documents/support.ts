import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { installOnce } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { type Outcome, runProgram } from "../../support/run-program.ts";
import { hasProgram, usePython } from "../tools.ts";

/** The folder of these tests. */
export const HERE = import.meta.dirname;

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
  const command = ["mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"];
  installOnce(join(HERE, "java/pom.xml"), join(HERE, "java/lib"), command);
}

/** Returns the path of a Node tool's command. */
export function nodeTool(name: string): string {
  return join(HERE, "node_modules/.bin", name);
}

/** Runs a program, in the folder of these tests unless another is given. */
export function run(program: string, args: readonly string[], cwd = HERE): Promise<Outcome> {
  return runProgram([program, ...args], { cwd });
}

/** Runs a program that prints JSON. A failure throws what it printed. */
export async function runJson<T>(program: string, args: readonly string[], cwd = HERE): Promise<T> {
  const { exitCode, stdout, stderr } = await run(program, args, cwd);
  if (exitCode !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${stdout.slice(-2000)}${stderr.slice(-4000)}`);
  const parsed: T = JSON.parse(stdout);
  return parsed;
}

/** Options of Schemathesis for a receiver that rejects a payload without a response body. */
export const WITHOUT_BODY = [
  "--exclude-checks=content_type_conformance,response_schema_conformance",
  "--continue-on-failure",
];

/** Runs Schemathesis against a receiver. */
export function schemathesis(address: string, options: readonly string[] = []): Promise<Outcome> {
  const args = ["run", endpoint, "--url", address, "--no-color", "--generation-deterministic", ...options];
  return run(pythonTool("schemathesis"), args, temporaryFolder());
}

/** Runs Specmatic, which reads a document only by a relative path, against a receiver. Returns what it printed. */
export async function specmatic(address: string, acknowledged = "204"): Promise<string> {
  const folder = temporaryFolder();
  const overlay = readFileSync(join(ROOT, "docs/examples/specmatic.overlay.yaml"), "utf8");
  copyFileSync(endpoint, join(folder, "openapi.endpoint.yaml"));
  writeFileSync(join(folder, "overlay.yaml"), overlay.replace("204", acknowledged));
  const jar = join(HERE, "node_modules/specmatic/specmatic.jar");
  const args = ["test", "openapi.endpoint.yaml", "--overlay-file=overlay.yaml", `--testBaseURL=${address}`];
  return (await run("java", ["-jar", jar, ...args], folder)).stdout;
}

/** Returns a folder for what these tools write where they run. */
function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "tools-"));
}
