import { isObject, type Json } from "./json.ts";
import type { JsonSchema } from "./json-schema.ts";

type Kind = readonly [expected: string, test: (value: Json | undefined) => boolean];

const TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];
const isText = (value: Json | undefined): value is string => typeof value === "string";
const isSchema = (value: Json | undefined): boolean => isObject(value) || typeof value === "boolean";
const isNumber = (value: Json | undefined): value is number => typeof value === "number";
const isListOf = (value: Json | undefined, test: Kind[1]): boolean =>
  Array.isArray(value) && value.every((item: Json) => test(item));

function isRegex(value: Json | undefined): boolean {
  try {
    return isText(value) && new RegExp(value, "u").source !== "";
  } catch {
    return false;
  }
}

const KINDS: readonly (readonly [names: string, ...kind: Kind])[] = [
  [
    "type",
    `one or more of ${TYPES.join(", ")}`,
    (value) => isListOf([value ?? null].flat(), (name) => TYPES.includes(String(name))),
  ],
  ["enum examples", "a list", (value) => Array.isArray(value)],
  ["minimum maximum exclusiveMinimum exclusiveMaximum", "a number", isNumber],
  ["multipleOf", "a number greater than 0", (value) => isNumber(value) && value > 0],
  [
    "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains",
    "an integer of at least 0",
    (value) => Number.isInteger(value) && Number(value) >= 0,
  ],
  ["pattern", "a regular expression (ECMA-262 with Unicode)", isRegex],
  ["format title description $comment $ref", "a string", isText],
  ["uniqueItems deprecated readOnly writeOnly", "true or false", (value) => typeof value === "boolean"],
  ["required x-chronology", "a list of names", (value) => isListOf(value, isText)],
  [
    "allOf anyOf oneOf prefixItems",
    "a list of schemas",
    (value) => isListOf(value, isSchema) && [value].flat().length > 0,
  ],
  [
    "additionalProperties contains else if items not propertyNames then unevaluatedItems unevaluatedProperties",
    "a schema",
    isSchema,
  ],
  ["$dynamicRef", "a `$ref`", () => false],
  [
    "properties dependentSchemas",
    "a map from names to schemas",
    (value) => isObject(value) && Object.values(value).every(isSchema),
  ],
  [
    "patternProperties",
    "a map from regular expressions to schemas",
    (value) =>
      isObject(value) && Object.entries(value).every(([name, schema]) => isRegex(name) && isSchema(schema)),
  ],
  [
    "dependentRequired",
    "a map from names to lists of names",
    (value) => isObject(value) && Object.values(value).every((names) => isListOf(names, isText)),
  ],
];

const KIND_OF = new Map(
  KINDS.flatMap(([names, ...kind]) => names.split(" ").map((name) => [name, kind] as const)),
);

/**
 * Checks that a schema's own keywords are valid JSON Schema 2020-12.
 *
 * @returns The first invalid keyword, with what was found and what is expected; `undefined` if all are valid.
 */
export function checkSchema(schema: JsonSchema): { keyword: string; message: string } | undefined {
  for (const [keyword, value] of Object.entries(schema)) {
    const kind = KIND_OF.get(keyword);
    if (kind === undefined || value === undefined || kind[1](value)) continue;
    const text = JSON.stringify(value);
    const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    return { keyword, message: `found ${found} for \`${keyword}\`, expected ${kind[0]}` };
  }
  return undefined;
}
