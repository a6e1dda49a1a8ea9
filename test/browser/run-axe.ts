import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** A rule of axe-core's that a page breaks. */
export interface Violation {
  /** The rule's ID. */
  readonly rule: string;
  readonly impact: string;
  /** Selectors of the elements that break it. */
  readonly elements: readonly string[];
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Runs all rules of axe-core on what is drawn of a page now.
 *
 * @returns the rules that it breaks, by their IDs' order
 */
export async function runAxe(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "none",
      elements: nodes.map(({ target }) => target.join(" ")),
    }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}
