import { isObject, type Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { arrayKeywords } from "./array-keywords.ts";
import type { CheckModule } from "./check-module.ts";
import {
  all,
  type CheckWriter,
  failing,
  type KeywordWriters,
  type Kind,
  type Place,
  type Writer,
} from "./condition.ts";
import { objectKeywords } from "./object-keywords.ts";

/** Keywords that constrain nothing, and those that another one's writer reads. */
const SKIPPED = new Set(
  "$anchor $defs contentEncoding contentMediaType contentSchema type else maxContains minContains then".split(
    " ",
  ),
);

const IS: Readonly<Record<Kind, (value: string) => string>> = {
  any: () => "true",
  array: (value) => `Array.isArray(${value})`,
  number: (value) => `Number.isFinite(${value})`,
  object: (value) => `isObject(${value})`,
  string: (value) => `typeof ${value} === "string"`,
};

const TYPES: Readonly<Record<string, (value: string) => string>> = {
  ...IS,
  boolean: (value) => `typeof ${value} === "boolean"`,
  integer: (value) => `Number.isInteger(${value})`,
  null: (value) => `${value} === null`,
};

/**
 * Creates a writer of checks: expressions that are true for what a schema accepts. A check stops at the first issue, unless it has
 * a function `report`: then it reports every issue and continues. The code calls `src/runtime/checks.ts` and `report`.
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
    const groups = new Map<Kind, string[]>();
    const hasMembers = schema.properties !== undefined || schema.required !== undefined;
    const { properties, required, ...others } = schema;
    for (const [keyword, limit = null] of Object.entries(
      hasMembers ? { members: true, ...others } : schema,
    )) {
      if (SKIPPED.has(keyword)) continue;
      const [kind, writer] = KEYWORDS[keyword] ?? [];
      if (kind === undefined || writer === undefined)
        throw new TypeError(`no check for the keyword ${keyword}`);
      groups.set(kind, [...(groups.get(kind) ?? []), writer({ limit, schema, place, value })]);
    }
    const { type } = schema;
    let typed =
      type === undefined
        ? ""
        : failing(
            [type]
              .flat()
              .map((each) => TYPES[each]?.(value) ?? "false")
              .join(" || "),
            place,
            "type",
            type,
          );
    const conditions = [...groups].map(([kind, group]) => {
      const inside = all(group);
      if (kind === "any" || inside === "") return inside;
      if (kind === "number" || kind !== type) return `(!(${IS[kind](value)}) || ${inside})`;
      typed = `(${IS[kind](value)} ? ${inside} : ${failing("", place, "type", type)})`;
      return "";
    });
    return all([typed, ...conditions]);
  }

  function writeChoice(choices: readonly Json[], value: string): string {
    const isPlain = (choice: Json): boolean => typeof choice !== "object" || choice === null;
    return choices
      .map((choice) =>
        isPlain(choice)
          ? `${value} === ${JSON.stringify(choice)}`
          : `isEqual(${value}, ${JSON.stringify(choice)})`,
      )
      .join(" || ");
  }

  function writeAlternatives(limit: Json, place: Place): string[] {
    return [limit].flat().map((each) => `(${writeQuietly(each, place)})`);
  }

  function bound(keyword: string, kind: Kind, write: (value: string, limit: Json) => string) {
    const writer: Writer = ({ limit, place, value }) => failing(write(value, limit), place, keyword, limit);
    return { [keyword]: [kind, writer] as const };
  }

  const writer: CheckWriter = {
    module,
    write,
    writeQuietly,
    isChoice: (keyword) => KEYWORDS[keyword]?.[0] === "any",
  };
  const KEYWORDS: KeywordWriters = {
    ...objectKeywords(writer),
    ...arrayKeywords(writer),
    ...bound("const", "any", (value, limit) => writeChoice([limit], value)),
    ...bound("enum", "any", (value, limit) => writeChoice([limit].flat(), value)),
    ...bound("minimum", "number", (value, limit) => `${value} >= ${limit}`),
    ...bound("maximum", "number", (value, limit) => `${value} <= ${limit}`),
    ...bound("exclusiveMinimum", "number", (value, limit) => `${value} > ${limit}`),
    ...bound("exclusiveMaximum", "number", (value, limit) => `${value} < ${limit}`),
    ...bound("multipleOf", "number", (value, limit) => `Number.isInteger(${value} / ${limit})`),
    ...bound("minLength", "string", (value, limit) => `countCharacters(${value}) >= ${limit}`),
    ...bound("maxLength", "string", (value, limit) => `countCharacters(${value}) <= ${limit}`),
    ...bound("pattern", "string", (value, limit) => `${module.pattern(String(limit))}.test(${value})`),
    ...bound("format", "string", (value, limit) => `${module.format(String(limit))}(${value})`),
    ...bound("minItems", "array", (value, limit) => `${value}.length >= ${limit}`),
    ...bound("maxItems", "array", (value, limit) => `${value}.length <= ${limit}`),
    ...bound("uniqueItems", "array", (value, limit) => (limit === true ? `areUnique(${value})` : "true")),
    ...bound("minProperties", "object", (value, limit) => `Object.keys(${value}).length >= ${limit}`),
    ...bound("maxProperties", "object", (value, limit) => `Object.keys(${value}).length <= ${limit}`),

    allOf: ["any", ({ limit, place }) => all([limit].flat().map((each) => write(each, place)))],
    anyOf: [
      "any",
      ({ limit, place }) => failing(writeAlternatives(limit, place).join(" || "), place, "anyOf"),
    ],
    oneOf: [
      "any",
      ({ limit, place }) => {
        const count = writeAlternatives(limit, place).map((each) => `Number(${each})`);
        return failing(`${count.join(" + ")} === 1`, place, "oneOf");
      },
    ],
    not: ["any", ({ limit, place }) => failing(`!(${writeQuietly(limit, place)})`, place, "not")],
    if: [
      "any",
      ({ limit, schema, place }) =>
        `(${writeQuietly(limit, place)} ? ${write(schema["then"], place) || "true"} : ${write(schema["else"], place) || "true"})`,
    ],
  };

  return (schema, value) => write(schema, { value, path: [] }) || "true";
}
