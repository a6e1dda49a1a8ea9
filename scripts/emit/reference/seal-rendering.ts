import type { Rendering } from "./render-document.ts";
import { replaceOnce } from "./replace-once.ts";

/** Redoc's signature in the side bar loads these from a CDN, and no option turns it off. */
const REMOTE_LOGOS = {
  "https://cdn.redoc.ly/redoc/logo-mini-full.svg": drawWord("Redoc", 40),
  "https://cdn.redoc.ly/redoc/logo-mini.svg": drawWord("R", 12),
};

/** Set by the option `telemetry: off` alone; whatever `disableTelemetry` the page's own options have is overwritten. */
const TELEMETRY_IS_OFF = '"disableTelemetry":true';

const WHY = "what does it load now?";

/**
 * Takes the last things out of a rendering of Redoc's that would be loaded from elsewhere.
 *
 * @throws Error if one of them isn't where it was: then nobody knows any more what the page loads
 */
export function sealRendering(rendering: Rendering): Rendering {
  const library = Object.entries(REMOTE_LOGOS).reduce(
    (script, [url, inline]) => replaceOnce(script, url, inline, WHY),
    rendering.library,
  );
  const start = replaceOnce(rendering.start, TELEMETRY_IS_OFF, TELEMETRY_IS_OFF, WHY);
  return { ...rendering, library, start };
}

function drawWord(word: string, width: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="12"><text y="10" font-family="sans-serif" font-size="12" font-weight="600" fill="#6e6f7a">${word}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
