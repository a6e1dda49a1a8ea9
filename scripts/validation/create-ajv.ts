import { _, Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats, { type FormatName } from "ajv-formats";
import { compareDateTimes, isDateTime } from "../../src/date-time.ts";
import { CHECKED_FORMATS } from "../contract/formats.ts";

/**
 * Makes the ajv that this project compiles schemas with: strict, all errors collected, the formats of ajv-formats but our
 * `date-time`, and the keyword `x-chronology`.
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
  addChronology(ajv);
  return ajv;
}

function isPeerFormat(format: string): format is FormatName {
  return format !== "date-time";
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
