import { escapeHtml } from "./escape-html.ts";

/** Where a page stands in the site, and what it is about. */
export interface SitePlace {
  /** The site's address, with a slash at the end. */
  readonly siteUrl: URL;
  /** The page's path in the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Writes the elements of the head that say where a page is: its canonical address, and Open Graph for previews of links. */
export function writeSiteHead({ siteUrl, path, title, description }: SitePlace): string {
  const url = new URL(path, siteUrl).href;
  const properties = { type: "website", url, title, description };
  const metas = Object.entries(properties).map(
    ([name, content]) => `<meta property="og:${name}" content="${escapeHtml(content)}">`,
  );
  return [`<link rel="canonical" href="${escapeHtml(url)}">`, ...metas].join("\n");
}
