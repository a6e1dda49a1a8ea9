import type { HeadConfig } from "vitepress";

/** What search engines and link previews read of a page. */
export interface PageDescription {
  /** Where the site is, with a slash at its end. */
  readonly siteUrl: string;
  /** The site's name. */
  readonly site: string;
  /** The page's source, from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Returns a page's canonical link, the link to its Markdown, and its Open Graph tags (ogp.me). The 404 page has none. */
export function describePage({ siteUrl, site, path, title, description }: PageDescription): HeadConfig[] {
  if (path === "404.md") return [["meta", { name: "robots", content: "noindex" }]];
  const url = siteUrl + path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
  const properties = { type: "website", url, title, description, site_name: site };
  return [
    ["link", { rel: "canonical", href: url }],
    ["link", { rel: "alternate", type: "text/markdown", href: siteUrl + path }],
    ...Object.entries(properties).map(
      ([name, content]): HeadConfig => ["meta", { property: `og:${name}`, content }],
    ),
  ];
}

/** Returns the first sentences of a page, without its markup, for a page that has no description of its own. */
export function summarizePage(markdown: string): string {
  const [, paragraph = ""] =
    /^# .*\n+(?:<!--.*-->\n+)?((?!```)(?:[^\n<#|:].*\n)+)/m.exec(`${markdown}\n`) ?? [];
  const text = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`\\<>"]/g, "")
    .replaceAll(/\s+/g, " ");
  return /^.{20,150}?[.:](?= |$)/.exec(text)?.[0] ?? text.slice(0, 150);
}
