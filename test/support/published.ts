import { readdirSync, readFileSync } from "node:fs";
import { MODES, type Mode } from "../../src/document/derive-schema.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";

/** A schema file as it is published. */
export interface PublishedSchema {
  readonly mode: Mode;
  readonly status: string;
  readonly schema: JsonSchema;
}

/** Every schema file in `generated/schemas/`. */
export const publishedSchemas: readonly PublishedSchema[] = MODES.flatMap((mode) => {
  const folder = new URL(`../../generated/schemas/${mode}/`, import.meta.url);
  return readdirSync(folder).map((name) => ({
    mode,
    status: name.replace(".schema.json", ""),
    schema: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
  }));
});
