import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type PackedPackage, packPackage } from "../support/pack-package.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly packed: PackedPackage;
  }
}

/** Packs the package once for all tests of the project. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  project.provide("packed", await packPackage(folder));
  return () => rmSync(folder, { recursive: true });
}
