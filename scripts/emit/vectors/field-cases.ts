import { isObject, type Json, type JsonObject, valueAt } from "../../../src/document/json.ts";
import type { JsonSchema, Keys } from "../../../src/document/json-schema.ts";
import type { Webhook } from "../../contract/contract.ts";
import { BAD_DATE_TIMES, BAD_TEXTS, GOOD_DATE_TIMES, ORDER_CASES } from "./date-time-cases.ts";

/** A payload that differs from a valid one in one place. */
export interface PayloadCase {
  /** The last part of the vector's ID. */
  readonly name: string;
  readonly description: string;
  readonly payload: Json;
}

/** Creates the cases that change a payload: one field, a field that isn't documented, or the timestamps of one clock. */
export function makeFieldCases(webhook: Webhook, payload: JsonObject): PayloadCase[] {
  // `status` identifies the webhook, so its issues have their own vectors.
  const { status: _, ...properties } = webhook.schema.properties ?? {};
  return [
    ...changesOfObject({ ...webhook.schema, properties }, payload, []).map(
      ({ path, what, value, suffix }) => {
        const place = path.join(".");
        return {
          name: `${place}.${suffix}`,
          description: `\`${place}\` ${what}`,
          payload: replaceAt(payload, path, value),
        };
      },
    ),
    ...goodTimeCases(webhook, payload),
    ...chronologyCases(webhook, payload),
  ];
}

/** Another value in a place; `undefined` leaves the field out. */
interface Change {
  readonly path: Keys;
  readonly suffix: string;
  /** Ends the sentence that begins with the field's name. */
  readonly what: string;
  readonly value: Json | undefined;
}

function changesOfObject(schema: JsonSchema, object: JsonObject, keys: Keys): Change[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field = {}]) => {
    const path = [...keys, name];
    const missing = { path, suffix: "missing", what: "is left out", value: undefined };
    return [missing, ...changesOfValue(field, valueAt(object, [name]) ?? null, path)];
  });
  if (schema.properties === undefined || schema.additionalProperties !== undefined) return fields;
  let name = "undocumented_field";
  while (Object.hasOwn(schema.properties, name)) name = `_${name}`;
  const what = "is added, which isn't documented";
  return [...fields, { path: [...keys, name], suffix: "added", what, value: "x" }];
}

function changesOfValue(schema: JsonSchema, valid: Json, path: Keys): Change[] {
  const { items, properties = {}, additionalProperties: entries } = schema;
  const [item] = Array.isArray(valid) ? valid : [];
  const names = isObject(valid) ? Object.keys(valid) : [];
  const [entry] = names.filter((name) => !Object.hasOwn(properties, name));
  return [
    ...valuesOf(schema, valid).map((value) => ({ path, ...value })),
    ...(isObject(valid) ? changesOfObject(schema, valid, path) : []),
    ...(isObject(items) && item !== undefined ? changesOfValue(items, item, [...path, 0]) : []),
    ...(isObject(entries) && isObject(valid) && entry !== undefined
      ? changesOfValue(entries, valid[entry] ?? null, [...path, entry])
      : []),
  ];
}

/** A value of each JSON type. */
const SAMPLES: Readonly<Record<string, Json>> = {
  null: null,
  boolean: true,
  integer: 7,
  number: 1.5,
  string: "7",
  array: [],
  object: {},
};

/** Values on a bound and just beyond it. */
const BOUNDS: Readonly<Record<string, (limit: Json, valid: Json) => readonly Json[]>> = {
  minimum: (limit) => [Number(limit), Number(limit) - 1],
  exclusiveMinimum: (limit) => [Number(limit) + 1, Number(limit)],
  maximum: (limit) => [Number(limit), Number(limit) + 1],
  exclusiveMaximum: (limit) => [Number(limit) - 1, Number(limit)],
  minLength: (limit) => sizes(limit, -1).map(textOfLength),
  maxLength: (limit) => sizes(limit, 1).map(textOfLength),
  minItems: (limit, valid) => sizes(limit, -1).map(repeatItems(valid)),
  maxItems: (limit, valid) => sizes(limit, 1).map(repeatItems(valid)),
  pattern: (pattern, valid) => {
    const expression = new RegExp(String(pattern), "u");
    // Text that is as long as the valid one violates no limit of length.
    const texts = [" ", "~"].map((last) => `${valid}`.replace(/.$/su, last));
    return [...texts, " ", "~", "\u0000", ""].filter((text) => !expression.test(text)).slice(0, 1);
  },
};

