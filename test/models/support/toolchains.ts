import { copyFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runProgram, runQuietly } from "./run-program.ts";
import type { Toolchain } from "./toolchain.ts";

/** Jackson, as Debian has it. */
export const JACKSON = ["databind", "core", "annotations"].map(
  (part) => `/usr/share/java/jackson-${part}.jar`,
);
/** Json.NET, as Debian has it. */
export const JSON_NET = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll";

/** The crates are the same for every model and compiled once; tests that run at the same time have one each. */
const CARGO_TARGET = resolve(`node_modules/.cache/model-rust-${process.env["VITEST_POOL_ID"] ?? 0}`);

/** Lets cargo keep what it compiled. */
export const CARGO_ENV = { CARGO_TARGET_DIR: CARGO_TARGET };

/** Nothing to fetch, and no tool chain but this one. */
export const GO_OFFLINE = { GOFLAGS: "-mod=mod", GOPROXY: "off", GOTOOLCHAIN: "local" };

/** The toolchains of the six languages, as Debian has them. */
export const TOOLCHAINS: readonly Toolchain[] = [
  {
    language: "python",
    programs: [["python3", "--version"]],
    modelFolder: ".",
    compile: (cwd) => runQuietly(["python3", "-W", "error", "-m", "py_compile", "webhooks.py"], { cwd }),
    start: ["python3", "-W", "error", "main.py"],
  },
  {
    language: "go",
    programs: [
      ["go", "version"],
      ["gofmt", "-h"],
    ],
    modelFolder: "webhooks",
    compile: async (cwd) => {
      await runQuietly(["go", "vet", "./..."], { cwd, env: GO_OFFLINE });
      await runQuietly(["go", "build", "-o", "driver", "."], { cwd, env: GO_OFFLINE });
    },
    checkFormat: (cwd, path) => runQuietly(["gofmt", "-l", path], { cwd }),
    start: ["./driver"],
  },
  {
    language: "java",
    programs: [
      ["javac", "-version"],
      ["java", "-version"],
    ],
    files: JACKSON,
    modelFolder: "webhooks",
    compile: async (cwd) => {
      const models = (await readdir(join(cwd, "webhooks"))).map((name) => join("webhooks", name));
      const classpath = [".", ...JACKSON].join(":");
      await runQuietly(
        ["javac", "-Xlint:all", "-Werror", "-encoding", "UTF-8", "-cp", classpath, "Main.java", ...models],
        { cwd },
      );
    },
    start: ["java", "-cp", [".", ...JACKSON].join(":"), "Main"],
  },
  {
    language: "csharp",
    programs: [
      ["mcs", "--version"],
      ["mono", "--version"],
    ],
    files: [JSON_NET],
    modelFolder: ".",
    compile: (cwd) =>
      runQuietly(
        ["mcs", "-warn:4", "-warnaserror", "-doc:docs.xml", `-r:${JSON_NET}`, "Main.cs", "Webhooks.cs"],
        { cwd },
      ),
    beyondJson: ["with-a-trailing-comma", "with-single-quotes", "with-nan", "with-a-leading-zero"].map(
      (name) => `body.not-json.${name}`,
    ),
    start: ["mono", "Main.exe"],
  },
  {
    language: "rust",
    programs: [
      ["cargo", "--version"],
      ["rustfmt", "--version"],
    ],
    files: ["serde", "serde_derive", "serde_json"].map(
      (name) => `/usr/share/doc/librust-${name.replace("_", "-")}-dev`,
    ),
    modelFolder: "src",
    compile: async (cwd) => {
      const command = ["cargo", "build", "--offline", "--quiet"];
      await runQuietly(command, { cwd, env: CARGO_ENV });
      await copyFile(join(CARGO_TARGET, "debug/driver"), join(cwd, "driver"));
    },
    checkFormat: (cwd, path) => runQuietly(["rustfmt", "--check", "--edition", "2021", path], { cwd }),
    start: ["./driver"],
  },
  {
    language: "php",
    programs: [["php", "--version"]],
    modelFolder: ".",
    compile: () => Promise.resolve(),
    checkFormat: async (cwd, path) => {
      const { exitCode, stdout } = await runProgram(["php", "-l", path], { cwd });
      if (exitCode !== 0) throw new Error(stdout);
    },
    start: ["php", "main.php"],
  },
];
