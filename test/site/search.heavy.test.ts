import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

/** What readers search for, and the page that must be the first hit. */
const QUERIES: readonly (readonly [query: string, page: RegExp])[] = [
  ["retry", /^(delivery|faq)/],
  ["retried", /^faq/],
  ["verify signature", /^security/],
  ["signature invalid", /^faq/],
  ["express", /^frameworks/],
  ["next.js", /^frameworks/],
  ["lambda", /^frameworks/],
  ["tunnel", /^faq/],
  ["body parser", /^(faq|frameworks)/],
  ["duplicate", /^delivery/],
  ["idempotent", /^(delivery|faq)/],
  ["wrong order", /^faq/],
  ["lost webhooks", /^delivery/],
  ["rotate token", /^security/],
  ["secret url", /^(security|receiving)/],
  ["https", /^security/],
  ["timeout", /^(receiving|faq|api)/],
  ["unknown status", /^(faq|errors)/],
  ["times go backward", /^faq/],
  ["time zone", /^faq/],
  ["413", /^(faq|receiving)/],
  ["constant time", /^(security|receiving|api)/],
  ["unknown_field", /^errors/],
  ["data.webhook_url", /^webhooks\/messages/],
];

describe("the search", () => {
  it("finds the answer to each question first, without a network", async () => {
    const found: [query: string, first: string][] = [];
    const { requests, errors } = await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      for (const [query] of QUERIES) found.push([query, await search(page, query)]);
    });
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    const wrong = found.filter(([, first], index) => QUERIES[index]?.[1].test(first) !== true);
    expect(wrong).toEqual([]);
  });

  it("reports a query without a result", async () => {
    await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      expect(await search(page, "zzzqqqxxx")).toBe("");
    });
  });
});

/** Searches with the keyboard, as a reader does, and returns the path of the first hit. */
async function search(page: Page, query: string): Promise<string> {
  const box = page.getByRole("searchbox");
  if ((await box.count()) === 0) await page.keyboard.press("Control+k");
  await box.fill(query);
  // The list is filtered a moment after the last key.
  await page.waitForTimeout(400);
  const first = page.locator(".VPLocalSearchBox .result").first();
  await first.or(page.locator(".no-results")).first().waitFor();
  return ((await first.count()) === 0 ? "" : await first.getAttribute("href"))?.replace(/^\//, "") ?? "";
}
