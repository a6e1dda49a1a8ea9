import { readFile, writeFile } from "node:fs/promises";
import type { EmittedRegion } from "../emit/emit-regions.ts";

/**
 * Updates the regions of hand-written pages, or only compares them.
 *
 * @param isCheck - Compare and write nothing.
 * @returns The pages with a stale region.
 * @throws {Error} When a page doesn't have the region.
 */
export async function writeRegions(regions: readonly EmittedRegion[], isCheck: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const path of new Set(regions.map((region) => region.path))) {
    const before = await readFile(path, "utf8");
    const after = regions.filter((region) => region.path === path).reduce(fillRegion, before);
    if (after === before) continue;
    stale.push(path);
    if (!isCheck) await writeFile(path, after);
  }
  return stale;
}

function fillRegion(page: string, { path, name, contents }: EmittedRegion): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${path}: expected a region between ${open} and ${close}`);
  return `${page.slice(0, start)}${open}\n\n${contents}\n\n${page.slice(end)}`;
}
