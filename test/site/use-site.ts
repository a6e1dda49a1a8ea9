import type { Browser, Page } from "playwright-core";
import { glob } from "tinyglobby";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "../browser/browser.ts";
import { type Recording, recordPage } from "../browser/record-page.ts";
import { type ServedFolder, serveFolder } from "../browser/serve-folder.ts";

/** How a reader opens a page. */
export interface Device {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
}

/** The pages that Redoc draws have tests of their own. */
const REDOC = ["reference.html", "asyncapi.html"];

/** The pages of the site that are ours, by path. */
export async function listPages(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder, ignore: REDOC })).toSorted();
}

/** Serves the built site, or another, to a browser for all tests of a file. */
export function useSite({ folder = inject("site"), base = "/" } = {}) {
  let browser: Browser;
  let served: ServedFolder;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveFolder({ folder, base })]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    browser: () => browser,
    url: (path: string) => `${served.url}${path}`,
    /** Opens a page with no network but the site, does there what a reader does, and tells what the page did. */
    visit: (path: string, read: (page: Page) => Promise<unknown>, device: Device = {}): Promise<Recording> =>
      recordPage(browser, {
        url: `${served.url}${path}`,
        site: served.url,
        device: {
          colorScheme: device.colorScheme ?? "light",
          viewport: { width: device.width ?? 1280, height: 900 },
        },
        read,
      }),
  };
}
