import type { AjvError } from "../../document/ajv-issues.ts";
import { isObject, type Json, type JsonObject, objectOf, toPointer } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { ASSERTIONS, toRegex } from "./assertions.ts";

/** Checks whether a value is valid. */
export function isValid(schema: Json | undefined, value: Json): boolean {
  return check(schema, value, { ...START, isQuick: true }).errors.length === 0;
}

/**
 * Checks a value by JSON Schema 2020-12, format assertions included; a schema may contain itself.
 *
 * @returns What is wrong, in the form of ajv's errors; the errors of a union's closest member come after the union's own.
 */
export function checkValue(schema: Json | undefined, value: Json): readonly AjvError[] {
  return check(schema, value, { ...START, isQuick: false }).errors;
}

interface Context {
  /** JSON pointer to the value. */
  readonly at: string;
  readonly depth: number;
  /** Whether the first error ends the check. */
  readonly isQuick: boolean;
  /** Whether a keyword here or in a schema around it needs to know which fields and items were evaluated. */
  readonly isTracked: boolean;
}

/** One check of a value against a schema. */
class Run {
  readonly errors: AjvError[] = [];
  /** Fields and items that a keyword has evaluated. */
  readonly seen: Set<string | number> | undefined;
  readonly context: Context;

  constructor(context: Context) {
    this.context = context;
    this.seen = context.isTracked ? new Set() : undefined;
  }

  fail(keyword: string, params: AjvError["params"] = {}): void {
    this.errors.push({ instancePath: this.context.at, keyword, params });
  }

  /** Checks a value inside this one. */
  inside(schema: Json | undefined, [key, value]: readonly [string | number, Json]): void {
    const { depth, isQuick } = this.context;
    const at = isQuick ? "" : this.context.at + toPointer([key]);
    this.errors.push(...check(schema, value, { at, depth: depth + 1, isQuick, isTracked: false }).errors);
  }

  /** Checks the same value against another schema. */
  branch(schema: Json | undefined, value: Json): Run {
    const { at, depth, isQuick, isTracked } = this.context;
    return check(schema, value, { at, depth: depth + 1, isQuick, isTracked });
  }

  apply({ errors, seen }: Run): void {
    this.errors.push(...errors);
    for (const key of seen ?? []) this.seen?.add(key);
  }
}

/** A keyword, ready to check values. */
type Test = (value: Json, run: Run) => void;

const START = { at: "", depth: 0, isTracked: false };
const UNEVALUATED = ["unevaluatedProperties", "unevaluatedItems"];
const MAX_DEPTH = 500;
const compiled = new WeakMap<JsonSchema, { readonly tests: readonly Test[]; readonly isTracking: boolean }>();

function check(schema: Json | undefined, value: Json, context: Context): Run {
  // A schema that applies itself to the same value without end constrains nothing.
  if (!isObject(schema) || context.depth > MAX_DEPTH) {
    const run = new Run(context);
    if (schema === false) run.fail("false schema");
    return run;
  }
  const { tests, isTracking } = compiled.get(schema) ?? compile(schema);
  const run = new Run(isTracking ? { ...context, isTracked: true } : context);
  for (const test of tests) {
    test(value, run);
    if (context.isQuick && run.errors.length > 0) break;
  }
  return run;
}

function compile(schema: JsonSchema) {
  const assertions = Object.entries(ASSERTIONS).flatMap(([keyword, assertion]): Test[] => {
    const limit = schema[keyword];
    if (limit === undefined || assertion === undefined) return [];
    const [isRight, params] = [assertion.toTest(limit), assertion.toParams(limit)];
    return [(value, run) => void (isRight(value) || run.fail(keyword, params))];
  });
  const applicators = Object.entries(APPLICATORS).flatMap(([keyword, make]) => {
    const limit = schema[keyword];
    return limit === undefined ? [] : make(limit, schema);
  });
  const made = {
    tests: [...assertions, ...applicators],
    isTracking: UNEVALUATED.some((keyword) => keyword in schema),
  };
  compiled.set(schema, made);
  return made;
}

