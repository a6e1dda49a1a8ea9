import { execFileSync, spawnSync } from "node:child_process";
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
