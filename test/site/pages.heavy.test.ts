import { describe, expect, inject, it } from "vitest";
import { checkPage, WIDTHS } from "./check-page.ts";
import { listPages, useSite } from "./use-site.ts";

const pages = await listPages(inject("site"));
const site = useSite();

describe.concurrent.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  it.each(pages)("%s loads nothing from elsewhere, logs nothing, fits, and passes axe-core", async (path) => {
    await checkPage(site, path, { colorScheme, widths: WIDTHS });
  });
});

describe("the check of a page", () => {
  it("reports a page that is too wide, loads from elsewhere and breaks a rule", async () => {
    const broken = {
      ...site,
      visit: (path: string, read: Parameters<typeof site.visit>[1]) =>
        site.visit(path, async (page) => {
          await page.evaluate(
            `document.body.insertAdjacentHTML("beforeend", '<div style="width:3000px"><img src="http://elsewhere.example/"></div>')`,
          );
          await read(page);
        }),
    };
    const failure: unknown = await checkPage(broken, "errors.html", { colorScheme: "light" }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      actual: {
        tooWide: [1280],
        violations: expect.arrayContaining([expect.objectContaining({ rule: "image-alt" })]),
        errors: [expect.stringContaining("Content Security Policy")],
      },
    });
  });
});

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
