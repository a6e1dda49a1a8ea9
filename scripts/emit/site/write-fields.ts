import { isObject } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { toHtml, toProse } from "./markdown.ts";

/** A field of a payload, as a reader needs it. */
export interface DescribedField {
  /** Names from the payload inward, joined by dots; `[]` means every element of an array. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** Lists the fields of a payload in the order of its schema, those of nested objects and arrays after their parent. */
export function listFields(schema: JsonSchema, prefix = ""): DescribedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const path = `${prefix}${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    return [{ path, schema: field, isRequired }, ...listInner(field, path)];
  });
}

function listInner(field: JsonSchema, path: string): DescribedField[] {
  const inObject = listFields(field, `${path}.`);
  return isObject(field.items) ? [...inObject, ...listInner(field.items, `${path}[]`)] : inObject;
}

/**
 * Writes the fields of a payload as a list: name, type, clock or unit and bounds on one line, then the description.
 *
 * @param prefix - A prefix for the anchors, for pages with several lists
 */
export function writeFields(schema: JsonSchema, prefix = ""): string {
  const fields = listFields(schema);
  return `${summarize(fields)}

<dl class="fields">
${fields.map((field) => writeField(field, `${prefix}field-${field.path}`)).join("\n")}
</dl>`;
}

function summarize(fields: readonly DescribedField[]): string {
  const isNullable = fields.some(({ schema }) => [schema.type].flat().includes("null"));
  const never = isNullable ? "" : " and never null";
  if (fields.some(({ isRequired }) => !isRequired))
    return `Fields not marked as optional are always present${never}.`;
  return fields.length === 1
    ? `The field is always present${never}.`
    : `All ${fields.length} fields are always present${never}.`;
}

function writeField({ path, schema, isRequired }: DescribedField, anchor: string): string {
  const clock = schema["x-clock"];
  const unit = /_([a-z]+)$/.exec(path)?.[1] ?? "";
  const bounds = Object.entries(BOUNDS).flatMap(([keyword, describe]) => {
    const value = schema[keyword];
    return typeof value === "number" || typeof value === "string" ? [describe(value)] : [];
  });
  const facts = [
    describeType(schema),
    ...(typeof clock === "string" ? [`${clock}’s clock`] : []),
    ...(UNITS.has(unit) ? [unit] : []),
    ...bounds,
  ];
  const labels = [isRequired ? [] : "optional", schema["deprecated"] === true ? "deprecated" : []].flat();
  return `<div>
<dt id="${toHtml(anchor)}"><a href="#${toHtml(anchor)}"><code>${toHtml(path, "_<wbr>")}</code></a> ${[
    ...facts.map((fact) => `<span>${toHtml(fact)}</span>`),
    ...labels.map((label) => `<em>${label}</em>`),
  ].join(" ")}</dt>
<dd>

${toProse((schema.description ?? "").trim())}

</dd>
</div>`;
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
