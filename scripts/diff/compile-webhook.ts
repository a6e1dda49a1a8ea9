import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Webhook } from "../contract/contract.ts";
import { checkedSchema, type Mode } from "../contract/derive-schema.ts";
import { CHECKED_FORMATS } from "../contract/formats.ts";
import { isObject } from "../contract/json.ts";
import { type JsonSchema, mapSubschemas, withoutAnnotations } from "../contract/json-schema.ts";
import { createAjv } from "../validation/create-ajv.ts";

/** Not strict: what a foreign document says that JSON Schema does not know is compared, but checks nothing. */
const ajv = createAjv({ strict: false, logger: false });

/**
 * Compiles what receivers accept of a webhook, and what senders may send.
 *
 * @param fail - Makes the error for a schema that does not compile.
 */
export function compileWebhook(
  webhook: Pick<Webhook, "schema" | "chronology">,
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