/** Keywords with schemas, or names of fields, in the order in which errors are reported. */
const APPLICATORS: Readonly<Record<string, (limit: Json, schema: JsonSchema) => Test | []>> = {
  prefixItems: (_, schema) => toItems(schema),
  items: (_, schema) => ("prefixItems" in schema ? [] : toItems(schema)),
  contains:
    (schema, { minContains = 1, maxContains = Number.POSITIVE_INFINITY }) =>
    (value, run) => {
      if (!Array.isArray(value)) return;
      const matches = value.flatMap((item: Json, index) => (isValid(schema, item) ? [index] : []));
      for (const index of matches) run.seen?.add(index);
      if (matches.length < Number(minContains)) run.fail("contains");
      if (matches.length > Number(maxContains)) run.fail("maxContains");
    },
  required: (names) => (value, run) => {
    for (const name of missing(value, names)) run.fail("required", { missingProperty: name });
  },
  properties: (_, schema) => toFields(schema),
  patternProperties: (_, schema) => ("properties" in schema ? [] : toFields(schema)),
  additionalProperties: (_, schema) =>
    "properties" in schema || "patternProperties" in schema ? [] : toFields(schema),
  propertyNames: (schema) => (value, run) => {
    for (const name of Object.keys(objectOf(value)))
      if (!isValid(schema, name)) run.fail("propertyNames", { propertyName: name });
  },
  dependentRequired: (fields) => (value, run) => {
    for (const [name, needed] of Object.entries(objectOf(fields))) {
      if (!hasField(value, name)) continue;
      for (const other of missing(value, needed)) run.fail("dependentRequired", { missingProperty: other });
    }
  },
  dependentSchemas: (schemas) => (value, run) => {
    for (const [name, schema] of Object.entries(objectOf(schemas)))
      if (hasField(value, name)) run.apply(run.branch(schema, value));
  },
  allOf: (members) => (value, run) => {
    for (const member of [members].flat()) run.apply(run.branch(member, value));
  },
  anyOf: (members) => toUnion("anyOf", [members].flat()),
  oneOf: (members) => toUnion("oneOf", [members].flat()),
  not: (schema) => (value, run) => {
    if (run.branch(schema, value).errors.length === 0) run.fail("not");
  },
  if: (condition, schema) => (value, run) => {
    const outcome = run.branch(condition, value);
    const isTrue = outcome.errors.length === 0;
    if (isTrue) run.apply(outcome);
    run.apply(run.branch(schema[isTrue ? "then" : "else"], value));
  },
  unevaluatedProperties: (schema) => (value, run) => {
    for (const [name, field = null] of Object.entries(objectOf(value))) {
      if (run.seen?.has(name)) continue;
      run.seen?.add(name);
      if (schema === false) run.fail("unevaluatedProperties", { unevaluatedProperty: name });
      else run.inside(schema, [name, field]);
    }
  },
  unevaluatedItems: (schema) => (value, run) => {
    for (const [index, item] of Array.isArray(value) ? value.entries() : []) {
      if (!run.seen?.has(index)) run.inside(schema, [index, item]);
      run.seen?.add(index);
    }
  },
};

function hasField(value: Json, name: string): value is JsonObject {
  return isObject(value) && Object.hasOwn(value, name);
}

function missing(value: Json, names: Json | undefined): (Json | undefined)[] {
  return isObject(value) ? [names ?? []].flat().filter((name) => !hasField(value, String(name))) : [];
}

function toItems({ prefixItems, items }: JsonSchema): Test {
  const first = Array.isArray(prefixItems) ? prefixItems : [];
  return (value, run) => {
    for (const [index, item] of Array.isArray(value) ? value.entries() : []) {
      if (index >= first.length && items === undefined) break;
      run.seen?.add(index);
      run.inside(index < first.length ? first[index] : items, [index, item]);
    }
  };
}

function toFields({ properties = {}, patternProperties, additionalProperties }: JsonSchema): Test {
  const patterns = Object.entries(objectOf(patternProperties)).map(
    ([pattern, schema]) => [toRegex(pattern), schema] as const,
  );
  return (value, run) => {
    for (const [name, field = null] of Object.entries(objectOf(value))) {
      const schemas = patterns.flatMap(([regex, schema]) => (regex.test(name) ? [schema] : []));
      if (Object.hasOwn(properties, name)) schemas.push(properties[name]);
      if (schemas.length === 0 && additionalProperties === undefined) continue;
      run.seen?.add(name);
      for (const schema of schemas) run.inside(schema, [name, field]);
      if (schemas.length > 0) continue;
      if (additionalProperties === false) run.fail("additionalProperties", { additionalProperty: name });
      else run.inside(additionalProperties, [name, field]);
    }
  };
}

function toUnion(keyword: "anyOf" | "oneOf", members: readonly (Json | undefined)[]): Test {
  return (value, run) => {
    const outcomes = members.map((member) => run.branch(member, value));
    const passing = outcomes.filter(({ errors }) => errors.length === 0);
    for (const outcome of passing) run.apply(outcome);
    if (passing.length === 1 || (keyword === "anyOf" && passing.length > 0)) return;
    run.fail(keyword, { passingSchemas: passing.length });
    if (passing.length > 0) return;
    const weight = ({ errors }: Run): number =>
      errors.length + errors.filter(({ keyword }) => ["type", "const", "enum"].includes(keyword)).length * 10;
    const [closest] = outcomes.toSorted((a, b) => weight(a) - weight(b));
    run.errors.push(...(closest?.errors ?? []));
  };
}
