import { describe, expect, it } from "vitest";
import { writeFragment } from "../../../docs/.vitepress/theme/playground/share-link.ts";
import { useSite } from "../use-site.ts";
import { choose, paste, play, read, readText } from "./playground-page.ts";

const site = useSite();
const PAGE = "playground.html";

describe("a link to a payload", () => {
  it("is copied, and opens with the payload and its side", async () => {
    await play(site, PAGE, async (page) => {
      // A headless browser has no clipboard.
      await page.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }");
      await choose(page, "send");
      await paste(page, '{"status": "✓ & <b>"}');
      await read(page);
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Link copied.").waitFor();
      const link = await page.evaluate<string>("copied");
      expect(link).toBe(
        site.url(`${PAGE}${await writeFragment({ body: '{"status": "✓ & <b>"}', mode: "send" })}`),
      );

      await page.goto("about:blank");
      await page.goto(link);
      await expect.poll(() => readText(page)).toBe('{"status": "✓ & <b>"}');
      expect(await page.getByRole("radio", { name: "Send" }).isChecked()).toBe(true);
      expect((await read(page)).issues.map(({ code }) => code)).toEqual(["unknown_status"]);

      const next = await writeFragment({ body: "[]", mode: "receive" });
      await page.evaluate(`location.hash = ${JSON.stringify(next)}`);
      await expect.poll(() => readText(page)).toBe("[]");
    });
  });

  it("is shown if the browser doesn't allow copying, and isn't created if the payload is too large", async () => {
    await play(site, PAGE, async (page) => {
      await page.evaluate("navigator.clipboard.writeText = async () => { throw new Error('no'); }");
      await page.getByRole("button", { name: "Copy link" }).click();
      const link = page.locator(".notice a");
      expect(await link.getAttribute("href")).toMatch(/playground\.html#p=[\w-]+&mode=receive$/);
      const noise = Array.from({ length: 20_000 }, () => Math.random()).join();
      await paste(page, noise);
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Too large for a link").waitFor();
      expect(await link.count()).toBe(0);
    });
  });

  it("that is truncated or made up is reported as broken, and the example stays", async () => {
    await play(site, `${PAGE}#p=AAAA`, async (page) => {
      const notice = page.getByText("The link's payload can't be read");
      for (const hash of ["#p=!!&mode=__proto__", "#p=<img src=x onerror=alert(1)>"]) {
        await notice.waitFor();
        expect((await read(page)).kind).toBe("webhook");
        await page.locator(".tab").first().click();
        expect(await notice.count()).toBe(0);
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      }
      await notice.waitFor();
    });
  });
});
