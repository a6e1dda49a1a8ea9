import type { ValidateFunction } from "ajv/dist/2020.js";
import { createAjv } from "../document/create-ajv.ts";
import { checkedSchema, type Mode, type PayloadSchema } from "../document/derive-schema.ts";
import { CHECKED_FORMATS } from "../document/formats.ts";
import { isObject } from "../document/json.ts";
import { type JsonSchema, mapSubschemas, withoutAnnotations } from "../document/json-schema.ts";

/** Not strict: what a foreign document says that JSON Schema does not know is compared, but checks nothing. */
const ajv = createAjv({ strict: false, logger: false });

/**
 * Compiles what receivers accept of a webhook, and what senders may send.
 *
 * @param fail - Makes the error for a schema that does not compile.
 */
export function compileWebhook(
  webhook: PayloadSchema,
  fail: (reason: string) => Error,
): Readonly<Record<Mode, ValidateFunction>> {
  const compile = (mode: Mode): ValidateFunction => {
    try {
      return compileSchema(checkedSchema(webhook, mode));
    } catch (cause) {
      throw fail(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { receive: compile("receive"), send: compile("send") };
}

/** What was compiled: two versions have most of their schemas in common. */
const compiled = new Map<string, ValidateFunction>();

/**
 * Compiles a schema without references, each once.
 *
 * @throws {Error} Ajv's, for what is no JSON Schema.
 */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  const constraints = withoutForeign(withoutAnnotations(schema));
  const text = JSON.stringify(constraints);
  const validate = compiled.get(text) ?? ajv.compile(constraints);
  compiled.set(text, validate);
  return validate;
}

/** Leaves out what nothing checks and ajv would stumble on: formats of others, and names that schemas give themselves. */
function withoutForeign(schema: JsonSchema): JsonSchema {
  const known = Object.entries(schema).filter(
    ([keyword, value]) =>
      !["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef", "$defs", "nullable"].includes(
        keyword,
      ) &&
      !(keyword.startsWith("x-") && keyword !== "x-chronology") &&
      !(keyword === "format" && !CHECKED_FORMATS.has(String(value))),
  );
  return mapSubschemas(Object.fromEntries(known), (subschema) =>
    isObject(subschema) ? withoutForeign(subschema) : subschema,
  );
}
