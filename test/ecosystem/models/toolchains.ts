import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runProgram } from "../../support/run-program.ts";

/** How to compile a language's model with its adapter, and how the language's tools judge it. */
export interface Toolchain {
  readonly language: string;
  /** The model among the generated ones. */
  readonly model: string;
  /** The language's runtime file, in `scripts/emit/models`. */
  readonly runtime: string;
  /** Where it goes in the adapter's project. */
  readonly place: string;
  /** Programs that this machine must have. */
  readonly programs: readonly (readonly [string, ...string[]])[];
  /** Commands that install libraries and tools, run once in `cache`. */
  readonly install?: readonly (readonly string[])[];
  /** Commands that compile the adapter and the model, in their folder. A warning fails them. */
  readonly compile: readonly (readonly string[])[];
  /** Linters and formatters that must find nothing in the contract's model. */
  readonly lint: readonly (readonly string[])[];
  /** A command that must find nothing in the runtime file, whose path it gets. */
  readonly lintRuntime: readonly string[];
  readonly start: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Vectors on which the language differs from the contract, and why. Checked both ways. */
  readonly limits: readonly { readonly ids: RegExp; readonly reason: string }[];
}

const GENERATORS = "test/ecosystem/models/generators";
const ADAPTERS = "test/ecosystem/models/adapters";
/** Keeps what is installed or compiled from run to run. */
export const CACHE = resolve("node_modules/.cache/ecosystem-models");
export const VENV = join(CACHE, "python/venv/bin");
export const JARS = join(CACHE, "java/lib");
const STATICCHECK = join(CACHE, "go/bin/staticcheck");
export const NEWTONSOFT = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll";

/** Whether to run everything, or only what CI has time for. */
export const isFull = process.env["ECOSYSTEM"] !== "core";

const TOO_LARGE = { ids: /\.integer\.9223372036854775808$/, reason: "2^63 doesn't fit into 64 bits" };
const TOO_DEEP = { ids: /\.body\.deep$/, reason: "the JSON parser limits how deep a value may be nested" };

const SURROGATE = {
  ids: /\.lone-surrogate$/,
  reason: "a string is UTF-8, which can't contain half a surrogate pair",
};
export const MCS = ["mcs", "-warn:4", "-warnaserror", `-r:${NEWTONSOFT}`, "-r:System.Numerics.dll"] as const;

const PYTHON = {
  place: "webhooks.py",
  programs: [["python3", "--version"]],
  install: [
    ["python3", "-m", "venv", dirname(VENV)],
    [
      join(VENV, "python"),
      "-m",
      "pip",
      "install",
      "-q",
      "-r",
      resolve("test/ecosystem/models/requirements.txt"),
    ],
    ["npm", "ci", "-s", "--prefix", resolve(GENERATORS)],
  ],
  compile: [[join(VENV, "python"), "-W", "error", "-m", "compileall", "-q", "."]],
  lint: [
    [join(VENV, "mypy"), "--strict", "--no-error-summary", "webhooks.py", "conform.py"],
    [join(VENV, "ruff"), "check", "-q", "."],
    [
      "sh",
      "-c",
      `${resolve(GENERATORS, "node_modules/.bin/pyright")} --pythonpath ${VENV}/python . | grep -v "^0 errors"; true`,
    ],
  ],
  lintRuntime: [join(VENV, "ruff"), "format", "-q", "--check"],
  start: [join(VENV, "python"), "-O", "-W", "error", "conform.py"],
} as const;

