import { stringify } from "yaml";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { BANNER } from "./emitted-file.ts";

/** Writes JSON for people: two spaces, and a newline at the end. */
export function toJson(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a JSON value as code for an indented line. */
export function toLiteral(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
}

/**
 * Writes YAML that every parser reads the same way: what YAML 1.1 would read as a date or boolean is quoted.
 */
export function toYaml(document: JsonObject): string {
  const yaml = stringify(document, { aliasDuplicateObjects: false, compat: "yaml-1.1", lineWidth: 0 });
  return `# ${BANNER}\n${yaml}`;
}
