import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { glob } from "tinyglobby";
import type { TestProject } from "vitest/node";
import { prepareBrowser } from "../browser/browser.ts";
import { ROOT } from "../support/run-generate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the built site. */
    readonly site: string;
  }
}

const SOURCES = [
  "docs/**",
  "scripts/**",
  "spec/**",
  "src/**",
  "generated/**",
  "CHANGELOG.md",
  "package.json",
];
const BUILT = ["docs/site/**", "docs/generated/**", "docs/.vitepress/cache/**", "docs/.vitepress/.temp/**"];

/**
 * Installs a browser if there isn't one, and builds the site once for all tests of the project unless it is
 * newer than its sources.
 */
export default async function setup(project: TestProject): Promise<void> {
  prepareBrowser();
  const site = join(ROOT, "docs/site");
  if (!(await isFresh(site))) {
    const { SITE_URL: _, ...env } = process.env;
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], { cwd: ROOT, env });
  }
  project.provide("site", site);
}

async function isFresh(site: string): Promise<boolean> {
  try {
    const { mtimeMs: built } = await stat(join(site, "index.html"));
    const sitemap = await readFile(join(site, "sitemap.xml"), "utf8");
    const sources = await glob(SOURCES, { cwd: ROOT, ignore: BUILT, dot: true, absolute: true });
    const times = await Promise.all(sources.map(async (path) => (await stat(path)).mtimeMs));
    return sitemap.includes("<loc>http://localhost/</loc>") && times.every((time) => time < built);
  } catch {
    return false;
  }
}
