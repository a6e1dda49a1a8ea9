import { isObject, type Json, type JsonObject } from "../../../src/document/json.ts";
import type { JsonSchema, Keys } from "../../../src/document/json-schema.ts";
import type { Webhook } from "../../contract/contract.ts";
import { GOOD_DATE_TIMES } from "./date-time-cases.ts";
import { makeValueCases } from "./value-cases.ts";
import type { PayloadCase } from "./vector.ts";

/** Creates the cases that change one field of a payload: left out, of another value, or joined by an unknown one. */
export function makeFieldCases(webhook: Webhook, payload: JsonObject): PayloadCase[] {
  // `status` says which webhook a payload is: what is wrong with it has its own vectors.
  const { status: _, ...properties } = webhook.schema.properties ?? {};
  return [
    ...objectCases({ ...webhook.schema, properties }, payload, []).map(({ change, ...rest }) => ({
      ...rest,
      payload: change(payload),
    })),
    ...goodTimeCases(webhook, payload),
  ];
}

/** A case before it is put into the payload around it. */
interface Change extends Omit<PayloadCase, "payload"> {
  readonly change: (payload: Json) => Json;
}

function objectCases(schema: JsonSchema, object: JsonObject, keys: Keys): Change[] {
  const isClosable = schema.properties !== undefined && schema.additionalProperties === undefined;
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field = {}]) => {
      const path = [...keys, name];
      const isRequired = schema.required?.includes(name) ?? false;
      return [missing(path, isRequired), ...fieldCases(field, object[name] ?? null, path)];
    }),
    ...(isClosable ? [unknownField(schema, keys)] : []),
  ];
}

function fieldCases(schema: JsonSchema, valid: Json, path: Keys): Change[] {
  const changed = makeValueCases(schema, valid).map(({ name, description, value, codes }) => ({
    name: `${path.join(".")}.${name}`,
    description: `\`${path.join(".")}\` ${description}`,
    change: (payload: Json) => replaceAt(payload, path, () => value),
    broken: codes.map((code) => ({ path, code })),
  }));
  if (isObject(valid)) return [...changed, ...objectCases(schema, valid, path)];
  const [item] = Array.isArray(valid) ? valid : [];
  const items =
    isObject(schema.items) && item !== undefined ? fieldCases(schema.items, item, [...path, 0]) : [];
  return [...changed, ...items];
}

function missing(path: Keys, isRequired: boolean): Change {
  return {
    name: `${path.join(".")}.missing`,
    description: `\`${path.join(".")}\` is left out`,
    change: (payload) => replaceAt(payload, path, () => undefined),
    broken: isRequired ? [{ path, code: "required" }] : [],
  };
}

function unknownField(schema: JsonSchema, keys: Keys): Change {
  let name = "undocumented_field";
  while (schema.properties?.[name] !== undefined) name = `_${name}`;
  const path = [...keys, name];
  return {
    name: `${path.join(".")}.added`,
    description: `\`${path.join(".")}\` is added, which isn't documented`,
    change: (payload) => replaceAt(payload, path, () => "x"),
    undocumented: [{ path, code: "unknown_field" }],
  };
}

/** Timestamps of one clock change together, so that their order stays. */
function goodTimeCases({ schema, chronology }: Webhook, payload: JsonObject): PayloadCase[] {
  const times = Object.entries(schema.properties ?? {}).filter(([, field]) => field?.format === "date-time");
  return times.flatMap(([name]) =>
    GOOD_DATE_TIMES.map((time) => {
      const changed = chronology.includes(name) ? chronology : [name];
      const values = Object.fromEntries(changed.map((field) => [field, time.text]));
      return {
        name: `${name}.${time.name}`,
        description: `\`${name}\` is ${time.text}`,
        payload: { ...payload, ...values },
      };
    }),
  );
}

/** Copies a value with another one at these keys, or with none where the replacement is `undefined`. */
function replaceAt(value: Json, keys: Keys, replace: () => Json | undefined): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return replace() ?? null;
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (index === key ? replaceAt(item, rest, replace) : item));
  }
  if (!isObject(value)) return value;
  const child = rest.length > 0 ? replaceAt(value[key] ?? null, rest, replace) : replace();
  if (child !== undefined) return { ...value, [key]: child };
  const { [key]: _, ...others } = value;
  return others;
}
