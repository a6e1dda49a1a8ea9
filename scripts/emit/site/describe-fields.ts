import { isObject } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

/** A field of a payload, as a reader needs it. */
export interface DescribedField {
  /** Names from the payload inward, joined by dots; `[]` stands for every element of an array. */
  readonly path: string;
  readonly type: string;
  /** Whose clock a timestamp comes from. */
  readonly clock?: string;
  readonly unit?: string;
  /** Constraints on the value, such as `≥ 0`. */
  readonly bounds: readonly string[];
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  /** Markdown. */
  readonly description: string;
}

/** Lists the fields of a payload in the order of its schema, those of nested objects and arrays after their parent. */
export function describeFields(schema: JsonSchema, prefix = ""): DescribedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const path = `${prefix}${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    return [describeField(path, field, isRequired), ...describeInner(field, path)];
  });
}

function describeInner(field: JsonSchema, path: string): DescribedField[] {
  const inObject = describeFields(field, `${path}.`);
  return isObject(field.items) ? [...inObject, ...describeInner(field.items, `${path}[]`)] : inObject;
}

function describeField(path: string, field: JsonSchema, isRequired: boolean): DescribedField {
  const clock = field["x-clock"];
  const unit = /_([a-z]+)$/.exec(path)?.[1] ?? "";
  return {
    path,
    type: describeType(field),
    ...(typeof clock === "string" && { clock }),
    ...(UNITS.has(unit) && { unit }),
    bounds: Object.entries(BOUNDS).flatMap(([keyword, describe]) => {
      const value = field[keyword];
      return typeof value === "number" || typeof value === "string" ? [describe(value)] : [];
    }),
    isRequired,
    isDeprecated: field["deprecated"] === true,
    description: (field.description ?? "").trim(),
  };
}

/** Units that may be the last word of a field's name. */
const UNITS = new Set(["bytes", "days", "hours", "minutes", "ms", "ns", "percent", "seconds", "us"]);

const BOUNDS: Readonly<Record<string, (value: number | string) => string>> = {
  minimum: (value) => `≥ ${value}`,
  exclusiveMinimum: (value) => `> ${value}`,
  maximum: (value) => `≤ ${value}`,
  exclusiveMaximum: (value) => `< ${value}`,
  multipleOf: (value) => `multiple of ${value}`,
  minLength: (value) => `≥ ${value} characters`,
  maxLength: (value) => `≤ ${value} characters`,
  pattern: (value) => `matches ${value}`,
  minItems: (value) => `≥ ${value} items`,
  maxItems: (value) => `≤ ${value} items`,
};

/** Describes the type with its format, or with the values that it is narrowed to. */
function describeType({ type, format, enum: values, const: only, items }: JsonSchema): string {
  if (only !== undefined) return JSON.stringify(only);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  const types = type === undefined ? "any" : [type].flat().join(" | ");
  if (isObject(items)) return `${types} of ${describeType(items)}`;
  // `int64` only matters to code generators.
  return format === undefined || format.startsWith("int") ? types : format;
}
