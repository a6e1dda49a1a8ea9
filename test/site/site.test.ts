import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { findBrokenLinks } from "./links.ts";
import { listPages } from "./use-site.ts";

const folder = inject("site");
const pages = await listPages(folder);
const read = (path: string) => readFile(join(folder, path), "utf8");
const contract = JSON.parse(await readFile(join(folder, "../generated/navigation.json"), "utf8"));
const webhookPages: string[] = contract.statuses.map((status: string) => `webhooks/${status}.html`);

describe("the site", () => {
  it("has every page that its navigation promises", () => {
    const names =
      "index quick-start contract faq playground webhooks/index webhooks/messages delivery security receiving frameworks/index frameworks/express languages/index contract-test-receiver contract-test-sender vectors versions/index diff changelog api/index cli errors 404";
    const expected = names.split(" ").map((name) => `${name}.html`);
    expect(pages).toEqual(expect.arrayContaining([...expected, ...webhookPages]));
  });

  it("has no broken link, anchor or file", async () => {
    expect(await findBrokenLinks(folder, "/")).toEqual([]);
  });

  it("lists every page in its sitemap", async () => {
    const listed = [...(await read("sitemap.xml")).matchAll(/<loc>http:\/\/localhost\/([^<]*)<\/loc>/g)];
    const paths = listed.map(([, path = ""]) => path.replace(/(^|\/)$/, "$1index.html"));
    expect(paths.toSorted()).toEqual(pages.filter((path) => path !== "404.html"));
  });

  it("has every page as Markdown too, without what only the site can show", async () => {
    for (const page of pages.filter((path) => path !== "404.html")) {
      const text = (await read(page.replace(/html$/, "md"))).replaceAll(/^```.*?^```$/gms, "");
      expect({ page, found: text.match(/^---\n|<Playground|<\/?div|<wbr>/g) }).toEqual({ page, found: null });
    }
    const all = await read("llms-full.txt");
    for (const status of contract.statuses) expect(all).toContain(`# \`${status}\``);
    expect(await read("llms.txt")).toContain("(http://localhost/delivery.md)");
  });
});

describe.each(pages)("%s", (path) => {
  it("has its URL, its own description, and its policy in every page", async () => {
    const html = await read(path);
    const content = (attribute: string) =>
      new RegExp(`<meta[^>]*${attribute}[^>]* content="([^"]*)"`).exec(html)?.[1];
    const scripts = /script-src ([^;]+)/.exec(content("http-equiv=.Content-Security-Policy.") ?? "")?.[1];
    expect(scripts).toMatch(/^'self'( 'sha256-[\w+/=]+')*$/);
    if (path === "404.html") return expect(content('name="robots"')).toBe("noindex");
    const url = `http://localhost/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    expect(html).toContain(`<link rel="canonical" href="${url}">`);
    expect(content('property="og:url"')).toBe(url);
    expect(content('property="og:description"')).toBe(content('name="description"'));
    if (path !== "index.html") expect(content('name="description"')).not.toBe(contract.description);
  });
});
