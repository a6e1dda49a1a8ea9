import { execFileSync, spawnSync } from "node:child_process";
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
