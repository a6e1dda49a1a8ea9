import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { nameFormat, nameType, quote, quoteList } from "../../../src/runtime/issue.ts";

/**
 * Writes a condition that holds for what the schema accepts, and for nothing else. It allocates nothing, and stops at the
 * first mistake, unless it has a function `report`: then it reports each mistake and goes on.
 *
 * @param schema - Constraints only, references inlined.
 * @param value - The expression to look at. The condition may call `isObject`, `isDateTime` and `report`.
 * @param path - Keys that lead to the value.
 * @returns The expression, `true` where it holds; `undefined` for a schema with a keyword, or a field's name, that it
 * cannot check.
 */
export function writeCheck(
  schema: JsonSchema,
  value: string,
  path: readonly string[] = [],
): string | undefined {
  const { type, properties, required = [], format, ...rest } = schema;
  if (Object.keys(rest).some((keyword) => !(keyword in KEYWORDS))) return undefined;
  const isBounded = Object.keys(rest).some((keyword) => keyword in BOUNDS);
  const isTyped =
    (!isBounded || type === "integer" || type === "number") &&
    (format === undefined || (type === "string" && format === "date-time")) &&
    (properties === undefined || type === "object") &&
    (required.length === 0 || properties !== undefined);
  if (!isTyped) return undefined;
  const inside = type === "object" ? writeMembers(schema, value, path) : writeFormat(schema, value, path);
  const keywords = Object.entries(rest).map(([keyword, limit]) =>
    KEYWORDS[keyword]?.(value, limit ?? null, path),
  );
  // A text that must be this very one is reported once, whatever its type.
  if (type === "string" && typeof rest["const"] === "string") return all(keywords);
  return all([
    ...(type === undefined ? [] : [writeType([type].flat(), { value, path, inside })]),
    ...keywords,
  ]);
}

interface TypeCheck {
  readonly value: string;
  readonly path: readonly string[];
  /** What else holds for a value of the type. */
  readonly inside: string | undefined;
}

function writeType(types: readonly string[], { value, path, inside }: TypeCheck): string | undefined {
  const check = any(types.map((type) => TYPES[type]?.(value)));
  if (check === undefined || inside === undefined) return undefined;
  const report = writeReport("type", types.map(nameType).join(" or "), path);
  return inside === "" ? `(${check} || ${report})` : `(${check} ? ${inside} : ${report})`;
}

function writeFormat({ format }: JsonSchema, value: string, path: readonly string[]): string {
  const report = writeReport("format", nameFormat("date-time"), path);
  return format === undefined ? "" : `isDateTime(${value}) || ${report}`;
}

function writeMembers(
  { properties = {}, required = [] }: JsonSchema,
  value: string,
  path: readonly string[],
): string | undefined {
  const names = [...new Set([...Object.keys(properties), ...required])];
  return all(
    names.map((name) => {
      if (name in Object.prototype) return undefined;
      const field = member(value, name);
      const check = writeCheck(properties[name] ?? {}, field, [...path, name]);
      if (check === undefined) return undefined;
      if (!required.includes(name)) return check === "" ? "" : `(${field} === undefined || ${check})`;
      // What is reported of a field that is not there, is that.
      return check === ""
        ? `(${field} !== undefined || ${writeReport("required", "a value", [...path, name])})`
        : check;
    }),
  );
}

type Writer = (value: string, limit: Json, path: readonly string[]) => string | undefined;

const TYPES: Readonly<Record<string, (value: string) => string>> = {
  boolean: (value) => `typeof ${value} === "boolean"`,
  integer: (value) => `Number.isInteger(${value})`,
  null: (value) => `${value} === null`,
  number: (value) => `Number.isFinite(${value})`,
  object: (value) => `isObject(${value})`,
  string: (value) => `typeof ${value} === "string"`,
};

const BOUNDS: Readonly<Record<string, Writer>> = {
  exclusiveMaximum: writeBound("exclusiveMaximum", "<", "less than"),
  exclusiveMinimum: writeBound("exclusiveMinimum", ">", "more than"),
  maximum: writeBound("maximum", "<=", "at most"),
  minimum: writeBound("minimum", ">=", "at least"),
};

const KEYWORDS: Readonly<Record<string, Writer>> = {
  ...BOUNDS,
  const: (value, choice, path) => writeChoice([choice], value, writeReport("const", quote(choice), path)),
  enum: (value, choices, path) =>
    Array.isArray(choices)
      ? writeChoice(choices, value, writeReport("enum", `one of ${quoteList(choices)}`, path))
      : undefined,
};

/** Of a value that is no number, its type is reported alone. It is not even compared: an object could throw at that. */
function writeBound(keyword: string, operator: string, phrase: string): Writer {
  const code = keyword.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return (value, limit, path) =>
    `(!Number.isFinite(${value}) || ${value} ${operator} ${limit} || ${writeReport(code, `${phrase} ${limit}`, path)})`;
}

function writeChoice(choices: readonly Json[], value: string, report: string): string | undefined {
  const checks = choices.map((choice) =>
    typeof choice === "object" && choice !== null ? undefined : `${value} === ${JSON.stringify(choice)}`,
  );
  const check = any(checks);
  return check && `(${check} || ${report})`;
}

function writeReport(code: string, expected: string, path: readonly string[]): string {
  return `report?.(${[code, expected, ...path].map((part) => JSON.stringify(part)).join(", ")})`;
}

function member(value: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
}

function all(conditions: readonly (string | undefined)[]): string | undefined {
  return conditions.includes(undefined) ? undefined : conditions.filter((each) => each !== "").join(" && ");
}

function any(conditions: readonly (string | undefined)[]): string | undefined {
  if (conditions.includes(undefined) || conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : `(${conditions.join(" || ")})`;
}
