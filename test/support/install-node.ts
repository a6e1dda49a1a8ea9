import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Installs what a folder's package-lock.json lists, unless it is already installed. */
export function installNode(folder: string): void {
  installOnce(join(folder, "package-lock.json"), join(folder, "node_modules"), ["npm", "ci"]);
}

/**
 * Installs what a file lists, unless it is already installed.
 *
 * @param into - The folder that the command fills.
 * @param command - It runs in the folder of the list.
 */
export function installOnce(list: string, into: string, [program = "", ...args]: readonly string[]): void {
  const want = createHash("sha256").update(readFileSync(list)).digest("hex");
  const mark = join(into, ".installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === want) return;
  execFileSync(program, args, { cwd: dirname(list), stdio: ["ignore", "ignore", "pipe"], timeout: 500_000 });
  mkdirSync(into, { recursive: true });
  writeFileSync(mark, want);
}
