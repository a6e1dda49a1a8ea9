import { escapeHtml } from "./escape-html.ts";

/** What the bar links to, as relative addresses. */
export interface SiteBarLinks {
  /** The raw document. */
  readonly source: string;
  /** The page as one file. */
  readonly download: string;
}

/** Writes the bar at the top of a page that leads back to the site, and to the page's other forms. */
export function writeSiteBar({ source, download }: SiteBarLinks): string {
  return `<header class="site-bar">
<nav aria-label="Documentation">
<a href="./">← Documentation</a>
<a href="${escapeHtml(source)}">${escapeHtml(source)}</a>
<a href="${escapeHtml(download)}" download>Offline copy</a>
</nav>
</header>`;
}
