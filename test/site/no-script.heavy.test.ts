import { expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

it("shows every sample of a group to readers without scripts", async () => {
  await site.visit(
    "quick-start.html",
    async (page) => {
      const samples = page.locator(".vp-code-group .blocks > div");
      const seen = await Promise.all((await samples.all()).map((sample) => sample.isVisible()));
      expect(seen.length).toBeGreaterThan(1);
      expect(seen).not.toContain(false);
      expect(await page.locator(".vp-code-group .tabs").first().isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  );
});
