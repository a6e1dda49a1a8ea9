import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { runAxe, type Violation } from "../browser/run-axe.ts";
import type { useSite } from "./use-site.ts";

/** Widths in pixels: a desktop, the same at 200% zoom, a tablet, and phones. */
export const WIDTHS = [1280, 1440, 768, 640, 390, 320];

/** Opens a page as a reader does, and checks the requirements for all our pages at each width. */
export async function checkPage(
  site: ReturnType<typeof useSite>,
  path: string,
  { colorScheme, widths = [1280] }: { colorScheme: "light" | "dark"; widths?: readonly number[] },
): Promise<void> {
  const violations: Violation[] = [];
  const tooWide: number[] = [];
  const { requests, errors } = await site.visit(
    path,
    async (page) => {
      await settle(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // The largest and the smallest layout differ most.
        if (width === widths[0] || width === 390) violations.push(...(await runAxe(page)));
        if (await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth"))
          tooWide.push(width);
      }
    },
    { colorScheme },
  );
  expect({ violations, tooWide, requests, errors }).toEqual({
    violations: [],
    tooWide: [],
    requests: [],
    errors: [],
  });
}

/** Waits until the page's script has taken over and nothing loads anymore. */
async function settle(page: Page): Promise<void> {
  // The page's policy doesn't let our code wait inside the page.
  await vi.waitUntil(
    () => page.evaluate("document.querySelector('#app')?.__vue_app__ !== undefined"),
    10_000,
  );
  await page.waitForLoadState("networkidle");
}
