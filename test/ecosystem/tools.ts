import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Checks whether a program runs on this machine. */
export function hasProgram(name: string, argument = "--version"): boolean {
  return spawnSync(name, [argument]).error === undefined;
}

/**
 * Returns the Python of a folder's virtual environment, which is created from its requirements.txt if needed.
 */
export function usePython(folder: string): string {
  const python = join(folder, ".venv", "bin", "python");
  if (!existsSync(python)) execFileSync("python3", ["-m", "venv", join(folder, ".venv")]);
  execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", join(folder, "requirements.txt")], {
    stdio: "ignore",
    timeout: 500_000,
  });
  return python;
}

/** A server that a test started as a separate program. */
export interface StartedServer {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts a server, and waits until it prints its URL, or its port.
 *
 * @throws {Error} With its output, if it exits first or prints no URL within two minutes.
 */
export async function startServer(
  [program = "", ...args]: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<StartedServer> {
  // Some programs start the server as a child, so they get their own process group. workerd prints its port
  // to channel 3.
  const child = spawn(program, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true,
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let output = "";
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    return closed;
  };
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${program} ${args.join(" ")} ${reason}:\n${output}`));
    const timer = setTimeout(() => fail("printed no URL in two minutes"), 120_000);
    child.once("error", reject);
    child.once("close", (code) => fail(`ended with exit code ${code}`));
    for (const channel of child.stdio.slice(1)) {
      channel?.on("data", (chunk: Buffer) => {
        output += chunk;
        const [found, port] = /(?:http:\/\/[\w.]+:|"port":|^(?=\d+$))(\d+)/m.exec(output) ?? [];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(`http://127.0.0.1:${port}`);
      });
    }
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, output: () => output, stop };
}
