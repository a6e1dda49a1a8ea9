import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { runAxe } from "./run-axe.ts";

describe("runAxe", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it.each([
    ["nothing, of a page that is right", "<p>Text</p>", []],
    [
      "text that is hardly to be seen",
      `<p id="pale" style="color: #ccc">Text</p>`,
      [{ rule: "color-contrast", impact: "serious", elements: ["#pale"] }],
    ],
    [
      "a picture and a button without a name",
      `<img id="a" src="data:,"><button id="b"></button>`,
      [
        { rule: "button-name", impact: "critical", elements: ["#b"] },
        { rule: "image-alt", impact: "critical", elements: ["#a"] },
      ],
    ],
  ])("finds %s", async (_title, html, violations) => {
    const page = await browser.newPage();
    await page.setContent(
      `<!DOCTYPE html><html lang="en"><title>A page</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><main><h1>A page</h1>${html}</main>`,
    );
    const found = await runAxe(page);
    await page.close();
    expect(found).toEqual(violations);
  });
});
