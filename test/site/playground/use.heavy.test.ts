import { readFile } from "node:fs/promises";
import { describe, expect, inject, it } from "vitest";
import { runAxe } from "../../browser/run-axe.ts";
import { useSite } from "../use-site.ts";
import { brokenPayloads } from "./broken-payloads.ts";
import { choose, paste, play, read, readCursorLine, readText, tabTo, textOf } from "./playground-page.ts";

const site = useSite();
const PAGE = "playground.html";

describe("the playground", () => {
  it("starts with an example that is valid for both sides, like every other example", async () => {
    await play(site, PAGE, async (page) => {
      const kinds: string[] = [];
      for (const tab of await page.locator(".tab").all()) {
        await tab.click();
        for (const example of await page.locator(".chip").all()) {
          await example.click();
          for (const mode of ["receive", "send"] as const) {
            await choose(page, mode);
            kinds.push((await read(page)).kind);
          }
        }
      }
      expect(kinds.length).toBeGreaterThanOrEqual(2 * 4);
      expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? "webhook" : "valid")));
    });
  });

  it("shows each broken payload's issue at its line, with its error page, and goes there", async () => {
    const errors = await readFile(`${inject("site")}/errors.html`, "utf8");
    await play(site, PAGE, async (page) => {
      for (const { name, mode, text, kind, code, line } of brokenPayloads) {
        await choose(page, mode);
        await paste(page, text);
        const shown = await read(page);
        expect({ name, kind: shown.kind, issues: shown.issues }).toEqual({
          name,
          kind,
          issues: [{ code, line }],
        });
        expect(await page.locator(".issues a").getAttribute("href")).toBe(`/errors.html#${code}`);
        expect(errors).toContain(`id="${code}"`);
        expect(
          await page
            .locator(".row-of-text")
            .nth(line - 1)
            .getAttribute("class"),
        ).toContain("wrong");
        await page.locator(".issues .line").click();
        expect(await readCursorLine(page)).toBe(line);
      }
      await page.getByRole("button", { name: "Restore example" }).click();
      expect((await read(page)).kind).toBe("valid");
    });
  });

  it("shows HTML of a payload and never runs it", async () => {
    await play(site, PAGE, async (page) => {
      let dialogs = 0;
      page.on("dialog", (dialog) => {
        dialogs += 1;
        return dialog.dismiss();
      });
      const html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
      await choose(page, "send");
      await paste(page, JSON.stringify({ status: html, [html]: html }, null, 2));
      expect((await read(page)).kind).toBe("invalid");
      expect(await textOf(page, ".findings")).toContain("<img src=x onerror=alert(1)>");
      expect(await readText(page)).toContain(html);
      expect(await page.locator(".playground :is(img, script)").count()).toBe(0);
      expect(dialogs).toBe(0);
    });
  });

  it("can be reached, used, and left by keyboard alone", async () => {
    await play(site, PAGE, async (page) => {
      await tabTo(page, ".tab:nth-of-type(2)");
      await page.keyboard.press("Enter");
      await tabTo(page, ".sides input");
      await page.keyboard.press("ArrowRight");
      expect((await read(page)).kind).toBe("valid");
      await tabTo(page, ".playground .field");
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type(",");
      expect((await read(page)).kind).toBe("malformed");
      await tabTo(page, ".issues .line");
      await page.keyboard.press("Enter");
      expect(await readCursorLine(page)).toBeGreaterThan(1);
      await expect.poll(() => textOf(page, ".verdict-status")).toMatch(/^malformed\. .* Line \d+: /);
      await tabTo(page, ".vectors summary");
    });
  });

  it("works without a network, and can undo what it loads", async () => {
    await play(site, PAGE, async (page) => {
      await page.context().setOffline(true);
      await paste(page, "[]");
      expect((await read(page)).kind).toBe("malformed");
      await page.locator(".tab").last().click();
      expect((await read(page)).kind).toBe("webhook");
      await page.locator(".playground .field").focus();
      await page.keyboard.press("ControlOrMeta+z");
      expect((await read(page)).kind).toBe("malformed");
      await page.context().setOffline(false);
      await page.locator(".issues a").click();
      await page.waitForURL("**/errors.html#type");
    });
  });

  it("loads every kind of vector and finds what it expects", async () => {
    const { vectors } = JSON.parse(await readFile("generated/vectors.json", "utf8"));
    const texts = vectors.filter(({ bodyBase64 }: { bodyBase64?: string }) => bodyBase64 === undefined);
    const chosen: { id: string; receive: string; send: string }[] = [
      "webhook",
      "unknown",
      "invalid",
      "malformed",
    ].flatMap((kind) =>
      texts
        .filter((vector: { receive: string }) => vector.receive === kind)
        .filter((_: unknown, index: number, all: unknown[]) => index % Math.ceil(all.length / 3) === 0),
    );
    await play(site, PAGE, async (page) => {
      await page.getByText("Load a test vector").click();
      await page.getByRole("searchbox", { name: "Search", exact: true }).fill("no such vector");
      await page.getByText(/^0 of \d+ vectors$/).waitFor();
      await page.getByRole("searchbox", { name: "Search", exact: true }).fill("");
      for (const { id, receive } of chosen) {
        await page.locator(".picker select").selectOption(id);
        expect({ id, kind: (await read(page)).kind }).toEqual({ id, kind: receive });
        expect(await textOf(page, ".expected")).toBe(`Vector ${id} expects ${receive}: matches.`);
      }
      await page.locator(".playground .field").focus();
      await page.keyboard.type(" ");
      expect(await page.locator(".expected").count()).toBe(0);
      expect(await runAxe(page)).toEqual([]);
    });
  });

  it("is on each webhook's page with that webhook's example", async () => {
    await play(site, "webhooks/session_finished.html", async (page) => {
      expect(await textOf(page, '.tab[aria-pressed="true"]')).toBe("session_finished");
      expect((await read(page)).kind).toBe("webhook");
    });
  });

  it("is readable before any script runs", async () => {
    const html = await readFile(`${inject("site")}/${PAGE}`, "utf8");
    expect(html).toContain("this needs JavaScript");
    expect(html).toMatch(/<textarea[^>]*>\{\s+&quot;status/);
  });
});

describe.each(["light", "dark"] as const)("the playground in %s mode", (colorScheme) => {
  it.each([1280, 360])("passes axe-core and fits at %d px, whatever it shows", async (width) => {
    const states = [...brokenPayloads.slice(0, 2), { text: '{"status":"other"}', mode: "receive" as const }];
    await play(
      site,
      PAGE,
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

const fields = Array.from({ length: 4_000 }, (_, index) => [
  `field_${index}`,
  `<b>value ${index}</b> and more to read`,
]);
const payload = { status: "session_finished", ...Object.fromEntries(fields) };

describe("250 kB of text", () => {
  it.each([
    ["in 4,000 lines", JSON.stringify(payload, null, 2)],
    ["in one line", JSON.stringify(payload)],
  ])("%s is checked to its end", async (_shape, text) => {
    expect(text.length).toBeGreaterThan(150_000);
    await play(site, PAGE, async (page) => {
      await choose(page, "send");
      await paste(page, text);
      await expect
        .poll(async () => (await read(page)).issues.at(-1)?.code, { timeout: 20_000 })
        .toBe("too_many_issues");
    });
  });
});
