import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs what a folder's package-lock.json lists, unless it is already installed. */
export function installNode(folder: string): void {
  const want = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const mark = join(folder, "node_modules/.installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === want) return;
  execFileSync("npm", ["ci"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"], timeout: 500_000 });
  writeFileSync(mark, want);
}
