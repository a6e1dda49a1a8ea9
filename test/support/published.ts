import { readdirSync, readFileSync } from "node:fs";
import { MODES, type Mode } from "../../src/document/derive-schema.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";

/** A schema file as it is published. */
export interface PublishedSchema {
  readonly mode: Mode;
  /** Status of the webhook; `webhook` for any of them. */
  readonly status: string;
  readonly schema: JsonSchema;
}

/** Every 2020-12 schema of one webhook in `generated/schemas/`. */
export const publishedSchemas: readonly PublishedSchema[] = readSchemas("").filter(
  ({ status }) => status !== "webhook",
);

/**
 * Reads every schema of a set.
 *
 * @param set - Folder of the set in `generated/schemas/`, with a trailing slash.
 */
export function readSchemas(set: "" | "draft-07/"): PublishedSchema[] {
  return MODES.flatMap((mode) => {
    const folder = new URL(`../../generated/schemas/${set}${mode}/`, import.meta.url);
    return readdirSync(folder).map((name) => ({
      mode,
      status: name.replace(".schema.json", ""),
      schema: JSON.parse(readFileSync(new URL(name, folder), "utf8")),
    }));
  });
}
