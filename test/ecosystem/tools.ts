import { type ChildProcess, execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether a program runs here. */
export function hasProgram(name: string, argument = "--version"): boolean {
  return spawnSync(name, [argument]).error === undefined;
}

/** Returns the Python of a folder's own environment, which is created from its requirements.txt where it doesn't exist. */
export function usePython(folder: string): string {
  const python = join(folder, ".venv", "bin", "python");
  if (!existsSync(python)) execFileSync("python3", ["-m", "venv", join(folder, ".venv")]);
  execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", join(folder, "requirements.txt")], {
    stdio: "ignore",
  });
  return python;
}

/**
 * Waits for the first line that a program prints.
 *
 * @throws An error when it ends before, or prints nothing for a minute.
 */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const name = child.spawnargs.join(" ");
    const timer = setTimeout(() => reject(new Error(`${name} printed nothing for a minute`)), 60_000);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${name} ended with exit code ${code}`)));
    child.stdout?.once("data", (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(String(chunk).trim());
    });
  });
}
