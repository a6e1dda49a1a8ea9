import type { Json } from "../../src/document/json.ts";

/** Writes JSON for people: two spaces, and a newline at the end. */
export function toJson(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a JSON value as code for an indented line. */
export function toLiteral(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
}
