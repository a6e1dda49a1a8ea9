import { describe, expect, it } from "vitest";
import { runAxe } from "../../browser/run-axe.ts";
import { useSite } from "../use-site.ts";
import { brokenPayloads } from "./broken-payloads.ts";
import { choose, paste, play, read } from "./playground-page.ts";

const site = useSite();

describe.each(["light", "dark"] as const)("the playground in %s mode", (colorScheme) => {
  it.each([1280, 360])("has no axe-core finding and fits at %d px, whatever it shows", async (width) => {
    const states = [...brokenPayloads.slice(0, 2), { text: '{"status":"other"}', mode: "receive" as const }];
    await play(
      site,
      "playground.html",
      async (page) => {
        await page.getByText("Load a test vector").click();
        await page.locator(".picker select").waitFor();
        for (const { text, mode } of states) {
          await choose(page, mode);
          await paste(page, text);
          await read(page);
          expect(await runAxe(page)).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
        }
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  });
});
