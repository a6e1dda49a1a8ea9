import { createHash } from "node:crypto";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(?<text>.*?)<\/script>/gs;

/** The inline scripts of a page as sources of a Content-Security-Policy (CSP Level 3, section 2.3.1), each once. */
export function hashScripts(html: string): string[] {
  const sources = [...html.matchAll(INLINE_SCRIPT)].map(({ groups }) => {
    const hash = createHash("sha256").update(groups?.["text"] ?? "");
    return `'sha256-${hash.digest("base64")}'`;
  });
  return [...new Set(sources)];
}
