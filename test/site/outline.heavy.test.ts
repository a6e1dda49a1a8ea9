import { expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

it("a reader who scrolls and goes on to a page without an outline meets no error", async () => {
  const { requests, errors } = await site.visit("receiving.html", async (page) => {
    await page.waitForLoadState("networkidle");
    const link = page.getByRole("link", { name: "Playground" }).first();
    for (let round = 0; round < 5; round++) {
      await page.evaluate(`scrollTo(0, 400)`);
      // The listener waits for a tenth of a second: scroll, and be gone before.
      await page.evaluate(`dispatchEvent(new Event("scroll")); dispatchEvent(new Event("scroll"))`);
      await link.click();
      await page.getByRole("heading", { level: 1, name: "Playground" }).waitFor();
      await page.waitForTimeout(200);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "Receiving webhooks" }).waitFor();
    }
  });
  expect({ requests, errors }).toEqual({ requests: [], errors: [] });
});
