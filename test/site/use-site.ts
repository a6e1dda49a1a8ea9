import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { glob } from "tinyglobby";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { addressOf, type Recording, recordPage } from "../browser/record-page.ts";

/** The pages that Redoc draws have tests of their own. */
const REDOC = ["reference.html", "asyncapi.html"];

/** Lists the pages of the site that are ours, by path. */
export async function listPages(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder, ignore: REDOC })).toSorted();
}

/** Shows the built site, or another, to a browser for all tests of a file. */
export function useSite({ folder = inject("site"), base = "/" } = {}) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  const site = { folder, base };
  return {
    url: (path: string) => addressOf(site, path),
    /** Opens a page without any network but the site, does there what a reader does, and returns what the page did. */
    visit: (
      path: string,
      read: (page: Page) => Promise<unknown>,
      device: BrowserContextOptions = {},
    ): Promise<Recording> => recordPage(browser, { site, path, device, read }),
  };
}
