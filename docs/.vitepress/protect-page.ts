import { createHash } from "node:crypto";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(?<text>.*?)<\/script>/gs;

/**
 * Adds a Content-Security-Policy (CSP Level 3) to a page. It allows the site's own scripts and the inline scripts of the page by
 * their hashes; styles may be inline, since highlighted code carries its colors in `style`.
 *
 * @throws {Error} If the page has no head to put it in.
 */
export function protectPage(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(({ groups }) => {
    const hash = createHash("sha256").update(groups?.["text"] ?? "");
    return `'sha256-${hash.digest("base64")}'`;
  });
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const opening = '<meta charset="utf-8">';
  if (!html.includes(opening))
    throw new Error(`found a page without ${opening}, expected one for its Content-Security-Policy`);
  return html.replace(
    opening,
    () => `${opening}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
