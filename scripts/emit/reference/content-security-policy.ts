import { hashScripts } from "../site/hash-scripts.ts";

/**
 * Writes the Content-Security-Policy of a page: of scripts, only those that are in it now, by their hashes.
 *
 * @param body - HTML with all inline scripts of the page.
 * @param ownOrigin - Whether scripts of the page's own origin may be loaded as well.
 */
export function writePolicy(body: string, { ownOrigin }: { readonly ownOrigin: boolean }): string {
  return [
    "default-src 'none'",
    `script-src ${[...(ownOrigin ? ["'self'"] : []), ...hashScripts(body)].join(" ")}`,
    // Redoc adds style elements as it draws.
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
