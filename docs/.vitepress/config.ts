import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";
import type { Navigation } from "../../scripts/emit/site/emit-navigation.ts";
import { readSiteUrl } from "../../scripts/site/site-url.ts";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";
import { describePage } from "./describe-page.ts";
import { mendOutline } from "./mend-outline.ts";
import { protectPage } from "./protect-page.ts";
import { renderForSearch } from "./render-for-search.ts";
import { toAnchor } from "./to-anchor.ts";

// VitePress takes a link to any other extension for a page.
process.env["VITE_EXTRA_EXTENSIONS"] = "py";

const GENERATED = "docs/generated";
const siteUrl = readSiteUrl(process.env["SITE_URL"]);
const contract: Navigation = JSON.parse(readFileSync(`${GENERATED}/navigation.json`, "utf8"));

const webhooks = contract.statuses.map((status) => ({ text: status, link: `/webhooks/${status}` }));
const languages = MODEL_LANGUAGES.map(({ id, title }) => ({ text: title, link: `/languages/${id}` }));
// Redoc's pages are none of VitePress's: its router must not look for them.
const documents = [
  { text: "OpenAPI", link: "/reference.html", target: "_self", rel: "" },
  { text: "AsyncAPI", link: "/asyncapi.html", target: "_self", rel: "" },
];

export default defineConfig({
  title: contract.title,
  description: contract.description,
  lang: "en",
  base: siteUrl.pathname,
  outDir: "site",
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${siteUrl.pathname}favicon.svg` }]],
  srcExclude: ["decisions/**", "releasing.md"],
  // Generated pages stand beside the written ones, wherever their files are.
  rewrites: (path) => path.replace(/^generated\//, ""),
  sitemap: {
    hostname: siteUrl.href,
    transformItems: (items) => [...items, { url: "reference.html" }, { url: "asyncapi.html" }],
  },
  transformHead: ({ pageData, title, description }) =>
    describePage({
      siteUrl: siteUrl.href,
      site: contract.title,
      path: pageData.relativePath,
      title,
      description,
    }),
  transformHtml: protectPage,
  // An anchor is called as GitHub calls it, underscores kept: issue codes and statuses have them.
  markdown: {
    anchor: { slugify: toAnchor },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  vite: {
    plugins: [mendOutline()],
    publicDir: "generated/public",
    // Else it looks for dependencies in every HTML file, those of the built site included.
    optimizeDeps: { entries: [".vitepress/theme/index.ts"] },
  },
  themeConfig: {
    logo: "/favicon.svg",
    // All words have to be there: a field's name is several to the search.
    search: {
      provider: "local",
      options: { _render: renderForSearch, miniSearch: { searchOptions: { combineWith: "AND" } } },
    },
    outline: [2, 3],
    nav: [
      { text: "Quick start", link: "/quick-start" },
      {
        text: "Webhooks",
        activeMatch: "/webhooks/",
        items: [{ text: "Overview", link: "/webhooks/" }, ...webhooks],
      },
      { text: "Playground", link: "/playground" },
      { text: "Reference", items: documents },
      { text: `v${contract.version}`, link: "/versions" },
    ],
    sidebar: [
      {
        text: "Begin",
        items: [
          { text: "The contract", link: "/contract" },
          { text: "Quick start", link: "/quick-start" },
          { text: "Playground", link: "/playground" },
        ],
      },
      { text: "Webhooks", link: "/webhooks/", items: webhooks },
      {
        text: "Guides",
        items: [
          { text: "Receiving", link: "/receiving" },
          { text: "Errors", link: "/errors" },
          { text: "Test a receiver", link: "/contract-test-receiver" },
          { text: "Test a sender", link: "/contract-test-sender" },
          { text: "What changed", link: "/diff" },
          { text: "Test vectors", link: "/vectors" },
          { text: "Validate at scale", link: "/validate-at-scale" },
        ],
      },
      { text: "Languages", link: "/languages/", items: languages },
      {
        text: "Reference",
        items: [
          ...documents,
          { text: "Versions", link: "/versions" },
          { text: "Changelog", link: "/changelog" },
          { text: "Benchmarks", link: "/benchmarks" },
        ],
      },
    ],
    footer: { message: "MIT licensed. Everything on this site works offline and sends nothing." },
  },
});
