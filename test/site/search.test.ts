import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

/** Searches as a reader does, with the keyboard, and lists the addresses of what is found. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill(words);
  const results = page.locator(".VPLocalSearchBox .result");
  await results.first().waitFor();
  return Promise.all((await results.all()).map(async (result) => (await result.getAttribute("href")) ?? ""));
}

describe("the search", () => {
  it.each([
    { words: "rec_id", finds: "/webhooks/upload_ready.html#field-rec_id" },
    { words: "constant time", finds: "/receiving.html" },
    { words: "never go backwards", finds: "/webhooks/" },
    { words: "unknown_field", finds: "/errors.html#unknown_field" },
  ])("finds $words, without network", async ({ words, finds }) => {
    let found: readonly string[] = [];
    const { requests, errors } = await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      found = await search(page, words);
    });
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    expect(found).toContainEqual(expect.stringContaining(finds));
  });

  it("leads to what it found", async () => {
    let address = "";
    await site.visit("receiving.html", async (page) => {
      await page.waitForLoadState("networkidle");
      await search(page, "unknown_field");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "unknown_field" }).waitFor();
      address = page.url();
    });
    expect(address).toBe(site.url("errors.html#unknown_field"));
  });

  it("finds nothing where there is nothing", async () => {
    let text = "";
    await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("zzzqqqxxx");
      const message = page.locator(".no-results");
      await message.waitFor();
      text = (await message.textContent()) ?? "";
    });
    expect(text).toContain("zzzqqqxxx");
  });
});
