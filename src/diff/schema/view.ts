import { closeSchema } from "../../document/derive-schema.ts";
import { isObject, type Json } from "../../document/json.ts";
import { type JsonSchema, mapSubschemas } from "../../document/json-schema.ts";

/**
 * Whose rules apply: what a receiver accepts by the document, what a sender may emit (documented objects are closed), or what a
 * receiver accepts that ignores every unknown field.
 */
export type Audience = "receive" | "send" | "tolerant";

/** Returns the schema by which an audience judges, in standard JSON Schema; a schema that contains itself has such a view. */
export function viewOf(schema: Json | undefined, audience: Audience): Json | undefined {
  if (audience === "receive" || !isObject(schema)) return schema;
  return audience === "send" ? closeSchema(schema) : openSchema(schema);
}

const opened = new WeakMap<JsonSchema, JsonSchema>();

/** Allows every field that a schema, or one inside it, forbids because it is unknown. */
function openSchema(schema: JsonSchema): JsonSchema {
  const made = opened.get(schema);
  if (made !== undefined) return made;
  const open: Record<string, Json | undefined> = {};
  opened.set(schema, open);
  Object.assign(
    open,
    mapSubschemas(schema, (child) => (isObject(child) ? openSchema(child) : child)),
  );
  for (const keyword of ["additionalProperties", "unevaluatedProperties"])
    if (open[keyword] === false) open[keyword] = true;
  return open;
}
