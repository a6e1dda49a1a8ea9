import type { EmittedFile } from "../emitted-file.ts";
import { ACCENT } from "./brand.ts";
import { type ReleaseDescription, summarise } from "./describe-releases.ts";

/** Widths in pixels: an average letter of Verdana at 11 px, and the space around a text. */
const LETTER = 6.6;
const PADDING = 7;

/** Emits a badge with the newest version and the start of its hash; there is none without a version. */
export function emitBadge(newest: ReleaseDescription | undefined): EmittedFile[] {
  if (newest === undefined) return [];
  const label = "contract";
  const value = `${newest.version} · ${newest.hash.slice(0, 7)}`;
  const [left, right] = [widthOf(label), widthOf(value)];
  const title = summarise(newest);
  const text = (content: string, middle: number) =>
    `<text x="${middle}" y="14" text-anchor="middle">${content}</text>`;
  const contents = `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-labelledby="title">
  <title id="title">${title}</title>
  <rect width="${left + right}" height="20" rx="3" fill="${ACCENT.light}"/>
  <path d="M3 0h${left - 3}v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#3b3b3b"/>
  <g fill="#fff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" aria-hidden="true">
    ${text(label, left / 2)}
    ${text(value, left + right / 2)}
  </g>
</svg>
`;
  return [{ path: "public/badge.svg", contents }];
}

function widthOf(text: string): number {
  return Math.round(text.length * LETTER) + 2 * PADDING;
}
