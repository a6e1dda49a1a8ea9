import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll } from "vitest";
import { buildCli } from "../../scripts/build/build-cli.ts";
import type { ExitCode } from "../../src/cli/command.ts";
import type { Io, Output } from "../../src/cli/io.ts";
import { run as runProgram } from "../../src/cli/program.ts";

/** The result of a run. */
export interface Finished<Code> {
  readonly code: Code;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  /** The folder that relative paths start from; the test file's by default. */
  readonly cwd?: string;
  readonly isTerminal?: boolean;
}

/**
 * Runs the command line in this process, with a temporary folder per test file as the working directory.
 *
 * @param program - A different build of the command line.
 */
export function useCli(program: () => { readonly run: typeof runProgram } = () => ({ run: runProgram })) {
  const before = process.cwd();
  let folder = "";
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "cli-")));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  });

  const start = (args: readonly string[], { isTerminal = false }: RunOptions = {}) => {
    const interruption = new AbortController();
    const io = createIo({ isTerminal, signal: interruption.signal });
    const { stdin, stdout, stderr } = io;
    const finished = program()
      .run(args, io)
      .then((code): Finished<ExitCode> => ({ code, stdout: stdout.text(), stderr: stderr.text() }));
    const said = async (stream: "stdout" | "stderr", pattern: RegExp): Promise<RegExpExecArray> => {
      const output = stream === "stdout" ? stdout : stderr;
      for (;;) {
        const found = pattern.exec(output.text());
        if (found !== null) return found;
        const ended = await Promise.race([once(output.events, "write").then(() => undefined), finished]);
        if (ended !== undefined && !pattern.test(output.text())) {
          throw new Error(`ended without ${pattern}: ${ended.stdout}${ended.stderr}`);
        }
      }
    };
    return { stdin, finished, said, interrupt: () => interruption.abort() };
  };
  const run = async (args: readonly string[], options: RunOptions = {}): Promise<Finished<ExitCode>> => {
    process.chdir(options.cwd ?? folder);
    const running = start(args, options);
    running.stdin.end(options.stdin ?? "");
    const result = await running.finished;
    process.chdir(folder);
    return result;
  };
  /** Starts `listen` on a free port and waits until it listens. */
  const listen = async (args: readonly string[] = []) => {
    const running = start(["listen", "--port", "0", ...args]);
    const [, url = ""] = await running.said("stderr", /Listening on (\S+)\n/);
    return { ...running, url };
  };
  return { run, start, listen, folder: () => folder };
}

/** Creates an io in memory. */
export function createIo({ isTerminal = false, signal = new AbortController().signal } = {}) {
  const stdin = new PassThrough();
  return {
    stdin,
    stdout: createOutput(isTerminal),
    stderr: createOutput(isTerminal),
    signal,
    isDebug: false,
  } satisfies Io;
}

interface TestOutput extends Output {
  text(): string;
  readonly events: EventEmitter;
}

function createOutput(isTerminal: boolean): TestOutput {
  const events = new EventEmitter();
  let written = "";
  return {
    isTerminal,
    async write(text) {
      written += text;
      events.emit("write");
    },
    style: (_, text) => text,
    text: () => written,
    events,
  };
}

interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shell commands to run before it. */
  readonly before?: string;
}

/** Bundles the command line and spawns it, for behavior that only a process has. */
export function useBundle() {
  let folder = "";
  const children = new Set<ChildProcessWithoutNullStreams>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bundle-"));
    await buildCli(join(folder, "cli"), ROOT);
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });
  const main = (): string => join(folder, "cli", "main.js");
  const start = (args: readonly string[], { env = {}, before = "" }: SpawnOptions = {}) => {
    const command = before === "" ? [] : ["sh", "-c", `${before}; exec "$0" "$@"`];
    const [file = "", ...rest] = [...command, process.execPath, main(), ...args];
    const child = spawn(file, rest, { cwd: folder, env: { ...process.env, ...env } });
    children.add(child);
    const texts = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (texts.stdout += chunk));
    child.stderr.on("data", (chunk) => (texts.stderr += chunk));
    child.stdin.on("error", () => {});
    const finished = new Promise<Finished<number | null> & { signal: NodeJS.Signals | null }>((resolve) => {
      child.on("close", (code, signal) => {
        children.delete(child);
        resolve({ code, signal, ...texts });
      });
    });
    return { child, finished };
  };
  const run = (args: readonly string[], stdin = "", options: SpawnOptions = {}) => {
    const { child, finished } = start(args, options);
    child.stdin.end(stdin);
    return finished;
  };
  const listen = async (args: readonly string[] = [], before = "") => {
    const running = start(["listen", "--port", "0", ...args], { before });
    const [chunk] = await once(running.child.stderr, "data");
    const [, url = ""] = /Listening on (\S+)\n/.exec(String(chunk)) ?? [];
    return { ...running, url };
  };
  return { run, start, listen, main, folder: () => folder };
}

const ROOT = new URL("../..", import.meta.url).pathname;
