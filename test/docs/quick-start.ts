import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { readModel } from "../../src/cli/commands/models.ts";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";
import { EXAMPLES } from "../cli/payloads.ts";
import { findFreePort } from "../support/find-free-port.ts";
import { ROOT, readGuide } from "./samples.ts";

/** Where every sample of the page listens. */
const PORT = "3000";

/** How to run a receiver of the quick start, as its first comment says. */
interface Runner {
  /** The title of its tab. */
  readonly tab: string;
  readonly file: string;
  /** Puts what it needs into its folder. */
  readonly prepare: (folder: string, code: string) => Promise<void>;
  readonly command: (folder: string, port: string) => readonly string[];
}

export const RUNNERS: Readonly<Record<string, Runner>> = {
  typescript: {
    tab: "TypeScript",
    file: "receiver.ts",
    prepare: async (folder, code) => {
      await build({
        stdin: { contents: code, resolveDir: ROOT, loader: "ts" },
        alias: { "recording-webhooks/receiver": join(ROOT, "src/receiver/index.ts") },
        outfile: join(folder, "receiver.mjs"),
        bundle: true,
        format: "esm",
        platform: "node",
      });
    },
    command: (folder) => [process.execPath, join(folder, "receiver.mjs")],
  },
  python: {
    tab: "Python",
    file: "receiver.py",
    prepare: (folder) => copyModel("python", folder),
    command: (folder) => ["python3", join(folder, "receiver.py")],
  },
  go: {
    tab: "Go",
    file: "main.go",
    prepare: async (folder) => {
      await copyModel("go", join(folder, "webhooks"));
      await writeFile(join(folder, "go.mod"), "module example\n\ngo 1.18\n");
    },
    command: () => ["go", "run", "."],
  },
  php: {
    tab: "PHP",
    file: "receiver.php",
    prepare: (folder) => copyModel("php", folder),
    command: (_folder, port) => ["php", "-S", `127.0.0.1:${port}`, "receiver.php"],
  },
};

/** What a receiver responded to each webhook's first example and to an invalid payload, and what it printed. */
export interface Responses {
  readonly valid: readonly number[];
  readonly invalid: number;
  readonly output: string;
}

/** Starts a receiver of the page on a free port, sends it webhooks, and stops it. */
export async function tryReceiver({ tab, file, prepare, command }: Runner): Promise<Responses> {
  const samples = await readGuide("quick-start.md");
  const sample = samples.find(({ info, language }) => info === `[${tab}]` && language !== "sh");
  if (sample === undefined || !(sample.code.includes(PORT) || sample.language === "php"))
    throw new Error(`the page has no receiver in ${tab} that listens on ${PORT}`);
  const folder = await mkdtemp(join(tmpdir(), "quick-start-"));
  const port = String(await findFreePort());
  const code = sample.code.replaceAll(PORT, port);
  await writeFile(join(folder, file), code);
  await prepare(folder, code);
  const [program = "", ...args] = command(folder, port);
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: { ...process.env },
  });
  const ended = once(child, "close");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  try {
    await waitFor(port);
    const valid = [];
    for (const payload of EXAMPLES) valid.push(await post(port, payload));
    const [example] = EXAMPLES;
    const invalid = await post(port, { status: example?.status });
    // Python keeps its output back until it exits.
    if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    await ended;
    return { valid, invalid, output };
  } finally {
    // `go run` has a child of its own.
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid);
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyModel(id: string, folder: string): Promise<void> {
  const language = MODEL_LANGUAGES.find((language) => language.id === id);
  if (language === undefined) throw new Error(`there is no model in ${id}`);
  for (const { name, contents } of await readModel(join(ROOT, "generated/models"), language.id)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
}

async function post(port: string, payload: unknown): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${port}/webhooks`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(payload),
  });
  return status;
}

/** Waits until the server listens. A compiler may run first. */
async function waitFor(port: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`nobody listens on port ${port}`);
}