export const TOOLCHAINS: readonly Toolchain[] = [
  {
    ...PYTHON,
    language: "python",
    model: "python/webhooks.py",
    runtime: "python/runtime.py",
    limits: [TOO_DEEP],
  },
  {
    ...PYTHON,
    language: "pydantic",
    model: "pydantic/webhooks.py",
    runtime: "python/pydantic_runtime.py",
    limits: [TOO_DEEP],
  },
  {
    language: "go",
    model: "go/webhooks.go",
    runtime: "go/runtime.go",
    place: "webhooks/webhooks.go",
    programs: [["go", "version"]],
    ...(isFull ? { install: [["go", "install", "honnef.co/go/tools/cmd/staticcheck@v0.8.2"]] } : {}),
    compile: [
      ["go", "vet", "./..."],
      ["go", "build", "-o", "conform", "."],
    ],
    lint: [["gofmt", "-l", "."], ...(isFull ? [[STATICCHECK, "-checks", "all", "./..."]] : [])],
    lintRuntime: ["gofmt", "-l"],
    start: ["./conform"],
    env: { GOBIN: dirname(STATICCHECK), GOFLAGS: "-buildvcs=false" },
    limits: [TOO_LARGE, TOO_DEEP],
  },
  {
    language: "java",
    model: "java/Webhook.java",
    runtime: "java/Webhook.java",
    place: "webhooks/Webhook.java",
    programs: [
      ["javac", "-version"],
      ["mvn", "-version"],
    ],
    install: [
      [
        ...["mvn", "-q", "-B", "-f", resolve(ADAPTERS, "java/pom.xml"), "dependency:copy-dependencies"],
        `-DoutputDirectory=${JARS}`,
      ],
    ],
    compile: [
      [
        ...["javac", "-Xlint:all", "-Werror", "-encoding", "UTF-8", "--release", "17"],
        ...["-cp", `.:${JARS}/*`, "Conform.java", "webhooks/Webhook.java"],
      ],
    ],
    lint: [],
    lintRuntime: [
      "javac",
      "-Xlint:all",
      "-Werror",
      "-proc:none",
      "-cp",
      `${JARS}/*`,
      "-d",
      join(CACHE, "java/out"),
    ],
    start: ["java", "-Dstdout.encoding=UTF-8", "-cp", `.:${JARS}/*`, "Conform"],
    limits: [TOO_LARGE, TOO_DEEP],
  },
  {
    language: "rust",
    model: "rust/webhooks.rs",
    runtime: "rust/runtime.rs",
    place: "src/webhooks.rs",
    programs: [
      ["cargo", "--version"],
      ["rustfmt", "--version"],
      ["cargo", "clippy", "--version"],
    ],
    compile: [["cargo", "build", "-q"]],
    lint: [
      ["cargo", "clippy", "-q", "--", "-D", "warnings", "-D", "clippy::pedantic"],
      ["rustfmt", "--check", "--edition", "2021", "src/main.rs"],
    ],
    lintRuntime: ["rustfmt", "--check", "--edition", "2021"],
    start: ["target/debug/conform"],
    limits: [TOO_LARGE, TOO_DEEP, SURROGATE],
  },
  {
    language: "php",
    model: "php/Webhooks.php",
    runtime: "php/runtime.php",
    place: "Webhooks.php",
    programs: [["php", "-r", "exit(PHP_VERSION_ID < 80200 ? 1 : 0);"]],
    compile: [],
    lint: [],
    lintRuntime: ["sh", "-c", 'php -l "$0" > /dev/null'],
    start: ["php", "-d", "error_reporting=-1", "-d", "display_errors=stderr", "conform.php"],
    limits: [TOO_LARGE, TOO_DEEP, SURROGATE],
  },
  {
    language: "csharp",
    model: "csharp/Webhooks.cs",
    runtime: "csharp/Runtime.cs",
    place: "Webhooks.cs",
    programs: [
      ["mcs", "--version"],
      ["mono", "--version"],
      ["test", "-f", NEWTONSOFT],
    ],
    compile: [[...MCS, "-out:Conform.exe", "Conform.cs", "Webhooks.cs"]],
    lint: [],
    lintRuntime: [...MCS, "-target:library", `-out:${join(CACHE, "csharp/out/runtime.dll")}`],
    start: ["mono", "Conform.exe"],
    limits: [
      TOO_LARGE,
      TOO_DEEP,
      {
        ids: /^body\.not-json\.with-(a-trailing-comma|a-leading-zero|a-raw-newline-in-a-text)$/,
        reason: "Json.NET reads it as JSON",
      },
    ],
  },
];

/**
 * Installs what a toolchain needs.
 *
 * @returns Why it can't be used here; nothing if it can.
 */
export async function prepare({ language, programs, install = [], env = {} }: Toolchain): Promise<string> {
  const missing = programs.filter((command) => !runs(command)).map(([program]) => program);
  if (missing.length > 0) return `this machine lacks ${missing.join(" and ")}`;
  const cwd = join(CACHE, language);
  const done = join(cwd, `installed-${isFull ? "full" : "core"}`);
  const wanted = `${JSON.stringify(install)}${await readFile("test/ecosystem/models/requirements.txt", "utf8")}`;
  if (existsSync(done) && (await readFile(done, "utf8")) === wanted) return "";
  await mkdir(cwd, { recursive: true });
  for (const command of install) {
    const { exitCode, stdout, stderr } = await runProgram(command, { cwd, env });
    if (exitCode !== 0)
      return `${command.slice(0, 3).join(" ")} fails: ${`${stdout}${stderr}`.trim().slice(-200)}`;
  }
  await writeFile(done, wanted);
  return "";
}

function runs([program, ...args]: readonly [string, ...string[]]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Compiles a model and its adapter in a folder that is kept, so that compilers can reuse earlier results. */
export async function build(
  toolchain: Toolchain,
  { name, contents, from }: { readonly name: string; readonly contents: string; readonly from?: string },
): Promise<string> {
  const { language, place, compile } = toolchain;
  const folder = join(CACHE, language, name);
  await mkdir(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (entry !== "target") await rm(join(folder, entry), { recursive: true });
  }
  for (const each of [join(ADAPTERS, language), from ?? []].flat())
    await cp(each, folder, { recursive: true });
  await mkdir(dirname(join(folder, place)), { recursive: true });
  await writeFile(join(folder, place), contents);
  await runQuietly(toolchain, compile, folder);
  return folder;
}

/** Runs commands that must succeed without output. */
export async function runQuietly(
  { env = {} }: Toolchain,
  commands: readonly (readonly string[])[],
  cwd: string,
): Promise<void> {
  for (const command of commands) {
    const outcome = await runProgram(command, { cwd, env });
    const output = stripVTControlCharacters(`${outcome.stdout}${outcome.stderr}`).trim();
    if (outcome.exitCode !== 0 || output !== "") {
      throw new Error(`${command.join(" ")} ended with ${outcome.exitCode}:\n${output.slice(0, 4000)}`);
    }
  }
}
