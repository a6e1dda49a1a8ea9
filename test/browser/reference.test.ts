import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeFiles } from "../../scripts/write/write-files.ts";
import { launchBrowser } from "./browser.ts";
import { recordPage } from "./record-page.ts";
import { contract, emitPages, KNOWN_VIOLATIONS, pages } from "./reference-pages.ts";
import { runAxe, type Violation } from "./run-axe.ts";
import { findUnseen } from "./scroll-through.ts";
import { serveFolder } from "./serve-folder.ts";

const siteUrl = new URL("https://docs.example.com/some/base/");
/** Where it does not matter how much is in view, a page is scrolled through in fewer steps. */
const tall = { viewport: { width: 1280, height: 2400 } };

const library = expect.stringMatching(/^assets\/redoc-[0-9a-f]{10}\.js$/);

describe("emitReference", () => {
  let browser: Browser;
  let folder: string;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "reference-test-"));
    files = await emitPages(siteUrl);
    await writeFiles(
      folder,
      [...files].map(([path, contents]) => ({ path, contents })),
    );
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("emits each page for the site and to download, and a script for those of the site", () => {
    expect([...files.keys()]).toEqual([
      library,
      "reference.html",
      "downloads/reference.html",
      "asyncapi.html",
      "downloads/asyncapi.html",
    ]);
  });

  it("emits the same bytes every time", async () => {
    const again = await emitPages(siteUrl);
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...again].filter(([path, contents]) => contents !== files.get(path))).toEqual([]);
  });

  describe.each(pages)("$path", ({ path, source, title, terms }) => {
    it("loads nothing but itself and its script, under any base path, and shows each webhook and field", async () => {
      const { url, ...served } = await serveFolder({ folder, base: "/some/base/" });
      let unseen: readonly string[] = [];
      let violations: readonly Violation[] = [];
      const read = async (page: Page) => {
        unseen = await findUnseen(page, terms);
        violations = await runAxe(page);
      };
      const recording = await recordPage(browser, { url: url + path, site: url, read });
      await served.close();
      expect({ ...recording, unseen }).toEqual({ requests: [], errors: [], unseen: [] });
      expect(served.paths).toEqual([`/some/base/${path}`, `/some/base/${[...files.keys()][0]}`]);
      expect(violations.map(({ impact, rule }) => `${impact} ${rule}`)).toEqual(KNOWN_VIOLATIONS);
    });

    it("is one file to download, which loads nothing from disk and shows each webhook and field", async () => {
      const url = pathToFileURL(join(folder, "downloads", path)).href;
      let unseen: readonly string[] = [];
      const read = async (page: Page) => {
        unseen = await findUnseen(page, terms);
      };
      expect({ ...(await recordPage(browser, { url, device: tall, read })), unseen }).toEqual({
        requests: [],
        errors: [],
        unseen: [],
      });
    });

    it.each(["", "downloads/"])("runs the scripts that it came with and no other, in %j", async (place) => {
      const html = files.get(place + path) ?? "";
      const changed = html.replace("</body>", "<script>document.title = 'changed'</script></body>");
      const page = await browser.newPage();
      await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: changed }));
      await page.goto("http://reference.example/");
      const found = await page.title();
      await page.close();
      expect(found).toBe(title);
    });

    it("says where it is, what it is about, and in which language", async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(join(folder, path)).href);
      const head = {
        title: await page.title(),
        language: await page.getAttribute("html", "lang"),
        icon: await page.getAttribute('link[rel="icon"]', "href"),
        canonical: await page.getAttribute('link[rel="canonical"]', "href"),
        metas: await page
          .locator("meta[name=description], meta[property^=og]")
          .evaluateAll((metas) =>
            metas.map((meta) => [
              meta.getAttribute("name") ?? meta.getAttribute("property"),
              meta.getAttribute("content"),
            ]),
          ),
      };
      await page.close();
      expect(head).toEqual({
        title,
        language: "en",
        icon: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/),
        canonical: siteUrl.href + path,
        metas: [
          ["description", contract.summary],
          ["og:type", "website"],
          ["og:url", siteUrl.href + path],
          ["og:title", title],
          ["og:description", contract.summary],
        ],
      });
    });

    it("tells each webhook and field without JavaScript, with links to the site around it", async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(join(folder, path)).href);
      const [text = ""] = await page.locator("body").allInnerTexts();
      const links = await page
        .locator(".site-bar a, .without-script a")
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")));
      await page.close();
      const fields = contract.webhooks.flatMap(({ status, summary, schema }) => [
        status,
        summary,
        ...Object.keys(schema.properties ?? {}),
      ]);
      expect(fields.filter((field) => !text.includes(field))).toEqual([]);
      expect(links).toEqual([
        "./",
        source,
        `downloads/${path}`,
        ...contract.webhooks.map(({ status }) => `webhooks/${status}.html`),
      ]);
    });

    it("links to no page of the site in the file to download, and tells the same without JavaScript", async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(join(folder, "downloads", path)).href);
      const headings = await page.locator(".without-script h2").allInnerTexts();
      const links = await page
        .locator("a")
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")));
      await page.close();
      expect(headings).toEqual(contract.webhooks.map(({ status }) => status));
      expect(links.filter((link) => !/^(#\/|https:)/.test(link ?? ""))).toEqual([]);
    });
  });
});
