import type { Page } from "playwright-core";

/**
 * Scrolls through a page of Redoc's as a reader does: it draws a section when its reader comes near.
 *
 * @returns the text that was to be seen on the way
 */
export async function scrollThrough(page: Page): Promise<string> {
  await waitUntilAlive(page);
  const seen = new Set<string>();
  for (let top = 0; ; ) {
    await page.evaluate(`scrollTo(0, ${top})`);
    await page.waitForTimeout(100);
    const [text, height, window] = await page.evaluate<[string, number, number]>(
      "[document.body.innerText, document.documentElement.scrollHeight, innerHeight]",
    );
    seen.add(text);
    if (top + window >= height) return [...seen].join("\n");
    top += Math.round((window * 2) / 3);
  }
}

/**
 * Scrolls through a page until all these terms were to be seen, three times at most: a slow machine draws late.
 *
 * @returns the terms that never were
 */
export async function findUnseen(page: Page, terms: readonly string[]): Promise<readonly string[]> {
  let unseen = terms;
  for (let pass = 0; pass < 3 && unseen.length > 0; pass++) {
    const text = await scrollThrough(page);
    unseen = unseen.filter((term) => !text.includes(term));
  }
  return unseen;
}

/** Waits until the script of a page of Redoc's has taken over: the signature in the side bar is drawn last, on a phone unseen. */
export function waitUntilAlive(page: Page): Promise<void> {
  return page.getByAltText("redocly logo").waitFor({ state: "attached" });
}
