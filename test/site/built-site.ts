import { execFile } from "node:child_process";
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { glob } from "tinyglobby";

const SITE = "docs/site";
/** Written when all pages are; it says where the site believes to be. */
const LAST_FILE = `${SITE}/sitemap.xml`;
const LOCK = "docs/.vitepress/cache/test-site.lock";
const SOURCES = ["docs/**", "spec/**", "generated/**", "scripts/**", "src/**"];
const MADE = ["docs/site/**", "docs/generated/**", "docs/.vitepress/cache/**", "docs/decisions/**"];

/** How long a build may take, in milliseconds: a lock that is older was left by a process that was killed. */
const LONGEST_BUILD = 240_000;

const run = promisify(execFile);

/**
 * Builds the site for `http://localhost/`, unless `docs/site` has it as of now. Test files that need it at the same time
 * wait for one build.
 *
 * @returns The folder of the site.
 */
export async function ensureSite(): Promise<string> {
  await mkdir("docs/.vitepress/cache", { recursive: true });
  while (!(await isFresh())) {
    if (await takeLock()) {
      try {
        if (!(await isFresh())) await build();
      } finally {
        await rm(LOCK, { recursive: true, force: true });
      }
    } else await sleep(500);
  }
  return SITE;
}

async function build(): Promise<void> {
  // The test runner says NODE_ENV=test, for which Vue would be built with its warnings.
  const { SITE_URL: _, ...env } = process.env;
  await run(process.execPath, ["--import", "tsx", "test/site/build-pages.ts"], {
    env: { ...env, NODE_ENV: "production" },
    timeout: LONGEST_BUILD,
  });
}

async function isFresh(): Promise<boolean> {
  const built = await timeOf(LAST_FILE);
  if (built === undefined || !(await readFile(LAST_FILE, "utf8")).includes("<loc>http://localhost/</loc>"))
    return false;
  const sources = await glob(SOURCES, { ignore: MADE, dot: true });
  const times = await Promise.all(sources.map(timeOf));
  return times.every((time) => time === undefined || time < built);
}

async function takeLock(): Promise<boolean> {
  const taken = await timeOf(LOCK);
  if (taken !== undefined && Date.now() - taken > LONGEST_BUILD) await rm(LOCK, { recursive: true });
  return mkdir(LOCK).then(
    () => true,
    () => false,
  );
}

/** When a file was last written; `undefined` where there is none. */
async function timeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
