import { deriveSchema } from "../../../src/document/derive-schema.ts";
import { isObject, type Json } from "../../../src/document/json.ts";
import { type JsonSchema, mapSubschemas } from "../../../src/document/json-schema.ts";
import type { Webhook } from "../../contract/contract.ts";
import { toPascalCase } from "./names.ts";

/** What the readers of other languages check: presence, type and choice, the mistakes that would not fit the type. */
const CHECKED = ["type", "const", "enum", "required", "properties", "additionalProperties", "items"];

/**
 * Makes the schema that a model's types are generated from. Timestamps are texts, because most languages' default readers
 * refuse some of them or lose digits; each type has a name that follows from where it stands, so that another webhook
 * never renames it; and a paragraph is one line, for the renderer to wrap.
 */
export function toModelSchema(webhook: Webhook): JsonSchema {
  return toTyped(deriveSchema(webhook, "receive"), webhook.typeName);
}

/** Makes the schema that a model's reader holds a payload against before it fills the type. */
export function toCheckedSchema(webhook: Webhook): JsonSchema {
  return toChecked(deriveSchema(webhook, "receive"));
}

function toTyped(schema: JsonSchema, name: string): JsonSchema {
  const { format, examples: _, title: __, const: only, description, ...rest } = schema;
  const text = [...(description === undefined ? [] : [unwrap(description)]), ...noteOf(format)].join(" ");
  const children = mapSubschemas(rest, (subschema, keys) =>
    isObject(subschema) ? toTyped(subschema, `${name}${toPascalCase(String(keys[1] ?? "item"))}`) : subschema,
  );
  return {
    title: name,
    ...(text === "" ? {} : { description: text }),
    ...children,
    // An enum of one value keeps its description; a const loses it.
    ...(only === undefined ? {} : { enum: [only] }),
    ...(schema.properties === undefined ? {} : { quicktypePropertyOrder: Object.keys(schema.properties) }),
  };
}

function noteOf(format: string | undefined): string[] {
  if (format === undefined) return [];
  return [format === "date-time" ? "An RFC 3339 timestamp, as text." : `Text of the format \`${format}\`.`];
}

function toChecked(schema: JsonSchema): JsonSchema {
  const checked = CHECKED.flatMap((keyword): [string, Json][] => {
    const value = schema[keyword];
    return value === undefined ? [] : [[keyword, value]];
  });
  return mapSubschemas(Object.fromEntries(checked), (subschema) =>
    isObject(subschema) ? toChecked(subschema) : subschema,
  );
}

function unwrap(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, " "))
    .join("\n\n");
}
