import type { Json } from "../../contract/json.ts";
import type { JsonSchema } from "../../contract/json-schema.ts";

/**
 * Writes a condition that most right values meet, and that allocates nothing. A value that does not meet it may be right
 * all the same: ajv's validator decides then.
 *
 * @param schema - Constraints only, references inlined.
 * @param value - The expression to look at. The condition may call `isObject` and `isDateTime`.
 * @returns The expression, which is never true for what the schema refuses; `undefined` for a schema with a keyword, or
 * a field's name, that it has no quick check for.
 */
export function writeFastCheck(schema: JsonSchema, value: string): string | undefined {
  const { type, properties, required = [], format, ...rest } = schema;
  if (Object.keys(rest).some((keyword) => !(keyword in WRITERS))) return undefined;
  const isBounded = Object.keys(rest).some((keyword) => keyword in BOUNDS);
  const isTyped =
    (!isBounded || type === "integer" || type === "number") &&
    (format === undefined || (type === "string" && format === "date-time")) &&
    (properties === undefined || type === "object") &&
    (required.length === 0 || properties !== undefined);
  if (!isTyped) return undefined;
  return all([
    [type ?? []].flat().length === 0 ? "true" : any([type ?? []].flat().map((each) => TYPES[each]?.(value))),
    ...Object.entries(rest).map(([keyword, limit]) => WRITERS[keyword]?.(value, limit ?? null)),
    ...(format === undefined ? [] : [`isDateTime(${value})`]),
    ...required
      .filter((name) => !(name in (properties ?? {})))
      .map((name) => `${member(value, name)} !== undefined`),
    ...Object.entries(properties ?? {}).map(([name, field = {}]) =>
      name in Object.prototype ? undefined : writeMember(field, member(value, name), required.includes(name)),
    ),
  ]);
}

function writeMember(schema: JsonSchema, value: string, isRequired: boolean): string | undefined {
  const check = writeFastCheck(schema, value);
  if (check === undefined || isRequired) return check;
  return `(${value} === undefined || ${check})`;
}

type Writer = (value: string, limit: Json) => string | undefined;

const TYPES: Readonly<Record<string, (value: string) => string>> = {
  boolean: (value) => `typeof ${value} === "boolean"`,
  integer: (value) => `Number.isInteger(${value})`,
  null: (value) => `${value} === null`,
  number: (value) => `Number.isFinite(${value})`,
  object: (value) => `isObject(${value})`,
  string: (value) => `typeof ${value} === "string"`,
};

const BOUNDS: Readonly<Record<string, Writer>> = {
  exclusiveMaximum: (value, limit) => `${value} < ${limit}`,
  exclusiveMinimum: (value, limit) => `${value} > ${limit}`,
  maximum: (value, limit) => `${value} <= ${limit}`,
  minimum: (value, limit) => `${value} >= ${limit}`,
};

const WRITERS: Readonly<Record<string, Writer>> = {
  ...BOUNDS,
  const: equals,
  enum: (value, choices) =>
    Array.isArray(choices) ? any(choices.map((choice: Json) => equals(value, choice))) : undefined,
};

function equals(value: string, choice: Json): string | undefined {
  return typeof choice === "object" && choice !== null ? undefined : `${value} === ${JSON.stringify(choice)}`;
}

function member(value: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
}

function all(conditions: readonly (string | undefined)[]): string | undefined {
  return conditions.includes(undefined) ? undefined : [...new Set(conditions)].join(" && ");
}

function any(conditions: readonly (string | undefined)[]): string | undefined {
  if (conditions.includes(undefined) || conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : `(${conditions.join(" || ")})`;
}
