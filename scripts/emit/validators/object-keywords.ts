import { objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { all, any, type CheckWriter, failing, type KeywordWriters, type Place, under } from "./condition.ts";
import { createTests, writeEvaluated } from "./write-evaluated.ts";

/** The keywords of objects; `members` is `properties` and `required` together. */
export function objectKeywords({ module, write, writeQuietly, isChoice }: CheckWriter): KeywordWriters {
  return {
    members: [
      "object",
      ({ schema, place }) => {
        const names = [...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])];
        return all([...new Set(names)].map((name) => writeField(name, schema, place)));
      },
    ],
    patternProperties: [
      "object",
      ({ limit, place }) =>
        all(
          Object.entries(objectOf(limit)).map(([source, schema]) =>
            eachField(place, (inside, key) => {
              const check = write(schema, inside);
              return check && `(!${module.pattern(source)}.test(${key}) || ${check})`;
            }),
          ),
        ),
    ],
    additionalProperties: [
      "object",
      ({ limit, schema, place }) =>
        eachField(place, (inside, key) => {
          const check = limit === false ? failing("", inside, "additionalProperties") : write(limit, inside);
          return check && any([...namesOf(schema, key), check]);
        }),
    ],
    unevaluatedProperties: [
      "object",
      ({ limit, schema, place }) => {
        const tests = createTests((condition) => writeQuietly(condition, place), module);
        const { unevaluatedProperties: _, ...others } = schema;
        const each = eachField(place, (inside, key) => {
          const check = limit === false ? failing("", inside, "unevaluatedProperties") : write(limit, inside);
          const own = (part: JsonSchema): string[] =>
            "additionalProperties" in part || "unevaluatedProperties" in part ? ["true"] : namesOf(part, key);
          return check && any([writeEvaluated(others, { own, test: tests.test }), check]);
        });
        return each && tests.wrap(each);
      },
    ],
    propertyNames: [
      "object",
      ({ limit, place }) =>
        eachField(place, (inside, key) =>
          failing(writeQuietly(limit, { value: key, path: undefined }), inside, "propertyNames"),
        ),
    ],
    dependentRequired: [
      "object",
      ({ limit, place, value }) =>
        all(
          Object.entries(objectOf(limit)).map(([name, needed]) => {
            const needs = [needed ?? []].flat().map((need) => {
              const key = JSON.stringify(need);
              return failing(
                `own(${value}, ${key}) !== undefined`,
                under(place, "", key),
                "dependentRequired",
                name,
              );
            });
            return `(own(${value}, ${JSON.stringify(name)}) === undefined || ${all(needs) || "true"})`;
          }),
        ),
    ],
    dependentSchemas: [
      "object",
      ({ limit, place, value }) =>
        all(
          Object.entries(objectOf(limit)).map(
            ([name, schema]) =>
              `(own(${value}, ${JSON.stringify(name)}) === undefined || ${write(schema, place) || "true"})`,
          ),
        ),
    ],
    "x-chronology": [
      "object",
      ({ limit, place, value }) =>
        `isChronological(${value}, ${module.constant("times", JSON.stringify(limit))}${place.path === undefined ? "" : ", report"})`,
    ],
  };

  function writeField(name: string, { properties = {}, required = [] }: JsonSchema, place: Place): string {
    const key = JSON.stringify(name);
    const access = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${key}]`;
    const value = name in Object.prototype ? `own(${place.value}, ${key})` : `${place.value}${access}`;
    const schema = properties[name] ?? {};
    const inside = under(place, value, key);
    const check = write(schema, inside);
    if (!required.includes(name)) return check && `(${value} === undefined || ${check})`;
    // The check of the type reports a missing field, and no other one does then.
    const isTyped = schema.type !== undefined && !Object.keys(schema).some((each) => isChoice(each));
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

  /** The conditions under which a schema's own keywords name a field. */
  function namesOf({ properties = {}, patternProperties }: JsonSchema, key: string): string[] {
    return [
      ...Object.keys(properties).map((name) => `${key} === ${JSON.stringify(name)}`),
      ...Object.keys(objectOf(patternProperties)).map((each) => `${module.pattern(each)}.test(${key})`),
    ];
  }
}
