import { isObject, type Json } from "../../contract/json.ts";

/** How a language writes the values of JSON. */
export interface Syntax {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  /** What stands around the entries of a map; a list has `[` and `]`. */
  readonly map: readonly [string, string];
  /** What stands between a key and its value. */
  readonly arrow: string;
  readonly text: (text: string) => string;
}

/**
 * Writes a JSON value as a literal of another language, an entry a line.
 *
 * @param indent - What the line begins with that the literal stands in.
 */
export function writeLiteral(value: Json | undefined, syntax: Syntax, indent: string): string {
  if (value === null || value === undefined) return syntax.null;
  if (typeof value === "boolean") return value ? syntax.true : syntax.false;
  if (typeof value === "string") return syntax.text(value);
  const inner = `${indent}    `;
  const toLines = (entries: readonly string[], [open, close]: readonly [string, string]): string =>
    entries.length === 0
      ? `${open}${close}`
      : `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join("")}${indent}${close}`;
  if (Array.isArray(value)) {
    return toLines(
      value.map((item: Json) => writeLiteral(item, syntax, inner)),
      ["[", "]"],
    );
  }
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, child]) => `${syntax.text(key)}${syntax.arrow}${writeLiteral(child, syntax, inner)}`,
  );
  return toLines(entries, syntax.map);
}
