import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** An axe-core rule that a page violates. */
export interface Violation {
  /** The rule's ID. */
  readonly rule: string;
  readonly impact: string;
  /** Selectors of the elements that violate it. */
  readonly elements: readonly string[];
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Runs all axe-core rules on a page as it is displayed now.
 *
 * @returns The rules that it violates, sorted by ID.
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
