import { fullFormats } from "ajv-formats/dist/formats.js";
import type { AjvError } from "../../document/ajv-issues.ts";
import { CHECKED_FORMATS } from "../../document/formats.ts";
import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { isDateTime } from "../../runtime/date-time.ts";
import { toKey } from "./identity.ts";

/**
 * Whose rules apply: what a receiver accepts by the document, what a sender may emit (documented objects are closed), or what a
 * receiver accepts that ignores every unknown field.
 */
export type Audience = "receive" | "send" | "tolerant";

/** Keywords whose schemas look at the same value as the schema around them (JSON Schema 2020-12 Core, section 10.2). */
const IN_PLACE = ["allOf", "anyOf", "oneOf", "dependentSchemas", "if", "then", "else", "not"];

/** Whether a value is valid. */
export function isValid(schema: Json | undefined, value: Json, audience: Audience = "receive"): boolean {
  return checkValue(schema, value, audience).length === 0;
}

/**
 * Checks a value by JSON Schema 2020-12, format assertions included; a schema may contain itself.
 *
 * @returns What is wrong, in the form of ajv's errors; the errors of a union's closest member come after the union's own.
 */
export function checkValue(schema: Json | undefined, value: Json, audience: Audience): readonly AjvError[] {
  return check(schema, value, { audience, at: "", isBranch: false, depth: 0 }).errors;
}

interface Context {
  readonly audience: Audience;
  /** JSON pointer to the value. */
  readonly at: string;
  readonly isBranch: boolean;
  readonly depth: number;
}

interface Outcome {
  readonly errors: readonly AjvError[];
  /** Fields and items that some keyword has looked at. */
  readonly seen: ReadonlySet<string | number>;
}

const FINE: Outcome = { errors: [], seen: new Set() };
const MAX_DEPTH = 500;

function check(schema: Json | undefined, value: Json, context: Context): Outcome {
  if (schema === false) return { errors: [error("false schema", context, {})], seen: new Set() };
  if (!isObject(schema)) return FINE;
  // A schema that applies itself to the same value without end constrains nothing.
  if (context.depth > MAX_DEPTH) return FINE;
  const checker = new Checker(schema, value, context);
  return checker.run();
}

function error(keyword: string, { at }: Context, params: AjvError["params"]): AjvError {
  return { instancePath: at, keyword, params };
}

class Checker {
  private readonly errors: AjvError[] = [];
  private readonly seen = new Set<string | number>();

  private readonly schema: JsonSchema;
  private readonly value: Json;
  private readonly context: Context;

  constructor(schema: JsonSchema, value: Json, context: Context) {
    this.schema = schema;
    this.value = value;
    this.context = context;
  }

  run(): Outcome {
    this.checkAny();
    if (typeof this.value === "number") this.checkNumber(this.value);
    if (typeof this.value === "string") this.checkText(this.value);
    if (Array.isArray(this.value)) this.checkList(this.value);
    if (isObject(this.value)) this.checkFields(this.value);
    this.checkBranches();
    this.checkUnseen();
    return { errors: this.errors, seen: this.seen };
  }

  private fail(keyword: string, params: AjvError["params"] = {}): void {
    this.errors.push(error(keyword, this.context, params));
  }

  private inside(schema: Json | undefined, key: string | number, value: Json): boolean {
    const step = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
    const context = {
      ...this.context,
      at: `${this.context.at}/${step}`,
      isBranch: false,
      depth: this.context.depth + 1,
    };
    const { errors } = check(schema, value, context);
    this.errors.push(...errors);
    return errors.length === 0;
  }

  private branch(schema: Json | undefined): Outcome {
    return check(schema, this.value, { ...this.context, isBranch: true, depth: this.context.depth + 1 });
  }

  private see({ seen }: Outcome): void {
    for (const key of seen) this.seen.add(key);
  }

  private checkAny(): void {
    const { type, const: only, enum: listed } = this.schema;
    if (type !== undefined && ![type].flat().some((name) => isOfType(this.value, name)))
      this.fail("type", { type });
    if (only !== undefined && toKey(only) !== toKey(this.value)) this.fail("const", { allowedValue: only });
    if (listed !== undefined && !listed.some((each) => toKey(each) === toKey(this.value))) {
      this.fail("enum", { allowedValues: listed });
    }
  }

