import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

/** Searches as a reader does, with the keyboard. */
async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole("searchbox");
  if ((await box.count()) === 0) await page.keyboard.press("Control+k");
  await box.fill(words);
}

const FINDS: Readonly<Record<string, string>> = {
  rec_id: "/webhooks/upload_ready.html#field-rec_id",
  "constant time": "/receiving.html",
  "never go backwards": "/webhooks/session_finished.html",
  unknown_field: "/errors.html#unknown_field",
};

describe("the search", () => {
  it("finds a field by its name, a phrase and an issue's code, without network", async () => {
    const found: string[] = [];
    const { requests, errors } = await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      for (const [words, address] of Object.entries(FINDS)) {
        await search(page, words);
        await page.locator(`.VPLocalSearchBox .result[href*="${address}"]`).first().waitFor();
        found.push(words);
      }
    });
    expect({ requests, errors, found }).toEqual({ requests: [], errors: [], found: Object.keys(FINDS) });
  });

  it("leads to what it found", async () => {
    let address = "";
    await site.visit("receiving.html", async (page) => {
      await page.waitForLoadState("networkidle");
      await search(page, "unknown_field");
      await page.locator('.VPLocalSearchBox .result[href$="#unknown_field"]').waitFor();
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
      await search(page, "zzzqqqxxx");
      const message = page.locator(".no-results");
      await message.waitFor();
      text = (await message.textContent()) ?? "";
    });
    expect(text).toContain("zzzqqqxxx");
  });
});
