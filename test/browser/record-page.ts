import type { Browser, Page } from "playwright-core";

/** What a page did while it was open. */
export interface Recording {
  /** Addresses that it asked for, its own left out, WebSockets and beacons included. */
  readonly requests: readonly string[];
  /** Errors that it threw, and errors and warnings that it or the browser logged. */
  readonly errors: readonly string[];
}

/** How to open the page. */
export interface RecordingOptions {
  readonly url: string;
  /** Opens it as if it had no Content-Security-Policy, to see what it would do without. */
  readonly bypassCsp?: boolean;
  /** What a reader does there. */
  readonly read?: (page: Page) => Promise<unknown>;
}

/**
 * Opens a page in a context of its own, cut off from all network but itself, and records what it tries.
 */
export async function recordPage(
  browser: Browser,
  { url, bypassCsp = false, read }: RecordingOptions,
): Promise<Recording> {
  const requests: string[] = [];
  const errors: string[] = [];
  const context = await browser.newContext({ bypassCSP: bypassCsp, viewport: { width: 1280, height: 900 } });
  try {
    let opened = false;
    context.on("request", (request) => {
      const isPage = request.url() === url && request.isNavigationRequest() && !opened;
      if (isPage) opened = true;
      else if (leavesPage(request.url())) requests.push(request.url());
    });
    await context.route("**/*", (route) =>
      route.request().url() === url ? route.continue() : route.abort(),
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
