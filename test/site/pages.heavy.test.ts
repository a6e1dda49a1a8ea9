import { describe, expect, inject, it } from "vitest";
import { checkPage } from "./check-page.ts";
import { listPages, useSite } from "./use-site.ts";

const pages = await listPages(inject("site"));
const site = useSite();
const devices = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

describe.concurrent.each(devices)("in $colorScheme mode, $width pixels wide", (device) => {
  it.each(pages)(
    "%s loads nothing from elsewhere, logs nothing, fits and breaks no rule of axe-core",
    async (path) => {
      await checkPage(site, path, device);
    },
  );
});

describe("the check of a page", () => {
  it("tells a page that is too wide, loads from elsewhere and breaks a rule", async () => {
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
    const failure: unknown = await checkPage(broken, "errors.html", {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      actual: {
        overflow: expect.toSatisfy((pixels: number) => pixels > 1000),
        violations: expect.arrayContaining([expect.objectContaining({ rule: "image-alt" })]),
        errors: [expect.stringContaining("Content Security Policy")],
      },
    });
  });
});
