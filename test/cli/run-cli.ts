import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { buildCli } from "../../scripts/build/build-cli.ts";

/** What a run of the command line left. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A run that goes on. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly finished: Promise<Finished>;
  stdout(): string;
  stderr(): string;
  /** Waits until a stream has said something. */
  said(stream: "stdout" | "stderr", pattern: RegExp): Promise<RegExpExecArray>;
}

/** Bundles the command line for a test file, and gives ways to run it and a folder to work in. */
export function useCli() {
  let folder = "";
  const children = new Set<ChildProcessWithoutNullStreams>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cli-"));
    await buildCli(join(folder, "cli"));
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });
  const main = (): string => join(folder, "cli", "main.js");

  const start = (args: readonly string[], options: RunOptions = {}): Running => {
    const child = spawn(process.execPath, [main(), ...args], {
      cwd: options.cwd ?? folder,
      env: { ...process.env, ...options.env },
    });
    children.add(child);
    const texts = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (texts.stdout += chunk));
    child.stderr.on("data", (chunk) => (texts.stderr += chunk));
    child.stdin.on("error", () => {});
    const finished = new Promise<Finished>((resolve) => {
      child.on("close", (code, signal) => {
        children.delete(child);
        resolve({ code, signal, ...texts });
      });
    });
    return {
      child,
      finished,
      stdout: () => texts.stdout,
      stderr: () => texts.stderr,
      said: async (stream, pattern) => {
        for (;;) {
          const found = pattern.exec(texts[stream]);
          if (found !== null) return found;
          await Promise.race([new Promise((resolve) => child[stream].once("data", resolve)), finished]);
          if (child.exitCode !== null && !pattern.test(texts[stream])) {
            throw new Error(`ended without ${pattern}: ${texts.stdout}${texts.stderr}`);
          }
        }
      },
    };
  };
  const run = (args: readonly string[], options: RunOptions = {}): Promise<Finished> => {
    const running = start(args, options);
    running.child.stdin.end(options.stdin ?? "");
    return running.finished;
  };
  /** Starts `listen` on a free port and waits until it does. */
  const listen = async (args: readonly string[] = [], options: RunOptions = {}) => {
    const running = start(["listen", "--port", "0", ...args], options);
    const [, url = ""] = await running.said("stderr", /Listening on (\S+)\n/);
    return { ...running, url };
  };
  return { run, start, listen, main, folder: () => folder };
}
