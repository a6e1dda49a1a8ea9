import { isObject, type Json } from "../../../src/document/json.ts";

/** How a language writes the values of JSON. */
export interface Syntax {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  /** What stands around the entries of a map; a list has `[` and `]`. */
  readonly map: readonly [string, string];
  /** What stands between a key and its value. */
  readonly arrow: string;
  /** What follows the last entry where each has a line. */
  readonly lastComma: "," | "";
  /** What a line begins with, one level deeper. */
  readonly indent: string;
  readonly text: (text: string) => string;
}

/** JSON itself, for languages that read the text. */
export const JSON_SYNTAX: Syntax = {
  null: "null",
  true: "true",
  false: "false",
  map: ["{", "}"],
  arrow: ": ",
  lastComma: "",
  indent: "  ",
  text: JSON.stringify,
};

/** The longest line that stays in one piece. */
const MAX_WIDTH = 90;

/**
 * Writes a JSON value as a literal of another language: in one line where it fits, else an entry a line.
 *
 * @param indent - What the line begins with that the literal stands in.
 */
export function writeLiteral(value: Json | undefined, syntax: Syntax, indent: string): string {
  if (value === null || value === undefined) return syntax.null;
  if (typeof value === "boolean") return value ? syntax.true : syntax.false;
  if (typeof value === "string") return syntax.text(value);
  const inner = `${indent}${syntax.indent}`;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => writeLiteral(item, syntax, inner));
    return join(items, ["[", "]"]);
  }
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, child]) => `${syntax.text(key)}${syntax.arrow}${writeLiteral(child, syntax, inner)}`,
  );
  return join(entries, syntax.map);

  function join(entries: readonly string[], [open, close]: readonly [string, string]): string {
    const line = `${open}${entries.join(", ")}${close}`;
    if (!line.includes("\n") && indent.length + line.length <= MAX_WIDTH) return line;
    return `${open}\n${inner}${entries.join(`,\n${inner}`)}${syntax.lastComma}\n${indent}${close}`;
  }
}
