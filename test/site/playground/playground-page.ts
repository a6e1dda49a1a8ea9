import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Mode } from "../../../docs/.vitepress/theme/playground/check-body.ts";
import type { useSite } from "../use-site.ts";

/** What the playground shows for a payload. */
export interface Shown {
  readonly kind: string;
  readonly issues: readonly { readonly code: string; readonly line: number }[];
}

/**
 * Opens a page with a playground, waits until it is ready, and checks that it makes no requests and logs
 * nothing.
 */
export async function play(
  site: ReturnType<typeof useSite>,
  path: string,
  act: (page: Page) => Promise<unknown>,
  device?: BrowserContextOptions,
): Promise<void> {
  const recording = await site.visit(
    path,
    async (page) => {
      await page.locator(".playground").scrollIntoViewIfNeeded();
      await page.locator(".findings .kind").waitFor();
      await act(page);
    },
    device,
  );
  // Without a network, prefetching linked pages fails, which is harmless.
  const errors = recording.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED"));
  expect({ ...recording, errors }).toEqual({ requests: [], errors: [] });
}

/** Selects a side. */
export async function choose(page: Page, mode: Mode): Promise<void> {
  await page.getByRole("radio", { name: mode, exact: false }).check();
}

/** Replaces everything in the editor by typing or pasting text. */
export async function paste(page: Page, text: string): Promise<void> {
  // The browser's own insertion of thousands of lines takes a minute.
  await page.locator(".playground .field").evaluate((field: { value: string } & EventTarget, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

/** The text in the editor. */
export function readText(page: Page): Promise<string> {
  return page.locator(".playground .field").inputValue();
}

/** Waits for the playground's result and reads it. */
export async function read(page: Page): Promise<Shown> {
  const findings = page.locator(".findings");
  const kind = String(await findings.locator(".kind").textContent());
  const issues = await findings.locator(".issues li").evaluateAll((items) =>
    items.map((item) => ({
      code: String(item.querySelector("a")?.textContent),
      line: Number(item.querySelector(".line")?.textContent?.replace("Line", "")),
    })),
  );
  return { kind, issues };
}

/** The text of an element, with white space as a reader sees it. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return String(await page.locator(selector).textContent())
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The cursor's line, counted from 1; 0 if the editor isn't focused. */
export function readCursorLine(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const { value, selectionStart } = document.activeElement;
    return value?.slice(0, selectionStart).split("\\n").length ?? 0;
  })()`);
}

/** Presses Tab until an element is focused, and returns how often; throws after 60 times. */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 1; presses <= 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
      return presses;
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}
