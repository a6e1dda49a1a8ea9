import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { defineConfig } from "vitepress";
import type { Navigation } from "../../scripts/emit/site/emit-site.ts";
import { readSiteUrl } from "../../scripts/site/site-url.ts";
import { describePage, summarizePage } from "./describe-page.ts";
import { protectPage } from "./protect-page.ts";
import { renderForSearch } from "./render-for-search.ts";
import { listPages } from "./sidebar.ts";
import { writeMarkdown } from "./write-markdown.ts";

// VitePress mistakes a link to any other extension for a page.
process.env["VITE_EXTRA_EXTENSIONS"] = "py,sql,yaml,xml";

const WORD = /[\p{L}\p{N}_]+/gu;
const GENERATED = "docs/generated";
const siteUrl = readSiteUrl(process.env["SITE_URL"]);
const contract: Navigation = JSON.parse(readFileSync(`${GENERATED}/navigation.json`, "utf8"));
const pages = listPages(contract);
// VitePress adds the base path to links to pages only.
const sidebar = pages.map(({ text, items }) => ({
  text,
  items: items.map((page) =>
    page.link.endsWith(".xml") ? { ...page, link: siteUrl.pathname + page.link.slice(1) } : page,
  ),
}));

export default defineConfig({
  title: contract.title,
  description: contract.description,
  lang: "en-US",
  base: siteUrl.pathname,
  outDir: "site",
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${siteUrl.pathname}favicon.svg` }],
    [
      "link",
      { rel: "alternate", type: "application/atom+xml", title: "Versions", href: `${siteUrl.href}feed.xml` },
    ],
  ],
  srcExclude: ["decisions/**", "releasing.md", "site/**", "generated/parts/**"],
  // Generated pages appear next to the written ones, wherever their files are.
  rewrites: (path) => path.replace(/^generated\//, ""),
  sitemap: { hostname: siteUrl.href },
  transformPageData: async ({ description, relativePath }, { siteConfig }) => {
    if (description !== "" || relativePath === "404.md") return {};
    const source = siteConfig.rewrites.inv[relativePath] ?? relativePath;
    return { description: summarizePage(await readFile(`docs/${source}`, "utf8")) };
  },
  transformHead: (page) => describePage(page, siteUrl.href),
  transformHtml: protectPage,
  buildEnd: (site) => writeMarkdown({ site, groups: pages, siteUrl: siteUrl.href }),
  // Anchors are the ones that GitHub makes, underscores included: issue codes and statuses have them.
  markdown: {
    anchor: { slugify: (title) => title.toLowerCase().match(WORD)?.join("-") ?? "" },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  vite: {
    publicDir: "generated/public",
    // Otherwise it looks for dependencies in every HTML file, including the built site's.
    optimizeDeps: { entries: [".vitepress/theme/index.ts"] },
  },
  themeConfig: {
    logo: "/favicon.svg",
    // Require all words: the search splits a field's name into several.
    search: {
      provider: "local",
      options: { _render: renderForSearch, miniSearch: { searchOptions: { combineWith: "AND" } } },
    },
    outline: [2, 3],
    nav: [
      ...sidebar.map(({ text, items }) => ({
        text,
        items: items.map(({ items: _, collapsed: __, ...page }) => page),
      })),
      { text: `v${contract.version}`, link: "/versions/" },
    ],
    sidebar,
    footer: { message: "MIT licensed. Nothing you type or paste on this site leaves your browser." },
  },
});
