import { createHash } from "node:crypto";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(?<text>.*?)<\/script>/gs;

/**
 * Writes the Content-Security-Policy of a page: of scripts, only those that are in it now, by their hashes.
 *
 * @param body - HTML with all inline scripts of the page.
 * @param ownOrigin - Whether scripts of the page's own origin may be loaded as well.
 */
export function writePolicy(body: string, { ownOrigin }: { readonly ownOrigin: boolean }): string {
  const hashes = [...body.matchAll(INLINE_SCRIPT)].map(
    ({ groups }) =>
      `'sha256-${createHash("sha256")
        .update(groups?.["text"] ?? "")
        .digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${[...(ownOrigin ? ["'self'"] : []), ...hashes].join(" ")}`,
    // Redoc adds style elements as it draws.
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
