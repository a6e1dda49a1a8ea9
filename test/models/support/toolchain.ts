import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { EmittedFile } from "../../../scripts/emit/emitted-file.ts";
import { hasProgram, type Outcome, runProgram } from "./run-program.ts";

/** How to compile a language's model with its driver, and what checks its form. */
export interface Toolchain {
  readonly language: string;
  /** Commands that end with 0 on a machine that has what they are part of. */
  readonly programs: readonly (readonly [string, ...string[]])[];
  /** Libraries by their files. */
  readonly files?: readonly string[];
  /** Where the model's files go, from the folder of the driver. */
  readonly modelFolder: string;
  /** Compiles without a warning, in the folder of the driver. */
  readonly compile: (folder: string) => Promise<void>;
  /** Fails where the language's formatter or linter would change or refuse the model; the path is from the folder. */
  readonly checkFormat?: (folder: string, path: string) => Promise<void>;
  /** Vectors with bodies that are no JSON but that the language's usual parser reads all the same. */
  readonly beyondJson?: readonly string[];
  /** Starts the compiled driver. */
  readonly start: readonly string[];
}

/** What a machine lacks of a toolchain. */
export function missingTools({ programs, files = [] }: Toolchain): string[] {
  return [
    ...programs.filter((command) => !hasProgram(command)).map(([program]) => program),
    ...files.filter((path) => !existsSync(path)),
  ];
}

/** Puts a model and its driver into a new folder and compiles them. */
export async function build(toolchain: Toolchain, files: readonly EmittedFile[]): Promise<string> {
  const { language, modelFolder } = toolchain;
  const folder = await mkdtemp(join(tmpdir(), `model-${language}-`));
  await cp(join("test/models/drivers", language), folder, { recursive: true });
  for (const { name, contents } of filesOf(language, files)) {
    const path = join(folder, modelFolder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  await toolchain.compile(folder);
  for (const { name } of filesOf(language, files)) {
    await toolchain.checkFormat?.(folder, join(modelFolder, name));
  }
  return folder;
}

function filesOf(language: string, files: readonly EmittedFile[]): { name: string; contents: string }[] {
  const prefix = `models/${language}/`;
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, contents }) => ({ name: path.slice(prefix.length), contents }));
}

/** What a model makes of a body. */
export type ModelVerdict =
  | { readonly kind: "webhook" | "unknown"; readonly payload: unknown }
  | { readonly kind: "invalid"; readonly path: string; readonly message: string };

/** Has the compiled driver judge bodies, none of which has a line break. */
export async function judge(
  toolchain: Toolchain,
  folder: string,
  bodies: readonly string[],
): Promise<ModelVerdict[]> {
  const input = bodies.map((body) => `${body}\n`).join("");
  const outcome = await runProgram(toolchain.start, { cwd: folder, input });
  const lines = outcome.stdout.split("\n").slice(0, -1);
  if (outcome.exitCode !== 0 || outcome.stderr !== "" || lines.length !== bodies.length) {
    throw new Error(describeFailure(outcome, lines.length, bodies.length));
  }
  return lines.map(toVerdict);
}

function toVerdict(line: string): ModelVerdict {
  const [kind, first = "", second = ""] = line.split("\t");
  if (kind === "invalid") return { kind, path: first, message: second };
  if (kind !== "webhook" && kind !== "unknown") throw new Error(`The driver wrote ${line}`);
  return { kind, payload: JSON.parse(first) };
}

function describeFailure({ exitCode, stderr }: Outcome, found: number, expected: number): string {
  return `The driver ended with ${exitCode} after ${found} of ${expected} verdicts: ${stderr}`;
}
