import { hashScripts } from "../../scripts/emit/site/hash-scripts.ts";

/**
 * Gives a page a Content-Security-Policy (CSP Level 3): scripts of the site's own files, and those in the page whose hash
 * it names. Styles may stand in the page, since highlighted code has its colours in `style`.
 *
 * @throws Error when the page has no head to put it into
 */
export function protectPage(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${hashScripts(html).join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const opening = '<meta charset="utf-8">';
  if (!html.includes(opening)) throw new Error(`a page has no ${opening}: where does its policy go?`);
  return html.replace(
    opening,
    () => `${opening}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
