import type { HeadConfig } from "vitepress";
import { describeAddress } from "../../scripts/emit/site/describe-address.ts";

/** What search engines and link previews are told of a page. */
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

/** Makes the canonical link and the Open Graph tags (ogp.me) of a page. The page for what is not found has none. */
export function describePage({ siteUrl, site, path, title, description }: PageDescription): HeadConfig[] {
  if (path === "404.md") return [["meta", { name: "robots", content: "noindex" }]];
  const url = siteUrl + path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
  return [
    ...describeAddress({ url, title, description }),
    ["meta", { property: "og:site_name", content: site }],
  ];
}
