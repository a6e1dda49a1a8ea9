import type { HeadConfig, TransformContext } from "vitepress";

/**
 * Returns a page's canonical link, the link to its Markdown, and its Open Graph tags (ogp.me). The 404 page has none.
 *
 * @param siteUrl - The site's URL, with a trailing slash.
 */
export function describePage(
  { pageData: { relativePath: path }, siteData, title, description }: TransformContext,
  siteUrl: string,
): HeadConfig[] {
  if (path === "404.md") return [["meta", { name: "robots", content: "noindex" }]];
  const url = siteUrl + path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
  const properties = { type: "website", url, title, description, site_name: siteData.title };
  return [
    ["link", { rel: "canonical", href: url }],
    ["link", { rel: "alternate", type: "text/markdown", href: siteUrl + path }],
    ...Object.entries(properties).map(
      ([name, content]): HeadConfig => ["meta", { property: `og:${name}`, content }],
    ),
  ];
}

/** Returns the first sentences of a page, without its markup, for a page without its own description. */
export function summarizePage(markdown: string): string {
  const [, paragraph = ""] =
    /^# .*\n+(?:<!--.*-->\n+)?((?!```)(?:[^\n<#|:].*\n)+)/m.exec(`${markdown}\n`) ?? [];
  const text = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`\\<>"]/g, "")
    .replaceAll(/\s+/g, " ");
  return /^.{20,150}?[.:](?= |$)/.exec(text)?.[0] ?? text.slice(0, 150);
}
