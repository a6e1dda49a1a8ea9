import { isObject, type Json, objectOf } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import type { CheckModule } from "./check-module.ts";
import { any } from "./condition.ts";

interface Evaluation {
  /** The conditions under which a schema's own keywords evaluate the field or item. */
  readonly own: (schema: JsonSchema) => readonly string[];
  /** Returns the name of a variable that is true where the object or array itself matches a schema. */
  readonly test: (schema: Json) => string;
}

/**
 * Writes the condition under which a valid object's field, or a valid array's item, is evaluated (JSON Schema 2020-12 Core, section
 * 11); empty where it never is.
 */
export function writeEvaluated(schema: Json | undefined, evaluation: Evaluation): string {
  if (!isObject(schema)) return "";
  const { own, test } = evaluation;
  const inside = (part: Json | undefined): string => writeEvaluated(part, evaluation);
  const list = (keyword: string): readonly Json[] => [schema[keyword] ?? []].flat();
  const when = (condition: Json, part: string): string => part && `(${test(condition)} && ${part})`;
  const { if: condition = false } = schema;
  return any([
    ...own(schema),
    ...list("allOf").map(inside),
    ...[...list("anyOf"), ...list("oneOf")].map((part) => when(part, inside(part))),
    when(condition, any([inside(condition), inside(schema["then"])])),
    when({ not: condition }, inside(schema["else"])),
    ...Object.entries(objectOf(schema["dependentSchemas"])).map(([name, part]) =>
      when({ required: [name], type: "object" }, inside(part)),
    ),
  ]);
}

/** The conditions on which it depends whether an alternative evaluates a field; each is computed once per object. */
export function createTests(write: (schema: Json) => string, module: CheckModule) {
  const names = new Map<string, string>();
  return {
    test(schema: Json): string {
      const code = write(schema);
      const name = names.get(code) ?? module.variable("test");
      names.set(code, name);
      return name;
    },
    /** Wraps the code that uses the conditions' names. */
    wrap(code: string): string {
      return names.size === 0
        ? code
        : `((${[...names.values()].join(", ")}) => ${code})(${[...names.keys()].join(", ")})`;
    },
  };
}
