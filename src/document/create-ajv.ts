import { _, Ajv2020, Name, type Options } from "ajv/dist/2020.js";
import { evaluatedPropsToName } from "ajv/dist/compile/util.js";
import addFormats, { type FormatName } from "ajv-formats";
import { compareDateTimes, isDateTime } from "../runtime/date-time.ts";
import { CHECKED_FORMATS } from "./formats.ts";

/**
 * Makes the ajv that this project compiles schemas with: strict, all errors collected, the formats of ajv-formats but our
 * `date-time`, `dependentSchemas` fixed, and the keyword `x-chronology`.
 *
 * @param options - More options of ajv.
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
  mendDependentSchemas(ajv);
  addChronology(ajv);
  return ajv;
}

function isPeerFormat(format: string): format is FormatName {
  return format !== "date-time";
}

/**
 * ajv notes which fields are evaluated in a variable that it makes where a dependent schema applies: where none does,
 * `unevaluatedProperties` takes every field for an unknown one. Here the variable is there before.
 */
function mendDependentSchemas(ajv: Ajv2020): void {
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
 * `x-chronology: [a, b, c]` holds when none of these timestamps is earlier than the one before it. A field that is
 * missing or no timestamp is passed over: other keywords report it.
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
