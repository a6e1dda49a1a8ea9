import { describe, expect, inject, it } from "vitest";
import { checkPage } from "./check-page.ts";
import { choose, paste, play, read } from "./playground/playground-page.ts";
import { listPages, useSite } from "./use-site.ts";

const site = useSite();
const [webhook = ""] = (await listPages(inject("site"))).filter((path) =>
  /^webhooks\/(?!index|messages)/.test(path),
);

// One page of each type; the heavy test opens every page on every device.
const TYPES = [
  "index.html",
  "quick-start.html",
  webhook,
  "webhooks/index.html",
  "api/index.html",
  "404.html",
];

describe("a page of each type", () => {
  it.each(TYPES)("loads nothing from elsewhere, logs nothing, fits and passes axe-core: %s", async (path) => {
    await checkPage(site, path, { colorScheme: "light" });
  });

  it.each(["reference.html", "asyncapi.html"])("makes no request: %s", async (path) => {
    const { requests } = await site.visit(path, (page) => page.waitForLoadState("networkidle"));
    expect(requests).toEqual([]);
  });
});

describe("the playground", () => {
  it("accepts its example and reports an issue in a broken one", async () => {
    await play(site, "playground.html", async (page) => {
      expect((await read(page)).kind).toBe("webhook");
      await choose(page, "send");
      expect((await read(page)).kind).toBe("valid");
      await paste(page, '{\n  "status": "nobody_sends_this"\n}');
      expect(await read(page)).toMatchObject({
        kind: "invalid",
        issues: [{ code: "unknown_status", line: 2 }],
      });
    });
  });
});

describe("the search", () => {
  it("finds an issue code and opens its section", async () => {
    await site.visit("index.html", async (page) => {
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("unknown_field");
      await page.locator('.VPLocalSearchBox .result[href$="#unknown_field"]').waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/errors.html#unknown_field");
    });
  });
});
