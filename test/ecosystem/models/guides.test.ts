import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nameModel, readModel } from "../../../src/cli/commands/models.ts";
import { MODEL_LANGUAGES } from "../../../src/cli/models/model-language.ts";
import { verifyReceiver } from "../../../src/testing/index.ts";
import { findFreePort } from "../../support/find-free-port.ts";
import { CACHE, isFull, MCS, prepare, runQuietly, TOOLCHAINS, VENV } from "./toolchains.ts";

/** How to run the server of a guide. */
interface Guide {
  readonly name: string;
  /** The language, whose guide and toolchain it is. */
  readonly language: string;
  readonly style?: string;
  /** Where the guide puts the model, and what it names its package. */
  readonly folder: string;
  readonly packageName?: string;
  readonly compile?: readonly (readonly string[])[];
  readonly start: (port: string) => readonly string[];
  /** Cases that reach no model, because the framework accepts the body. The guide says so; none is a must. */
  readonly accepts?: RegExp;
  /** Whether CI's short run has time for it. */
  readonly isCore?: true;
}

/** The port in the guides. */
const PORT = "3000";

const GUIDES: readonly Guide[] = [
  {
    name: "Python, the standard library",
    language: "python",
    folder: ".",
    start: () => [join(VENV, "python"), "app.py"],
    isCore: true,
  },
  {
    name: "Python, FastAPI",
    language: "python",
    style: "pydantic",
    folder: ".",
    accepts:
      /not-json\.with-(nan|a-byte-order-mark)$|\.bytes\.(byte-order|utf-16|a-surrogate)|^request\.size$/,
    start: (port) => [join(VENV, "uvicorn"), "fastapi_app:app", "--port", port, "--log-level", "warning"],
    isCore: true,
  },
  {
    name: "Go, net/http",
    language: "go",
    folder: "webhooks",
    compile: [["go", "build", "-o", "app", "."]],
    start: () => ["./app"],
    isCore: true,
  },
  {
    name: "Java, Spring Boot 3",
    language: "java",
    folder: "src/main/java/com/example/webhooks",
    packageName: "com.example.webhooks",
    compile: [["mvn", "-q", "-B", "package", "-DskipTests"]],
    start: (port) => [
      "java",
      "-jar",
      "target/app.jar",
      `--server.port=${port}`,
      "--logging.level.root=ERROR",
    ],
  },
  {
    name: "Rust, axum",
    language: "rust",
    folder: "src",
    compile: [["cargo", "build", "-q"]],
    start: () => ["target/debug/app"],
  },
  {
    name: "PHP",
    language: "php",
    folder: "src",
    packageName: "Example\\Webhooks",
    start: (port) => ["php", "-S", `127.0.0.1:${port}`, "receiver.php"],
  },
  {
    name: "C#, HttpListener",
    language: "csharp",
    folder: ".",
    packageName: "Example.Webhooks",
    compile: [[...MCS, "-out:Receiver.exe", "Receiver.cs", "Webhooks.cs"]],
    start: () => ["mono", "Receiver.exe"],
    accepts: /^body\.not-json\.with-(a-trailing-comma|a-leading-zero|a-raw-newline-in-a-text)$/,
  },
];

for (const guide of GUIDES) {
  const toolchain = TOOLCHAINS.find(({ language }) => language === guide.language);
  const reason =
    !guide.isCore && !isFull ? "ECOSYSTEM=core" : toolchain ? await prepare(toolchain) : "no toolchain";
  it.skipIf(reason !== "")(
    `the server in the guide passes every check of verify: ${guide.name}${reason && ` (skipped: ${reason})`}`,
    async () => {
      if (toolchain === undefined) return;
      const port = String(await findFreePort());
      const folder = await unpack(guide, port);
      await runQuietly(toolchain, guide.compile ?? [], folder);
      const [program = "", ...args] = guide.start(port);
      const child = spawn(program, args, {
        cwd: folder,
        stdio: "ignore",
        env: { ...process.env, ...toolchain.env },
      });
      const ended = once(child, "close");
      try {
        await waitFor(Number(port));
        const report = await verifyReceiver(`http://127.0.0.1:${port}/`);
        const { accepts = /^$/ } = guide;
        const failed = report.results.filter(({ id, outcome }) => outcome === "failed" && !accepts.test(id));
        expect(failed.map(({ id, level, reason }) => `${level} ${id}: ${reason}`)).toEqual([]);
      } finally {
        child.kill();
        await ended;
      }
    },
    600_000,
  );
}

describe("docs/languages", () => {
  it("has a guide for every language that has a model, with the adapter for conform", async () => {
    for (const { id } of MODEL_LANGUAGES) {
      const page = await readFile(`docs/languages/${id}.md`, "utf8");
      for (const [, path = ""] of page.matchAll(/^<<< (\S+)$/gm)) {
        expect(existsSync(join("docs/languages", path)), path).toBe(true);
      }
    }
  });
});

/** Puts the model and the guide's files into a project. */
async function unpack({ name, language, style, folder, packageName }: Guide, port: string): Promise<string> {
  const target = join(CACHE, "guides", name.replaceAll(/\W+/g, "-"));
  await mkdir(target, { recursive: true });
  if (existsSync(join("test/ecosystem/models/guides", language))) {
    await rm(join(target, "src"), { recursive: true, force: true });
    await cp(join("test/ecosystem/models/guides", language), target, { recursive: true });
  }
  const found = MODEL_LANGUAGES.find(({ id }) => id === language);
  if (found === undefined) throw new Error(`there is no model in ${language}`);
  const model = await readModel("generated/models", style ?? found.id);
  const files = packageName === undefined ? model : nameModel(model, found, packageName);
  const page = await readFile(`docs/languages/${language}.md`, "utf8");
  const code = page.matchAll(/^```\w+\n((?:<\?php )?(?:#|\/\/) (\S+\.\w+)\n[\s\S]*?)^```$/gm);
  const samples = [...code].map(([, contents = "", path = ""]) => ({
    path,
    contents: contents.replaceAll(PORT, port),
  }));
  expect(samples).not.toEqual([]);
  for (const { path, contents } of [
    ...files.map(({ name, contents }) => ({ path: join(folder, name), contents })),
    ...samples,
  ]) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), contents);
  }
  return target;
}

/** Waits until the server accepts connections. */
async function waitFor(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}
