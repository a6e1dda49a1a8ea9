import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { glob } from "tinyglobby";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A block of code in a guide. */
export interface Sample {
  /** The guide, from `docs/`. */
  readonly guide: string;
  /** Counted from 0 among the guide's blocks. */
  readonly index: number;
  readonly language: string;
  /** The text after the language. */
  readonly info: string;
  readonly code: string;
  /** The name of its file, if the guide gives one. */
  readonly file: string | undefined;
  /** The nearest heading above. */
  readonly heading: string;
}

/** The handwritten guides, from `docs/`, sorted. */
export async function listGuides(): Promise<string[]> {
  const found = await glob(["*.md", "{frameworks,languages}/*.md"], { cwd: join(ROOT, "docs") });
  return found.toSorted();
}

/** Finds every block of code in a page, in order. */
export function findSamples(guide: string, markdown: string): Sample[] {
  let heading = "";
  const samples: Sample[] = [];
  for (const [, title, language, info = "", code = ""] of markdown.matchAll(
    /^#+ ([^\n]+)$|^```(\w+)(?: +([^\n]*))?\n(.*?)^```$/gms,
  )) {
    if (title !== undefined) heading = title;
    if (language !== undefined) {
      const [, file] = /^file=(\S+)$/.exec(info) ?? [];
      samples.push({ guide, index: samples.length, language, info, code, file, heading });
    }
  }
  return samples;
}

/** Every block of code in one guide. */
export async function readGuide(guide: string): Promise<Sample[]> {
  return findSamples(guide, await readFile(join(ROOT, "docs", guide), "utf8"));
}

/** Every block of code in the guides. */
export async function readSamples(): Promise<Sample[]> {
  return (await Promise.all((await listGuides()).map(readGuide))).flat();
}