  private limit(keyword: string, found: number, comparison: ">=" | "<=" | ">" | "<"): void {
    const limit = this.schema[keyword];
    if (typeof limit !== "number") return;
    const isRight = { ">=": found >= limit, "<=": found <= limit, ">": found > limit, "<": found < limit };
    if (!isRight[comparison]) this.fail(keyword, { comparison, limit });
  }

  private checkNumber(value: number): void {
    this.limit("minimum", value, ">=");
    this.limit("maximum", value, "<=");
    this.limit("exclusiveMinimum", value, ">");
    this.limit("exclusiveMaximum", value, "<");
    const { multipleOf } = this.schema;
    if (typeof multipleOf === "number" && !isMultiple(value, multipleOf))
      this.fail("multipleOf", { multipleOf });
  }

  private checkText(value: string): void {
    const { pattern, format } = this.schema;
    if (this.schema["minLength"] !== undefined || this.schema["maxLength"] !== undefined) {
      const length = [...value].length;
      this.limit("minLength", length, ">=");
      this.limit("maxLength", length, "<=");
    }
    if (typeof pattern === "string" && !toRegex(pattern).test(value)) this.fail("pattern", { pattern });
    if (format !== undefined && CHECKED_FORMATS.has(format) && !hasFormat(value, format))
      this.fail("format", { format });
  }

  private checkList(value: readonly Json[]): void {
    this.limit("minItems", value.length, ">=");
    this.limit("maxItems", value.length, "<=");
    const { items, prefixItems, contains } = this.schema;
    if (this.schema["uniqueItems"] === true && new Set(value.map(toKey)).size < value.length)
      this.fail("uniqueItems");
    const first = Array.isArray(prefixItems) ? prefixItems : [];
    for (const [index, item] of value.entries()) {
      if (index >= first.length && items === undefined) continue;
      this.seen.add(index);
      this.inside(index < first.length ? first[index] : items, index, item);
    }
    if (contains === undefined) return;
    const matches = [...value.keys()].filter((index) =>
      isValid(contains, value[index] ?? null, this.context.audience),
    );
    for (const index of matches) this.seen.add(index);
    if (matches.length < Number(this.schema["minContains"] ?? 1)) this.fail("contains");
    this.limit("maxContains", matches.length, "<=");
  }

  private checkFields(value: JsonObject): void {
    const names = Object.keys(value);
    this.limit("minProperties", names.length, ">=");
    this.limit("maxProperties", names.length, "<=");
    const { required = [], properties = {}, additionalProperties, propertyNames } = this.schema;
    for (const name of required)
      if (!Object.hasOwn(value, name)) this.fail("required", { missingProperty: name });
    const patterns = Object.entries(objectOf(this.schema["patternProperties"]));
    for (const name of names) {
      const field = value[name] ?? null;
      const matching = patterns.filter(([pattern]) => toRegex(pattern).test(name));
      if (Object.hasOwn(properties, name)) matching.push(["", properties[name]]);
      for (const [, schema] of matching) this.inside(schema, name, field);
      if (matching.length > 0 || additionalProperties !== undefined) this.seen.add(name);
      if (matching.length === 0 && additionalProperties !== undefined) this.checkOther(name, field);
      if (propertyNames !== undefined && !isValid(propertyNames, name))
        this.fail("propertyNames", { propertyName: name });
    }
    for (const [name, needed] of Object.entries(objectOf(this.schema["dependentRequired"]))) {
      if (!Object.hasOwn(value, name) || !Array.isArray(needed)) continue;
      for (const other of needed)
        if (!Object.hasOwn(value, String(other))) this.fail("dependentRequired", { missingProperty: other });
    }
    for (const [name, schema] of Object.entries(objectOf(this.schema["dependentSchemas"]))) {
      if (Object.hasOwn(value, name)) this.apply(this.branch(schema));
    }
  }

  private checkOther(name: string, field: Json): void {
    const { additionalProperties } = this.schema;
    if (additionalProperties !== false) this.inside(additionalProperties, name, field);
    else if (this.context.audience !== "tolerant")
      this.fail("additionalProperties", { additionalProperty: name });
  }

  private apply(outcome: Outcome): void {
    this.errors.push(...outcome.errors);
    this.see(outcome);
  }

  private checkBranches(): void {
    const { allOf, anyOf, oneOf, not, if: condition } = this.schema;
    if (Array.isArray(allOf)) for (const member of allOf) this.apply(this.branch(member));
    for (const [keyword, members] of Object.entries({ anyOf, oneOf })) {
      if (Array.isArray(members)) this.checkUnion(keyword, members);
    }
    if (not !== undefined && this.branch(not).errors.length === 0) this.fail("not");
    if (condition === undefined) return;
    const outcome = this.branch(condition);
    const isTrue = outcome.errors.length === 0;
    if (isTrue) this.see(outcome);
    const consequence = this.schema[isTrue ? "then" : "else"];
    if (consequence !== undefined) this.apply(this.branch(consequence));
  }

