import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { glob } from "tinyglobby";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { addressOf, type Recording, recordPage } from "../browser/record-page.ts";

/** The pages that Redoc renders have their own tests. */
const REDOC = ["reference.html", "asyncapi.html"];

/** Lists the paths of the site's pages, without Redoc's. */
export async function listPages(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder, ignore: REDOC })).toSorted();
}

/** Serves the built site, or another, to a browser for all tests of a file. */
export function useSite({ folder = inject("site"), base = "/" } = {}) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  const site = { folder, base };
  return {
    url: (path: string) => addressOf(site, path),
    /** Opens a page with only the site as the network, acts as a reader, and returns what the page did. */
    visit: (
      path: string,
      read: (page: Page) => Promise<unknown>,
      device: BrowserContextOptions = {},
    ): Promise<Recording> => recordPage(browser, { site, path, device, read }),
  };
}
