import { expect, it } from "vitest";
import { useSite } from "./use-site.ts";

const site = useSite();

it("shows every sample of a group to who reads without scripts", async () => {
  const context = await site.browser().newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(site.url("quick-start.html"));
    const samples = page.locator(".vp-code-group .blocks > div");
    const seen = await Promise.all((await samples.all()).map((sample) => sample.isVisible()));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).not.toContain(false);
    expect(await page.locator(".vp-code-group .tabs").first().isVisible()).toBe(false);
  } finally {
    await context.close();
  }
});
