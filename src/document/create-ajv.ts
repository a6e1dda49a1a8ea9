import type { SchemaValidateFunction } from "ajv";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats, { type FormatName } from "ajv-formats";
import { isDateTime } from "../runtime/date-time.ts";
import { checkChronology } from "./ajv-issues.ts";
import { CHECKED_FORMATS } from "./formats.ts";
import type { Json } from "./json.ts";

/**
 * Creates the ajv instance that compiles this project's schemas: strict, with all errors, for own fields only, with the formats of
 * ajv-formats except `date-time`, which is ours, and the keyword `x-chronology`.
 *
 * @param options - More ajv options.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
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

/** Adds `x-chronology: [a, b, c]`, which requires that none of these timestamps is earlier than the one before it. */
function addChronology(ajv: Ajv2020): void {
  const validate: SchemaValidateFunction = (fields: readonly string[], payload: Json) => {
    validate.errors = checkChronology(payload, fields).map(({ keyword, params }) => ({ keyword, params }));
    return validate.errors.length === 0;
  };
  ajv.addKeyword({ keyword: "x-chronology", type: "object", schemaType: "array", errors: true, validate });
}
