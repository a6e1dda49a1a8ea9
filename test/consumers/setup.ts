import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackage, unpack } from "../support/pack-package.ts";
import { CONSUMERS } from "./support/folder.ts";

/** Installs the packed package beside what `npm ci` installed; from the file, so that it needs no network. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  try {
    const { tarball } = await packPackage(folder);
    const installed = join(CONSUMERS, "node_modules/recording-webhooks");
    rmSync(installed, { recursive: true, force: true });
    unpack(tarball, installed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
