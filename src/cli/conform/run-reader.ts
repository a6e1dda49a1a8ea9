import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What a reader's process left behind. */
export interface ReaderEnd {
  /** `null` where a signal ended it. */
  readonly exitCode: number | null;
  /** The end of what it wrote to stderr. */
  readonly stderr: string;
}

export interface ReaderOptions {
  /** A command line for the shell. */
  readonly command: string;
  /** Lines for its stdin. */
  readonly lines: Iterable<string>;
  readonly signal: AbortSignal;
  /** Called with each line of its stdout, in order. */
  readonly onLine: (line: string) => void;
}

/** As much of stderr as is kept. */
const MAX_STDERR = 4000;

/** Runs a reader to its end: writes lines to its stdin while it reads lines from its stdout. */
export async function runReader({ command, lines, signal, onLine }: ReaderOptions): Promise<ReaderEnd> {
  const child = spawn(command, {
    shell: true,
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const stop = (): void => {
    // The shell's children are in its group.
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGTERM");
    else child.kill();
  };
  signal.addEventListener("abort", stop, { once: true });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr = (stderr + chunk).slice(-MAX_STDERR);
  });
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", onLine);
  // A reader may end before it has read everything.
  child.stdin.on("error", () => {});
  for (const line of lines) {
    if (child.stdin.write(`${line}\n`)) continue;
    await Promise.race([new Promise((resolve) => child.stdin.once("drain", resolve)), ended]);
    if (child.exitCode !== null || signal.aborted) break;
  }
  child.stdin.end();
  const exitCode = await ended;
  signal.removeEventListener("abort", stop);
  return { exitCode, stderr };
}
