import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installNode } from "../../support/install-node.ts";
import { packPackage, unpack } from "../../support/pack-package.ts";

export const HERE = import.meta.dirname;

/** Installs what this folder's package.json names, and next to it the packed package. */
export async function installHosts(): Promise<{ readonly tarball: string; remove(): void }> {
  installNode(HERE);
  const folder = mkdtempSync(join(tmpdir(), "hosts-"));
  const { tarball } = await packPackage(folder);
  const installed = join(HERE, "node_modules/recording-webhooks");
  rmSync(installed, { recursive: true, force: true });
  unpack(tarball, installed);
  return { tarball, remove: () => rmSync(folder, { recursive: true }) };
}
