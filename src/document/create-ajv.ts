import { _, Ajv2020, Name, type Options } from "ajv/dist/2020.js";
import { evaluatedPropsToName } from "ajv/dist/compile/util.js";
import addFormats, { type FormatName } from "ajv-formats";
import { compareDateTimes, isDateTime } from "../runtime/date-time.ts";
import { CHECKED_FORMATS } from "./formats.ts";

/**
 * Creates the ajv instance that compiles this project's schemas: strict, with all errors, the formats of ajv-formats except
 * `date-time`, which is ours, a fix for `dependentSchemas`, and the keyword `x-chronology`.
 *
 * @param options - More ajv options.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    ...options,
  });
  addFormats(ajv, [...CHECKED_FORMATS].filter(isPeerFormat));
  ajv.addFormat("date-time", isDateTime);
  fixDependentSchemas(ajv);
  addChronology(ajv);
  return ajv;
}

function isPeerFormat(format: string): format is FormatName {
  return format !== "date-time";
}

/**
 * Fixes a bug: ajv declares the variable that tracks evaluated fields only where a dependent schema applies. Where none
 * does, `unevaluatedProperties` rejects every field. This declares the variable earlier.
 */
function fixDependentSchemas(ajv: Ajv2020): void {
  const keyword = "dependentSchemas";
  const theirs = ajv.getKeyword(keyword);
  if (typeof theirs !== "object" || !("code" in theirs)) throw new TypeError(`ajv has no ${keyword}`);
  ajv.removeKeyword(keyword).addKeyword({
    ...theirs,
    before: "unevaluatedProperties",
    code(context, ruleType) {
      const { gen, it } = context;
      if (it.opts.unevaluated && it.props !== true && !(it.props instanceof Name)) {
        it.props = evaluatedPropsToName(gen, it.props);
      }
      theirs.code(context, ruleType);
    },
  });
}

/**
 * Adds `x-chronology: [a, b, c]`, which requires that none of these timestamps is earlier than the one before it. It
 * skips a field that is missing or isn't a timestamp: other keywords report it.
 */
function addChronology(ajv: Ajv2020): void {
  ajv.addKeyword({
    keyword: "x-chronology",
    type: "object",
    schemaType: "array",
    error: {
      message: "must not go backwards",
      params: ({ params }) => _`{field: ${params["field"]}, after: ${params["after"]}}`,
    },
    code(context) {
      const { gen, data, schema } = context;
      const isTime = gen.scopeValue("func", { ref: isDateTime, code: _`isDateTime` });
      const compare = gen.scopeValue("func", { ref: compareDateTimes, code: _`compareDateTimes` });
      const last = gen.let("last", _`undefined`);
      const lastField = gen.let("lastField", _`undefined`);
      for (const field of schema) {
        const time = gen.const("time", _`${data}[${field}]`);
        gen.if(_`typeof ${time} == "string" && ${isTime}(${time})`, () => {
          gen.if(_`${last} !== undefined && ${compare}(${last}, ${time}) > 0`, () => {
            context.setParams({ field, after: lastField });
            context.error();
          });
          gen.assign(last, time).assign(lastField, _`${field}`);
        });
      }
    },
  });
}
