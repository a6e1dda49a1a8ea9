import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { BAD_DATE_TIMES, BAD_TEXTS } from "./date-time-cases.ts";

/** A value in the place of a valid one. */
export interface ValueCase {
  readonly name: string;
  /** Ends the sentence that begins with the field's name. */
  readonly description: string;
  readonly value: Json;
  /** Codes of what is wrong with the value. */
  readonly codes: readonly string[];
}

const SAMPLES: Readonly<Record<string, Json>> = {
  null: null,
  boolean: true,
  integer: 7,
  number: 1.5,
  string: "7",
  array: [],
  object: {},
};

/**
 * Creates values from the keywords of a schema: of each JSON type, on and over each bound, of each kind of text that a
 * format accepts or rejects.
 *
 * @param valid - A value that the schema accepts.
 */
export function makeValueCases(schema: JsonSchema, valid: Json): ValueCase[] {
  return [...typeCases(schema), ...boundCases(schema, valid), ...choiceCases(schema), ...formatCases(schema)];
}

function typeCases(schema: JsonSchema): ValueCase[] {
  return Object.entries(SAMPLES)
    .filter(([type]) => schema.type !== undefined && (type === "null" || !accepts(schema, type)))
    .map(([type, value]) => ({
      name: type,
      description: `is ${JSON.stringify(value)}`,
      value,
      codes: accepts(schema, type) ? choiceCodes(schema, value) : ["type", ...choiceCodes(schema, value)],
    }));
}

/** Whether `type` lets a value of this JSON type pass (JSON Schema 2020-12 Validation, section 6.1.1). */
function accepts({ type }: JsonSchema, found: string): boolean {
  const accepted = [type].flat();
  return accepted.includes(found) || (found === "integer" && accepted.includes("number"));
}

function boundCases(schema: JsonSchema, valid: Json): ValueCase[] {
  return BOUNDS.flatMap(({ keyword, makeValues }) => {
    const limit = schema[keyword];
    if (limit === undefined) return [];
    return makeValues(limit, valid).map((value, index) => ({
      name: `${keyword}-${index + 1}`,
      description: `is ${shorten(JSON.stringify(value))}, by \`${keyword}\``,
      value,
      codes: [...boundCodes(schema, value), ...choiceCodes(schema, value)],
    }));
  });
}

function boundCodes(schema: JsonSchema, value: Json): string[] {
  const isFraction = schema.type === "integer" && !Number.isInteger(value);
  const broken = BOUNDS.filter(({ keyword, holds }) => {
    const limit = schema[keyword];
    return limit !== undefined && !holds(limit, value);
  });
  return [...(isFraction ? ["type"] : []), ...broken.map(({ code }) => code)];
}

/** `const` and `enum`: the values that pass, and one that does not. */
function choiceCases(schema: JsonSchema): ValueCase[] {
  const choices = choicesOf(schema);
  const other = choices.map((choice) => (typeof choice === "string" ? `${choice}_` : `${choice}`)).at(-1);
  const values = other === undefined ? [] : [...choices, other];
  return values.map((value, index) => {
    const isTyped = typeof choices[0] === "string" || choices.includes(value) || schema.type === undefined;
    return {
      name: `choice-${index + 1}`,
      description: `is ${shorten(JSON.stringify(value))}, by \`const\` or \`enum\``,
      value,
      codes: [
        ...(isTyped ? [] : ["type"]),
        ...boundCodes({ ...schema, type: "string" }, value),
        ...choiceCodes(schema, value),
      ],
    };
  });
}

function choicesOf(schema: JsonSchema): readonly Json[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}

function choiceCodes(schema: JsonSchema, value: Json): string[] {
  const isIn = (choices: readonly Json[]) =>
    choices.some((choice) => JSON.stringify(choice) === JSON.stringify(value));
  return [
    ...(schema.const === undefined || isIn([schema.const]) ? [] : ["const"]),
    ...(schema.enum === undefined || isIn(schema.enum) ? [] : ["enum"]),
  ];
}

function formatCases({ format }: JsonSchema): ValueCase[] {
  const refused = (name: string, value: string): ValueCase => ({
    name: `not-${format}-${name}`,
    description: `is ${JSON.stringify(value)}, which isn't valid as ${format}`,
    value,
    codes: ["format"],
  });
  if (format === "date-time") return BAD_DATE_TIMES.map(({ name, text }) => refused(name, text));
  const text = format === undefined ? undefined : BAD_TEXTS[format];
  return text === undefined ? [] : [refused("text", text)];
}

interface Bound {
  readonly keyword: string;
  readonly code: string;
  /** Values on the bound and over it. */
  readonly makeValues: (limit: Json, valid: Json) => readonly Json[];
  readonly holds: (limit: Json, value: Json) => boolean;
}

const BOUNDS: readonly Bound[] = [
  numeric("minimum", "minimum", [0, -1], (value, limit) => value >= limit),
  numeric("exclusiveMinimum", "exclusive_minimum", [1, 0], (value, limit) => value > limit),
  numeric("maximum", "maximum", [0, 1], (value, limit) => value <= limit),
  numeric("exclusiveMaximum", "exclusive_maximum", [-1, 0], (value, limit) => value < limit),
  {
    keyword: "multipleOf",
    code: "multiple_of",
    makeValues: (limit, valid) => [Number(valid) + Number(limit), Number(valid) + Number(limit) / 2],
    holds: (limit, value) => Number.isInteger(Number(value) / Number(limit)),
  },
  sized("minLength", "min_length", "string", -1),
  sized("maxLength", "max_length", "string", 1),
  sized("minItems", "min_items", "array", -1),
  sized("maxItems", "max_items", "array", 1),
  {
    keyword: "pattern",
    code: "pattern",
    makeValues: (pattern) => ["", " ", "~", "\u0000"].filter((text) => !matches(pattern, text)).slice(0, 1),
    holds: (pattern, value) => matches(pattern, value),
  },
  {
    keyword: "uniqueItems",
    code: "unique_items",
    makeValues: (_, valid) => (Array.isArray(valid) && valid[0] !== undefined ? [[valid[0], valid[0]]] : []),
    holds: (isUnique, value) =>
      !isUnique ||
      !Array.isArray(value) ||
      new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  },
];

type Holds = (value: number, limit: number) => boolean;

function numeric(keyword: string, code: string, steps: readonly number[], holds: Holds): Bound {
  return {
    keyword,
    code,
    makeValues: (limit) => steps.map((step) => Number(limit) + step),
    holds: (limit, value) => holds(Number(value), Number(limit)),
  };
}

/** A bound on a length, in characters (not UTF-16 units: the values are of 😀) or items. */
function sized(keyword: string, code: string, type: "string" | "array", step: 1 | -1): Bound {
  return {
    keyword,
    code,
    makeValues: (limit, valid) =>
      [Number(limit), Number(limit) + step]
        .filter((size) => size >= 0)
        .map((size) => (type === "string" ? "😀".repeat(size) : itemsOf(valid, size))),
    holds: (limit, value) => {
      const size = typeof value === "string" ? [...value].length : Array.isArray(value) ? value.length : 0;
      return step < 0 ? size >= Number(limit) : size <= Number(limit);
    },
  };
}

function itemsOf(valid: Json, size: number): Json[] {
  const items: readonly Json[] = Array.isArray(valid) ? valid : [];
  return items.length === 0
    ? []
    : Array.from({ length: size }, (_, index) => items[index % items.length] ?? null);
}

function matches(pattern: Json, value: Json): boolean {
  return new RegExp(String(pattern), "u").test(String(value));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
