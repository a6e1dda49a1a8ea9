import { isObject, type Json, objectOf } from "../../document/json.ts";
import { type JsonSchema, mapSubschemas } from "../../document/json-schema.ts";

/**
 * Whose rules apply: what a receiver accepts by the document, what a sender may emit (documented objects are closed), or what a
 * receiver accepts that ignores every unknown field.
 */
export type Audience = "receive" | "send" | "tolerant";

/** Keywords whose schemas apply to the same value as the schema around them (JSON Schema 2020-12 Core, section 10.2). */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "dependentSchemas", "if", "then", "else", "not"];

const views = new Map<string, WeakMap<JsonSchema, JsonSchema>>();

/** Returns the schema by which an audience judges, in standard JSON Schema; a schema that contains itself has such a view. */
export function viewOf(schema: Json | undefined, audience: Audience): Json | undefined {
  return audience === "receive" || !isObject(schema) ? schema : rewrite(schema, audience, false);
}

function rewrite(schema: JsonSchema, audience: "send" | "tolerant", isBranch: boolean): JsonSchema {
  const name = `${audience} ${isBranch}`;
  const known = views.get(name) ?? new WeakMap<JsonSchema, JsonSchema>();
  views.set(name, known);
  const made = known.get(schema);
  if (made !== undefined) return made;
  const view: Record<string, Json | undefined> = {};
  known.set(schema, view);
  const inner = mapSubschemas(schema, (child, [keyword]) =>
    isObject(child) ? rewrite(child, audience, IN_PLACE.includes(String(keyword))) : child,
  );
  Object.assign(view, inner, audience === "tolerant" ? opened(schema) : isBranch ? {} : closed(schema));
  return view;
}

function opened({ additionalProperties, unevaluatedProperties }: JsonSchema): JsonSchema {
  return {
    ...(additionalProperties === false ? { additionalProperties: true } : {}),
    ...(unevaluatedProperties === false ? { unevaluatedProperties: true } : {}),
  };
}

/** Closes an object that documents fields. A branch applies to the same object, so it doesn't know all of them. */
function closed(schema: JsonSchema): JsonSchema {
  if ("additionalProperties" in schema || "unevaluatedProperties" in schema || !documentsFields(schema))
    return {};
  return branchesOf(schema).some(documentsFields)
    ? { unevaluatedProperties: false }
    : { additionalProperties: false };
}

const documented = new WeakMap<JsonSchema, ReadonlySet<string>>();

/** Checks whether a schema, or one that applies to the same value, documents fields. */
export function documentsFields(schema: Json | undefined): boolean {
  return documentedFields(schema).size > 0;
}

/** Returns the fields that a schema, and those that apply to the same value, document; an empty name stands for an empty list. */
export function documentedFields(schema: Json | undefined): ReadonlySet<string> {
  if (Array.isArray(schema)) return new Set(schema.flatMap((member: Json) => [...documentedFields(member)]));
  if (!isObject(schema)) return new Set();
  const known = documented.get(schema);
  if (known !== undefined) return known;
  documented.set(schema, new Set());
  const names = new Set(isObject(schema["properties"]) ? ["", ...Object.keys(schema["properties"])] : []);
  for (const each of branchesOf(schema)) for (const name of documentedFields(each)) names.add(name);
  documented.set(schema, names);
  return names;
}

/** Returns the schemas, or lists of them, that apply to the same value. */
function branchesOf(schema: JsonSchema): (Json | undefined)[] {
  return IN_PLACE.flatMap((keyword) =>
    keyword === "dependentSchemas" ? Object.values(objectOf(schema[keyword])) : [schema[keyword]],
  );
}
