import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackage, unpack } from "../../support/pack-package.ts";

export const HERE = import.meta.dirname;

/** Installs what this folder's package.json names, and next to it the packed package. */
export async function installHosts(): Promise<{ readonly tarball: string; remove(): void }> {
  if (!existsSync(join(HERE, "node_modules/express"))) {
    execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: HERE, stdio: "inherit" });
  }
  const folder = mkdtempSync(join(tmpdir(), "hosts-"));
  const { tarball } = await packPackage(folder);
  const installed = join(HERE, "node_modules/recording-webhooks");
  rmSync(installed, { recursive: true, force: true });
  unpack(tarball, installed);
  return { tarball, remove: () => rmSync(folder, { recursive: true }) };
}
