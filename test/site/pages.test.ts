import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parse } from "node-html-parser";
import { describe, expect, inject, it } from "vitest";
import { checkPage } from "./check-page.ts";
import { listPages, useSite } from "./use-site.ts";

const folder = inject("site");
const pages = await listPages(folder);
const site = useSite();

// A folder's pages are made alike: here one of them stands for all, the heavy test opens each.
const opened = new Map(pages.map((path) => [isAlone(path) ? path : dirname(path), path]));

function isAlone(path: string): boolean {
  return dirname(path) === "." || basename(path) === "index.html";
}

describe("the site", () => {
  it("has a page for all that it promises", () => {
    const names =
      "index quick-start contract receiving errors versions changelog benchmarks playground 404 webhooks/index languages/index";
    expect(pages).toEqual(expect.arrayContaining(names.split(" ").map((name) => `${name}.html`)));
  });
});

describe.concurrent.each([...opened.values()])("%s", (path) => {
  it("loads nothing from elsewhere, logs nothing, fits and breaks no rule of axe-core", async () => {
    await checkPage(site, path, { colorScheme: "light", width: 1280 });
  });
});

describe.each(pages)("%s", (path) => {
  it("says in its head where it is, and what it may load", async () => {
    const html = parse(await readFile(join(folder, path), "utf8"));
    const meta = (selector: string) => html.querySelector(`meta[${selector}]`)?.getAttribute("content");
    const policy = meta('http-equiv="Content-Security-Policy"') ?? "";
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1]?.split(" ") ?? [];
    expect(scripts.every((source) => source === "'self'" || source.startsWith("'sha256-"))).toBe(true);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' /);
    if (path === "404.html") return expect(meta('name="robots"')).toBe("noindex");
    const url = `http://localhost/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    expect({
      canonical: html.querySelector('link[rel="canonical"]')?.getAttribute("href"),
      url: meta('property="og:url"'),
      title: meta('property="og:title"'),
      description: meta('property="og:description"'),
      language: html.querySelector("html")?.getAttribute("lang"),
    }).toEqual({
      canonical: url,
      url,
      title: html.querySelector("title")?.text,
      description: meta('name="description"'),
      language: "en",
    });
  });
});