  private checkUnion(keyword: string, members: readonly Json[]): void {
    const outcomes = members.map((member) => this.branch(member));
    const passing = outcomes.filter(({ errors }) => errors.length === 0);
    for (const outcome of passing) this.see(outcome);
    if (passing.length === 1 || (keyword === "anyOf" && passing.length > 0)) return;
    this.fail(keyword, { passingSchemas: passing.length });
    if (passing.length > 0) return;
    const weight = ({ errors }: Outcome): number =>
      errors.length + errors.filter(({ keyword }) => ["type", "const", "enum"].includes(keyword)).length * 10;
    const [closest] = outcomes.toSorted((a, b) => weight(a) - weight(b));
    this.errors.push(...(closest?.errors ?? []));
  }

  /** Fields and items that no keyword has looked at. Senders may not emit an undocumented field, unless the document allows it. */
  private checkUnseen(): void {
    const { schema, value, context } = this;
    const { additionalProperties, unevaluatedItems } = schema;
    const isClosed = context.audience === "send" && !context.isBranch && hasDocumentedFields(schema);
    const unevaluated =
      schema.unevaluatedProperties ?? (isClosed && additionalProperties === undefined ? false : undefined);
    if (isObject(value) && unevaluated !== undefined) {
      const keyword =
        schema.unevaluatedProperties === undefined ? "additionalProperties" : "unevaluatedProperties";
      const param = keyword === "additionalProperties" ? "additionalProperty" : "unevaluatedProperty";
      for (const [name, field] of Object.entries(value)) {
        if (this.seen.has(name)) continue;
        this.seen.add(name);
        if (unevaluated !== false) this.inside(unevaluated, name, field ?? null);
        else if (context.audience !== "tolerant") this.fail(keyword, { [param]: name });
      }
    }
    if (Array.isArray(value) && unevaluatedItems !== undefined) {
      for (const [index, item] of value.entries()) {
        if (!this.seen.has(index)) this.inside(unevaluatedItems, index, item);
        this.seen.add(index);
      }
    }
  }
}

const documented = new WeakMap<JsonSchema, ReadonlySet<string>>();

/** Whether a schema, or one that looks at the same value, documents fields. */
export function hasDocumentedFields(schema: Json | undefined): boolean {
  return documentedFields(schema).size > 0;
}

/** The fields that a schema, and those that look at the same value, document; an empty name stands for an empty list of them. */
export function documentedFields(schema: Json | undefined): ReadonlySet<string> {
  if (Array.isArray(schema)) return new Set(schema.flatMap((member: Json) => [...documentedFields(member)]));
  if (!isObject(schema)) return new Set();
  const known = documented.get(schema);
  if (known !== undefined) return known;
  documented.set(schema, new Set());
  const names = new Set(isObject(schema["properties"]) ? ["", ...Object.keys(schema["properties"])] : []);
  for (const keyword of IN_PLACE) {
    const branches =
      keyword === "dependentSchemas" ? Object.values(objectOf(schema[keyword])) : [schema[keyword]];
    for (const branch of branches) for (const name of documentedFields(branch)) names.add(name);
  }
  documented.set(schema, names);
  return names;
}

function isOfType(value: Json, type: Json | undefined): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}

/** Whether a number is a multiple of another, also where their quotient is too large for a number. */
export function isMultiple(value: number, step: number): boolean {
  return Number.isInteger(value / step) || value % step === 0;
}

const regexes = new Map<string, RegExp>();

/** The pattern as JSON Schema reads it: ECMA-262 with Unicode. */
function toRegex(pattern: string): RegExp {
  const regex = regexes.get(pattern) ?? new RegExp(pattern, "u");
  regexes.set(pattern, regex);
  return regex;
}

function hasFormat(value: string, name: string): boolean {
  if (name === "date-time") return isDateTime(value);
  const format = Object.entries(fullFormats).find(([key]) => key === name)?.[1];
  if (format instanceof RegExp) return format.test(value);
  const validate = typeof format === "object" ? format.validate : format;
  if (validate instanceof RegExp) return validate.test(value);
  return typeof validate !== "function" || Boolean(validate(value as never));
}
