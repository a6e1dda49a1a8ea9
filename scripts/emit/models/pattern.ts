import { fullFormats } from "ajv-formats/dist/formats.js";
import { NOTED_FORMATS } from "../../../src/document/formats.ts";
import type { Json } from "../../../src/document/json.ts";

/** Returns the pattern that a keyword asks of a text; nothing for a keyword that asks for none. */
export function patternOf(keyword: string, value: Json): string | undefined {
  if (keyword === "pattern") return String(value);
  if (keyword === "const") return `^${String(value).replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`;
  return keyword === "format" && value !== "date-time" && !NOTED_FORMATS.has(String(value))
    ? formatPattern(String(value))
    : undefined;
}

/**
 * Looks up the pattern of a format.
 *
 * @returns The pattern that our validators use; one that matches nothing portable for a format that takes code.
 */
function formatPattern(format: string): string {
  const found = Object.entries(fullFormats).find(([name]) => name === format)?.[1];
  if (!(found instanceof RegExp)) return "(?=)";
  return found.flags.includes("i") ? `(?i)${found.source}` : found.source;
}

/** One part of a pattern that every language reads alike, or that has a portable spelling. */
const PART = /\\[dw]|\\[tnr]|\\[^A-Za-z0-9]|\(\?:|\(\?i\)|\((?!\?)|[^\\(]/gy;
const PORTABLE: Readonly<Record<string, readonly [outside: string, inside: string]>> = {
  "\\d": ["[0-9]", "0-9"],
  "\\w": ["[A-Za-z0-9_]", "A-Za-z0-9_"],
  "\\/": ["/", "/"],
  ".": ["[^\\n\\r\u2028\u2029]", "."],
  // Some languages give these a meaning in a class.
  "[": ["[", "\\["],
  "&": ["&", "\\&"],
  "~": ["~", "\\~"],
};

/**
 * Rewrites a pattern of JavaScript so that Python, Go, Java, C#, Rust and PHP match the same texts.
 *
 * @returns `undefined` where it has a part that one of them lacks, such as a lookahead.
 */
export function portablePattern(pattern: string): string | undefined {
  const parts = pattern.match(PART) ?? [];
  if (parts.join("") !== pattern) return undefined;
  let inClass = false;
  return parts
    .map((part) => {
      const written = PORTABLE[part]?.[inClass ? 1 : 0] ?? part;
      if (part === "[") inClass = true;
      if (part === "]") inClass = false;
      return !inClass && part === "$" ? END : written;
    })
    .join("");
}

/** Where a pattern ends; each language spells it so that a line break before the end does not match. */
const END = "\\z";
