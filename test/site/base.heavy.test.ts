import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { SPEC } from "../../scripts/contract/load-contract.ts";
import { addQuokka } from "../support/quokka.ts";
import { ROOT } from "../support/run-generate.ts";
import { checkPage } from "./check-page.ts";
import { findBrokenLinks } from "./links.ts";
import { listPages, useSite } from "./use-site.ts";

const BASE = "/some/base/";
const SITE_URL = `https://docs.example.com${BASE}`;

// One build proves both: the other base path, and that one more webhook reaches the site from the spec alone.
const copy = await mkdtemp(join(tmpdir(), "site-copy-"));
for (const path of [
  "docs",
  "scripts",
  "spec",
  "src",
  "package.json",
  "tsconfig.json",
  "CHANGELOG.md",
  "test/ecosystem/models/adapters",
  "test/ecosystem/models/guides",
  "test/ecosystem/hosts/servers",
]) {
  await cp(join(ROOT, path), join(copy, path), {
    recursive: true,
    filter: (source) => !/docs\/(site|generated|\.vitepress\/cache)$/.test(source),
  });
}
await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
await writeFile(join(copy, SPEC), addQuokka(await readFile(join(ROOT, SPEC), "utf8")));
await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
  cwd: copy,
  env: { ...process.env, SITE_URL },
});
const folder = join(copy, "docs/site");
const pages = await listPages(folder);
const site = useSite({ folder, base: BASE });
afterAll(() => rm(copy, { recursive: true }));

describe("the site under another base path, with one more webhook", () => {
  it("has no broken links", async () => {
    expect(await findBrokenLinks(folder, BASE)).toEqual([]);
  });

  it("has its URL in canonical links, sitemap, robots.txt, and llms.txt", async () => {
    const read = (path: string) => readFile(join(folder, path), "utf8");
    expect(await read("errors.html")).toContain(`<link rel="canonical" href="${SITE_URL}errors.html">`);
    expect(await read("sitemap.xml")).toContain(`<loc>${SITE_URL}webhooks/quokka_counted.html</loc>`);
    expect(await read("robots.txt")).toContain(`${SITE_URL}sitemap.xml`);
    expect(await read("llms.txt")).toContain(`${SITE_URL}webhooks/quokka_counted.md`);
  });

  it.each(pages)("%s works", async (path) => {
    await checkPage(site, path, { colorScheme: "light" });
  });

  it("has the webhook's page, tab, place in the navigation and playground", async () => {
    await site.visit("index.html", async (page) => {
      await page.locator(".vp-code-group label", { hasText: "quokka_counted" }).first().click();
      await page.goto(site.url("webhooks/index.html"));
      await page.locator("main").getByRole("link", { name: "quokka_counted" }).click();
      await page.getByRole("heading", { level: 1, name: "quokka_counted" }).waitFor();
      await page.locator(".VPSidebar .is-active", { hasText: "quokka_counted" }).waitFor();
      await page.locator('.playground .tab[aria-pressed="true"]', { hasText: "quokka_counted" }).waitFor();
    });
  });
});