/** Creates values from the keywords of a schema: types, bounds, choices, and formats. */
function valuesOf(schema: JsonSchema, valid: Json): Omit<Change, "path">[] {
  const { type, format = "" } = schema;
  const types = [type ?? []].flat().flatMap((name) => (name === "number" ? [name, "integer"] : [name]));
  const isWrong = (name: string): boolean => type !== undefined && (name === "null" || !types.includes(name));
  const choices = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  const other = choices.map((choice) => (typeof choice === "string" ? `${choice}_` : `${choice}`)).at(-1);
  const badText = BAD_TEXTS[format];
  const badTexts =
    format === "date-time" ? BAD_DATE_TIMES : badText === undefined ? [] : [{ name: "text", text: badText }];
  return [
    ...Object.entries(SAMPLES)
      .filter(([name]) => isWrong(name))
      .map(([suffix, value]) => ({ suffix, what: `is ${JSON.stringify(value)}`, value })),
    ...Object.entries(BOUNDS).flatMap(([keyword, values]) => {
      const limit = schema[keyword];
      return numbered(keyword, `by \`${keyword}\``, limit === undefined ? [] : values(limit, valid));
    }),
    ...numbered("choice", "by `const` or `enum`", other === undefined ? [] : [...choices, other]),
    ...badTexts.map(({ name, text }) => ({
      suffix: `not-${format}-${name}`,
      what: `is ${JSON.stringify(text)}, which isn't valid as ${format}`,
      value: text,
    })),
  ];
}

function numbered(name: string, by: string, values: readonly Json[]): Omit<Change, "path">[] {
  return values.map((value, index) => {
    const text = JSON.stringify(value);
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return { suffix: `${name}-${index + 1}`, what: `is ${short}, ${by}`, value };
  });
}

function sizes(limit: Json, step: number): number[] {
  return [Number(limit), Number(limit) + step].filter((size) => size >= 0);
}

/** Writes characters that are two UTF-16 units each: a length counts them once. */
function textOfLength(size: number): string {
  return "😀".repeat(size);
}

function repeatItems(valid: Json): (size: number) => Json {
  const items: readonly Json[] = Array.isArray(valid) ? valid : [];
  return (size) =>
    items.length === 0 ? [] : Array.from({ length: size }, (_, index) => items[index % items.length] ?? null);
}

/** Timestamps of one clock change together, so that their order stays. */
function goodTimeCases({ schema, chronology }: Webhook, payload: JsonObject): PayloadCase[] {
  const times = Object.entries(schema.properties ?? {}).filter(([, field]) => field?.format === "date-time");
  return times.flatMap(([name]) =>
    GOOD_DATE_TIMES.map((time) => ({
      name: `${name}.${time.name}`,
      description: `\`${name}\` is ${time.text}`,
      payload: { ...payload, ...timesOf(chronology.includes(name) ? chronology : [name], () => time.text) },
    })),
  );
}

/** Moves the timestamps of a chronology: a step between each two neighbors, and one over a peak and over a gap. */
function chronologyCases({ chronology }: Webhook, payload: JsonObject): PayloadCase[] {
  const [early, late] = ["2026-03-12T09:00:00Z", "2026-03-12T09:00:01Z"];
  const steps = chronology.slice(1).flatMap((field, index) =>
    ORDER_CASES.map(({ name, first, second }) => ({
      name: `${field}.after.${name}`,
      description: `\`${chronology[index]}\` is ${first}, then \`${field}\` is ${second}`,
      payload: { ...payload, ...timesOf(chronology, (at) => (at <= index ? first : second)) },
    })),
  );
  const overMiddle = chronology.slice(1, -1).flatMap((field, index) => {
    const [before, next] = [chronology[index], chronology[index + 2]];
    return [
      {
        name: `${next}.after.a-peak`,
        description: `\`${field}\` is later than \`${before}\` and \`${next}\``,
        payload: { ...payload, ...timesOf(chronology, (at) => (at === index + 1 ? late : early)) },
      },
      {
        name: `${next}.after.a-gap`,
        description: `\`${next}\` is earlier than \`${before}\`, and \`${field}\` between them isn't a timestamp`,
        payload: {
          ...payload,
          ...timesOf(chronology, (at) => (at <= index ? late : early)),
          [field]: "soon",
        },
      },
    ];
  });
  return [...steps, ...overMiddle];
}

function timesOf(fields: readonly string[], timeAt: (index: number) => string): JsonObject {
  return Object.fromEntries(fields.map((field, index) => [field, timeAt(index)]));
}

/** Copies a value with another one at these keys, or without it if the replacement is `undefined`. */
function replaceAt(value: Json, [key, ...rest]: Keys, replacement: Json | undefined): Json {
  if (key === undefined) return replacement ?? null;
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (index === key ? replaceAt(item, rest, replacement) : item));
  }
  if (!isObject(value)) return value;
  const { [key]: child = null, ...others } = value;
  if (rest.length === 0 && replacement === undefined) return others;
  return { ...value, [key]: replaceAt(child, rest, replacement) };
}
