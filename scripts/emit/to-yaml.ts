import { stringify } from "yaml";
import type { JsonObject } from "../../src/document/json.ts";
import { BANNER } from "./emitted-file.ts";

/** Writes a document as YAML that every parser reads alike: what YAML 1.1 would read as a date or a boolean is quoted. */
export function toYaml(document: JsonObject): string {
  const yaml = stringify(document, { aliasDuplicateObjects: false, compat: "yaml-1.1", lineWidth: 0 });
  return `# ${BANNER}\n${yaml}`;
}
