import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../scripts/write/write-files.ts";
import { launchBrowser } from "./browser.ts";
import { recordPage } from "./record-page.ts";
import { emitPages, KNOWN_VIOLATIONS, pages } from "./reference-pages.ts";
import { runAxe, type Violation } from "./run-axe.ts";
import { scrollThrough, waitUntilAlive } from "./scroll-through.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";
import { servePage } from "./serve-page.ts";

const devices = [1280, 390, 360].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe("the HTML reference", () => {
  let browser: Browser;
  let folder: string;
  let site: ServedFolder;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "reference-test-"));
    files = await emitPages(new URL("http://localhost/"));
    await writeFiles(
      folder,
      [...files].map(([path, contents]) => ({ path, contents })),
    );
    site = await serveFolder({ folder, base: "/" });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(pages)("$path", ({ path }) => {
    it("would load nothing but its script, had it no policy", async () => {
      const before = site.paths.length;
      const recording = await recordPage(browser, {
        url: site.url + path,
        site: site.url,
        bypassCsp: true,
        read: scrollThrough,
      });
      expect(recording).toEqual({ requests: [], errors: [] });
      expect(site.paths.slice(before)).toEqual([`/${path}`, `/${[...files.keys()][0]}`]);
    });

    it("would be caught sending telemetry", async () => {
      const download = files.get(`downloads/${path}`) ?? "";
      const served = await servePage(download.replace('"disableTelemetry":true', '"disableTelemetry":false'));
      const { requests } = await recordPage(browser, {
        url: served.url,
        bypassCsp: true,
        read: waitUntilAlive,
      });
      await served.close();
      expect(requests).toContain("https://otel.cloud.redocly.com/v1/traces");
    });
  });

  describe.each(pages)("$path", ({ path }) => {
    it.each(devices)(
      "is accessible and fits, $width px wide and $colorScheme",
      async ({ width, ...device }) => {
        let violations: readonly Violation[] = [];
        let found = {};
        const read = async (page: Page) => {
          await scrollThrough(page);
          violations = await runAxe(page);
          found = await page.evaluate<object>(
            "({ width: document.documentElement.scrollWidth, colorScheme: document.documentElement.className })",
          );
        };
        const recording = await recordPage(browser, {
          url: site.url + path,
          site: site.url,
          device: { ...device, viewport: { width, height: 844 } },
          read,
        });
        expect(recording).toEqual({ requests: [], errors: [] });
        expect(found).toEqual({ width, ...device });
        // The side bar, which no landmark has, is folded away on a phone.
        const known =
          width < 1000 ? KNOWN_VIOLATIONS.filter((rule) => !rule.endsWith("region")) : KNOWN_VIOLATIONS;
        expect(violations.map(({ impact, rule }) => `${impact} ${rule}`)).toEqual(known);
      },
    );

    it.each([
      { bypassCsp: true, place: "from disk, had it no policy" },
      { bypassCsp: false, place: "over HTTP" },
      { bypassCsp: true, place: "over HTTP, had it no policy" },
    ])("loads nothing as one file $place", async ({ bypassCsp, place }) => {
      const file = `downloads/${path}`;
      const url = place.startsWith("from disk")
        ? pathToFileURL(join(folder, file)).href
        : new URL(file, site.url).href;
      expect(await recordPage(browser, { url, bypassCsp, read: scrollThrough })).toEqual({
        requests: [],
        errors: [],
      });
    });

    it("takes light or dark from the site, and gives it back", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const chosen = () => page.evaluate('localStorage.getItem("vitepress-theme-appearance")');
      await page.goto(`${site.url}404`);
      await page.evaluate('localStorage.setItem("vitepress-theme-appearance", "dark")');
      await page.goto(site.url + path);
      await waitUntilAlive(page);
      const taken = await page.getAttribute("html", "class");
      await page.getByTestId("color-mode-switcher").first().click();
      await page.goto(`${site.url}404`);
      const given = await chosen();
      await context.close();
      expect({ taken, given }).toEqual({ taken: "dark", given: "light" });
    });

    it("has a menu whose links open where they say, in a tab of their own too", async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(site.url + path);
      await waitUntilAlive(page);
      const link = page.locator('.menu-content a[href^="#/"]').last();
      const href = await link.getAttribute("href");
      await link.click();
      const clicked = page.url();
      const tab = await context.newPage();
      await tab.goto(new URL(href ?? "", site.url + path).href);
      await waitUntilAlive(tab);
      await expect.poll(() => tab.evaluate<number>("scrollY")).toBeGreaterThan(1000);
      const opened = tab.url();
      await context.close();
      expect(clicked).toMatch(/html#\/.+/);
      expect(opened).toBe(clicked);
    });
  });
});
