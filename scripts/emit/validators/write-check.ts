import { describeKeyword } from "../../../src/document/describe-keyword.ts";
import { isObject, type Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { CheckModule } from "./check-module.ts";

/** The value that a check is for. */
interface Place {
  /** The expression of the value. */
  readonly value: string;
  /** Expressions of the keys that lead to it; `undefined` if nothing is reported, as in an alternative. */
  readonly path: readonly string[] | undefined;
}

/** The JSON type that a keyword constrains. */
type Kind = "any" | "array" | "number" | "object" | "string";

/** Writes one keyword's condition; empty if it is always true. */
type Writer = (keyword: {
  readonly limit: Json;
  readonly schema: JsonSchema;
  readonly place: Place;
  readonly value: string;
}) => string;

const TYPES: Readonly<Record<string, (value: string) => string>> = {
  array: (value) => `Array.isArray(${value})`,
  boolean: (value) => `typeof ${value} === "boolean"`,
  integer: (value) => `Number.isInteger(${value})`,
  null: (value) => `${value} === null`,
  number: (value) => `Number.isFinite(${value})`,
  object: (value) => `isObject(${value})`,
  string: (value) => `typeof ${value} === "string"`,
};

/**
 * Creates a writer of checks: expressions that are true for what a schema accepts. A check stops at the first issue, unless it has
 * a function `report`: then it reports every issue and continues. The code calls `src/runtime/checks.ts` and `report`. It covers
 * the keywords that the models have, and those that a send schema adds.
 *
 * @returns A function that writes the check of a schema (JSON Schema 2020-12, references resolved) for the expression of a value;
 * it throws for an unknown keyword.
 */
export function createCheckWriter(module: CheckModule): (schema: JsonSchema, value: string) => string {
  function write(schema: Json | undefined, place: Place): string {
    if (schema === false) return failing("", place, "not");
    return isObject(schema) ? writeSchema(schema, place) : "";
  }

  /** Writes a check that reports nothing, for an alternative. */
  function writeQuietly(schema: Json | undefined, { value }: Place): string {
    return write(schema, { value, path: undefined }) || "true";
  }

  function writeSchema(schema: JsonSchema, place: Place): string {
    const { value } = place;
    const { properties, required, type, ...others } = schema;
    const groups = new Map<Kind, string[]>();
    const hasMembers = properties !== undefined || required !== undefined;
    for (const [keyword, limit = null] of Object.entries(
      hasMembers ? { members: true, ...others } : others,
    )) {
      const [kind, writer] = KEYWORDS[keyword] ?? [];
      if (kind === undefined || writer === undefined)
        throw new TypeError(`no check for the keyword ${keyword}`);
      groups.set(kind, [...(groups.get(kind) ?? []), writer({ limit, schema, place, value })]);
    }
    const types = [type ?? []].flat().map((each) => TYPES[each]?.(value) ?? "false");
    let typed = type === undefined ? "" : failing(types.join(" || "), place, "type", type);
    const conditions = [...groups].map(([kind, group]) => {
      const inside = all(group);
      if (kind === "any" || inside === "") return inside;
      if (kind === "number" || kind !== type) return `(!(${TYPES[kind]?.(value)}) || ${inside})`;
      typed = `(${TYPES[kind]?.(value)} ? ${inside} : ${failing("", place, "type", type)})`;
      return "";
    });
    return all([typed, ...conditions]);
  }

  function writeField(name: string, { properties = {}, required = [] }: JsonSchema, place: Place): string {
    const key = JSON.stringify(name);
    const access = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${key}]`;
    const value = name in Object.prototype ? `own(${place.value}, ${key})` : `${place.value}${access}`;
    const schema = properties[name] ?? {};
    const inside = under(place, value, key);
    const check = write(schema, inside);
    if (!required.includes(name)) return check && `(${value} === undefined || ${check})`;
    // If the type check reports a missing field, no other check does.
    const isTyped =
      schema.type !== undefined && !Object.keys(schema).some((each) => KEYWORDS[each]?.[0] === "any");
    if (isTyped) return check;
    const [keyword, limit] = Object.entries(schema).find(([each]) => each === "type" || each === "const") ?? [
      "required",
    ];
    const missing = failing("", inside, keyword, limit);
    return `(${value} === undefined ? ${missing} : ${check || "true"})`;
  }

  function eachField({ value, path }: Place, check: (inside: Place, key: string) => string): string {
    const key = module.variable("key");
    const condition = check(under({ value, path }, `${value}[${key}]`, key), key);
    return condition && `eachField(${value}, (${key}) => ${condition})`;
  }

  /**
   * Writes the check of the fields that neither a schema nor an alternative that the object matches evaluates (JSON Schema 2020-12
   * Core, section 11).
   */
  const writeUnevaluated: Writer = ({ limit, schema, place }) => {
    // Whether an alternative matches the object is computed once.
    const tests = new Map<string, string>();
    const evaluated = (part: JsonSchema, key: string): string => {
      if (part.additionalProperties !== undefined) return "true";
      const branches = [part["oneOf"] ?? [], part["anyOf"] ?? []].flat().filter(isObject);
      const conditions = branches.map((branch) => {
        const inside = evaluated(branch, key);
        if (inside === "") return "";
        const code = writeQuietly(branch, place);
        const test = tests.get(code) ?? module.variable("test");
        tests.set(code, test);
        return `(${test} && ${inside})`;
      });
      return any([...namesOf(part, key), ...conditions]);
    };
    const each = eachField(place, (inside, key) => {
      const check = writeMember("unevaluatedProperties", limit, inside);
      return check && any([evaluated(schema, key), check]);
    });
    return each && `((${[...tests.values()].join(", ")}) => ${each})(${[...tests.keys()].join(", ")})`;
  };

  /** Writes the condition of fields that aren't described; `false` allows none. */
  function writeMember(keyword: string, schema: Json, place: Place): string {
    return schema === false ? failing("", place, keyword) : write(schema, place);
  }

  function bound(keyword: string, kind: Kind, write: (value: string, limit: Json) => string) {
    const writer: Writer = ({ limit, place, value }) => failing(write(value, limit), place, keyword, limit);
    return { [keyword]: [kind, writer] as const };
  }

  const isOneOf = (value: string, choices: Json): string =>
    [choices]
      .flat()
      .map((choice) => `${value} === ${JSON.stringify(choice)}`)
      .join(" || ");
  const alternatives = (limit: Json, place: Place): string[] =>
    [limit].flat().map((each) => `(${writeQuietly(each, place)})`);

  /** `members` is `properties` and `required` together. */
  const KEYWORDS: Readonly<Record<string, readonly [Kind, Writer] | undefined>> = {
    members: [
      "object",
      ({ schema, place }) => {
        const names = [...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])];
        return all([...new Set(names)].map((name) => writeField(name, schema, place)));
      },
    ],
    additionalProperties: [
      "object",
      ({ limit, schema, place }) =>
        eachField(place, (inside, key) => {
          const check = writeMember("additionalProperties", limit, inside);
          return check && any([...namesOf(schema, key), check]);
        }),
    ],
    unevaluatedProperties: ["object", writeUnevaluated],
    "x-chronology": [
      "object",
      ({ limit, place, value }) =>
        `isChronological(${value}, ${module.constant("times", JSON.stringify(limit))}${place.path === undefined ? "" : ", report"})`,
    ],
    items: [
      "array",
      ({ limit, place }) => {
        const [item, index] = [module.variable("item"), module.variable("index")];
        const condition = write(limit, under(place, item, index));
        return condition && `eachItem(${place.value}, (${item}, ${index}) => ${condition})`;
      },
    ],
    ...bound("const", "any", (value, limit) => isOneOf(value, [limit])),
    ...bound("enum", "any", isOneOf),
    ...bound("minimum", "number", (value, limit) => `${value} >= ${limit}`),
    ...bound("maximum", "number", (value, limit) => `${value} <= ${limit}`),
    ...bound("exclusiveMinimum", "number", (value, limit) => `${value} > ${limit}`),
    ...bound("exclusiveMaximum", "number", (value, limit) => `${value} < ${limit}`),
    ...bound("minLength", "string", (value, limit) => `countCharacters(${value}) >= ${limit}`),
    ...bound("maxLength", "string", (value, limit) => `countCharacters(${value}) <= ${limit}`),
    ...bound("pattern", "string", (value, limit) => `${module.pattern(String(limit))}.test(${value})`),
    ...bound("format", "string", (value, limit) => `${module.format(String(limit))}(${value})`),
    ...bound("minItems", "array", (value, limit) => `${value}.length >= ${limit}`),
    ...bound("maxItems", "array", (value, limit) => `${value}.length <= ${limit}`),
    anyOf: ["any", ({ limit, place }) => failing(alternatives(limit, place).join(" || "), place, "anyOf")],
    oneOf: [
      "any",
      ({ limit, place }) => {
        const count = alternatives(limit, place).map((each) => `Number(${each})`);
        return failing(`${count.join(" + ")} === 1`, place, "oneOf");
      },
    ],
  };

  return (schema, value) => write(schema, { value, path: [] }) || "true";
}

/** The conditions under which a schema describes a field. */
function namesOf({ properties = {} }: JsonSchema, key: string): string[] {
  return Object.keys(properties).map((name) => `${key} === ${JSON.stringify(name)}`);
}

/** The place of a value inside another one. */
function under({ path }: Place, value: string, key: string): Place {
  return { value, path: path && [...path, key] };
}

/** Writes a condition, empty if it is never true, and what to report if it is false. */
function failing(condition: string, { path }: Place, keyword: string, limit: Json = null): string {
  if (path === undefined) return condition === "" ? "false" : `(${condition})`;
  const { code, expected } = describeKeyword(keyword, limit);
  const report = `report?.(${[JSON.stringify(code), JSON.stringify(expected), ...path].join(", ")})`;
  return condition === "" ? report : `(${condition} || ${report})`;
}

/** Joins conditions with `&&`; an empty one is always true. */
function all(conditions: readonly string[]): string {
  const parts = conditions.filter((each) => each !== "");
  return parts.length > 1 ? `(${parts.join(" && ")})` : (parts[0] ?? "");
}

/** Joins conditions with `||`; an empty one is never true. */
function any(conditions: readonly string[]): string {
  const parts = conditions.filter((each) => each !== "");
  return parts.length > 1 ? `(${parts.join(" || ")})` : (parts[0] ?? "");
}
