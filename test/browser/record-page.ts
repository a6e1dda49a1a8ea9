import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** What a page did while it was open. */
export interface Recording {
  /** Addresses that it asked for, its own and its site's left out, WebSockets and beacons included. */
  readonly requests: readonly string[];
  /** Errors that it threw, and errors and warnings that it or the browser logged. */
  readonly errors: readonly string[];
}

/** How to open the page. */
export interface RecordingOptions {
  readonly url: string;
  /** What the addresses begin with that the page may load; without it, the page may load itself alone. */
  readonly site?: string;
  /** How the browser is to be, where it is not at a desk and in light mode. */
  readonly device?: Pick<BrowserContextOptions, "colorScheme" | "viewport">;
  /** Opens it as if it had no Content-Security-Policy, to see what it would do without. */
  readonly bypassCsp?: boolean;
  /** What a reader does there. */
  readonly read?: (page: Page) => Promise<unknown>;
}

/**
 * Opens a page in a context of its own, cut off from all network but itself and its site, and records what it tries.
 */
export async function recordPage(
  browser: Browser,
  { url, site, device, bypassCsp = false, read }: RecordingOptions,
): Promise<Recording> {
  const requests: string[] = [];
  const errors: string[] = [];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...device,
    bypassCSP: bypassCsp,
  });
  const isOfSite = (address: string) => site !== undefined && address.startsWith(site);
  try {
    let opened = false;
    context.on("request", (request) => {
      const isPage = request.url() === url && request.isNavigationRequest() && !opened;
      if (isPage) opened = true;
      else if (leavesPage(request.url()) && !isOfSite(request.url())) requests.push(request.url());
    });
    // The browser announces a request that the page's policy stops, and then doesn't send it.
    context.on("requestfailed", (request) => {
      const index = request.failure()?.errorText === "csp" ? requests.indexOf(request.url()) : -1;
      if (index >= 0) requests.splice(index, 1);
    });
    await context.route("**/*", (route) =>
      route.request().url() === url || isOfSite(route.request().url()) ? route.continue() : route.abort(),
    );
    const page = await context.newPage();
    page.on("websocket", (socket) => requests.push(socket.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.goto(url);
    await read?.(page);
    await leavePage(page);
    return { requests, errors };
  } finally {
    await context.close();
  }
}

/** Data URLs and blobs are in the page. */
function leavesPage(url: string): boolean {
  return !/^(data|blob):/.test(url);
}

/** Telemetry waits for seconds, or until its reader leaves: so pretend to leave, and wait for what comes of it. */
async function leavePage(page: Page): Promise<void> {
  await page.evaluate('document.dispatchEvent(new Event("pagehide", { bubbles: true }))');
  await page.waitForTimeout(300);
}
