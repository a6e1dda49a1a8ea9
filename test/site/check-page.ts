import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { runAxe, type Violation } from "../browser/run-axe.ts";
import type { Device, useSite } from "./use-site.ts";

/** What a page is like for its reader. */
interface Findings {
  violations: readonly Violation[];
  /** How many pixels the page is wider than its window. */
  overflow: number;
}

/** Opens a page as a reader does and holds it against what every page of ours keeps. */
export async function checkPage(
  site: ReturnType<typeof useSite>,
  path: string,
  device: Device,
): Promise<void> {
  const findings: Findings = { violations: [], overflow: -1 };
  const { requests, errors } = await site.visit(
    path,
    async (page) => {
      await settle(page);
      findings.violations = await runAxe(page);
      findings.overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    },
    device,
  );
  expect({ ...findings, requests, errors }).toEqual({
    violations: [],
    overflow: 0,
    requests: [],
    errors: [],
  });
}

/** Waits until the page's script has taken over and nothing loads any more. */
async function settle(page: Page): Promise<void> {
  // The page's policy allows no code of ours that waits by itself.
  await vi.waitUntil(
    () => page.evaluate("document.querySelector('#app')?.__vue_app__ !== undefined"),
    10_000,
  );
  await page.waitForLoadState("networkidle");
}
