import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A folder that is served as a site. */
export interface Site {
  readonly folder: string;
  /** The site's base path; begins and ends with a slash. */
  readonly base: string;
}

/** What a page did while it was open. */
export interface Recording {
  /** URLs that it requested outside its site, including WebSockets and beacons. */
  readonly requests: readonly string[];
  /** Errors that it threw, and errors and warnings that it or the browser logged. */
  readonly errors: readonly string[];
}

/** How to open the page. */
export interface RecordingOptions {
  readonly site: Site;
  /** The page's path in the site. */
  readonly path: string;
  /** The browser's settings, if not a desktop in light mode. */
  readonly device?: BrowserContextOptions;
  /** Does what a reader does there. */
  readonly read?: (page: Page) => Promise<unknown>;
}

/** Returns the address of a page. Browsers trust localhost as they trust HTTPS. */
export function addressOf({ base }: Site, path: string): string {
  return `http://localhost${base}${path}`;
}

/** Opens a page in its own context, with only its site as the network, and records what it tries. */
export async function recordPage(
  browser: Browser,
  { site, path, device, read }: RecordingOptions,
): Promise<Recording> {
  const requests: string[] = [];
  const errors: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...device });
  const start = addressOf(site, "");
  try {
    context.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !url.startsWith(start)) requests.push(url);
    });
    // The browser announces requests that the page's policy blocks, but doesn't send them.
    context.on("requestfailed", (request) => {
      const index = request.failure()?.errorText === "csp" ? requests.indexOf(request.url()) : -1;
      if (index >= 0) requests.splice(index, 1);
    });
    await serveFromDisk(context, site);
    const page = await context.newPage();
    page.on("websocket", (socket) => requests.push(socket.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.goto(addressOf(site, path));
    await read?.(page);
    // Telemetry waits for seconds, or until the reader leaves: pretend to leave, and wait for its requests.
    await page.evaluate('document.dispatchEvent(new Event("pagehide", { bubbles: true }))');
    await page.waitForTimeout(300);
    return { requests, errors };
  } finally {
    await context.close();
  }
}

/** Serves requests for the site from its folder, and blocks all others. */
export async function serveFromDisk(context: BrowserContext, site: Site): Promise<void> {
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (!url.startsWith(addressOf(site, ""))) return route.abort();
    const name = decodeURIComponent(new URL(url).pathname.slice(site.base.length));
    const file = join(site.folder, name.replace(/(^|\/)$/, "$1index.html"));
    if (existsSync(file) && statSync(file).isFile()) return route.fulfill({ path: file });
    return route.fulfill({ status: 404, path: join(site.folder, "404.html") });
  });
}
