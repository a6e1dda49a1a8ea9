import { fullFormats } from "ajv-formats/dist/formats.js";

/** Calendar days, from the year 0000 to 9999. */
const DATE =
  "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

/**
 * Looks up the pattern of a format that our validators check.
 *
 * @returns `undefined` for a format that no pattern can express.
 */
export function formatPattern(format: string): string | undefined {
  if (format === "date") return DATE;
  if (format === "uri") return formatPattern("uri-reference")?.replace(":)?", ":)");
  const found = Object.entries(fullFormats).find(([name]) => name === format)?.[1];
  if (!(found instanceof RegExp)) return undefined;
  return found.flags.includes("i") ? `(?i)${found.source}` : found.source;
}

/** A part of a pattern that every language reads the same way, or that has a portable spelling. */
const PART = /\\[dw]|\\[tnr]|\\x[\da-f]{2}|\\[^A-Za-z0-9]|\(\?:|\(\?i\)|\((?!\?)|[^\\(]/gy;
const PORTABLE: Readonly<Record<string, readonly [outside: string, inside: string]>> = {
  "\\d": ["[0-9]", "0-9"],
  "\\w": ["[A-Za-z0-9_]", "A-Za-z0-9_"],
  "\\/": ["/", "/"],
  ".": ["[^\\n\\r\u2028\u2029]", "."],
  // Each language spells the end so that it doesn't match before a line break.
  $: ["\\z", "$"],
  // These have a special meaning in some languages' character classes.
  "[": ["[", "\\["],
  "&": ["&", "\\&"],
  "~": ["~", "\\~"],
};

/**
 * Rewrites a pattern of JavaScript so that Python, Go, Java, C#, Rust and PHP match the same strings.
 *
 * @returns `undefined` if it has a part that one of them lacks, such as a lookahead.
 */
export function portablePattern(pattern: string): string | undefined {
  const parts = pattern.match(PART) ?? [];
  if (parts.join("") !== pattern) return undefined;
  let inClass = false;
  return parts
    .map((part) => {
      const written = PORTABLE[part]?.[inClass ? 1 : 0] ?? part;
      inClass = part === "[" || (inClass && part !== "]");
      return written;
    })
    .join("");
}
