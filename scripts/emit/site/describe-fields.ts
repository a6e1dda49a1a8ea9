import { isObject, type Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { unitOf } from "./unit-of.ts";

/** A field of a payload, as its reader needs it. */
export interface DescribedField {
  /** Names from the payload inwards, joined by dots; `[]` stands for every element of a list. */
  readonly path: string;
  readonly type: string;
  /** Whose clock a timestamp is told by. */
  readonly clock?: string;
  readonly unit?: string;
  readonly isRequired: boolean;
  readonly example?: Json;
  /** Markdown. */
  readonly description: string;
}

/** Lists the fields of a payload in the order of its schema, those of nested objects and lists after their parent. */
export function describeFields(schema: JsonSchema, prefix = ""): DescribedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const path = `${prefix}${name}`;
    return [describe(path, field, schema.required?.includes(name) ?? false), ...describeInner(field, path)];
  });
}

function describeInner(field: JsonSchema, path: string): DescribedField[] {
  const inObject = describeFields(field, `${path}.`);
  return isObject(field.items) ? [...inObject, ...describeInner(field.items, `${path}[]`)] : inObject;
}

function describe(path: string, field: JsonSchema, isRequired: boolean): DescribedField {
  const clock = field["x-clock"];
  const unit = unitOf(path);
  const example = field.examples?.[0];
  return {
    path,
    type: describeType(field),
    ...(typeof clock === "string" && { clock }),
    ...(unit !== undefined && { unit }),
    isRequired,
    ...(example !== undefined && { example }),
    description: (field.description ?? "").trim(),
  };
}

/** The type in words, with the format or the values that it is narrowed to; a constant is its own example. */
function describeType({ type, format, enum: values, items }: JsonSchema): string {
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  const types = type === undefined ? "any" : [type].flat().join(" | ");
  if (isObject(items)) return `${types} of ${describeType(items)}`;
  return format === undefined ? types : `${types} (${format})`;
}
