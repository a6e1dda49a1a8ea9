import type { JsonObject } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { repeatConst, rewriteSchema } from "./rewrite-schema.ts";

const COMMON_DAY =
  "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])";
const LEAP_YEAR = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00";
const OFFSET = "[+-]([01][0-9]|2[0-3]):[0-5][0-9]";
const HOUR_MINUTE = "([01][0-9]|2[0-3]):[0-5][0-9]";

/**
 * An RFC 3339 timestamp as a regular expression without lookarounds, which Go and Rust lack. It accepts every valid
 * timestamp, and of the invalid ones only a leap second that isn't at 23:59:60 UTC and has an offset.
 */
const DATE_TIME =
  `^([0-9]{4}-(${COMMON_DAY})|(${LEAP_YEAR})-02-29)[Tt]` +
  `(${HOUR_MINUTE}:[0-5][0-9](\\.[0-9]+)?([Zz]|${OFFSET})|23:59:60(\\.[0-9]+)?[Zz]|${HOUR_MINUTE}:60(\\.[0-9]+)?${OFFSET})$`;

/**
 * Writes a schema for validators that know only draft-07 and check no formats: `date-time` becomes a `pattern`, other
 * formats are left out, and each `const` is repeated as an `enum` for those that ignore it.
 *
 * @param schema - A schema of JSON Schema 2020-12.
 */
export function toDraft07(schema: JsonSchema): JsonSchema {
  const { $schema, ...root } = rewriteSchema(schema, convert);
  return {
    ...($schema === undefined ? {} : { $schema: "http://json-schema.org/draft-07/schema#" }),
    ...root,
  };
}

function convert({ format, unevaluatedProperties: _, ...rest }: JsonSchema): JsonSchema {
  return repeatConst({ ...rest, ...(format === "date-time" ? toPattern(rest) : {}) });
}

/** A timestamp that has its own pattern must match both. */
function toPattern({ pattern, allOf = [] }: JsonSchema): JsonObject {
  if (pattern === undefined) return { pattern: DATE_TIME };
  return { allOf: [...(Array.isArray(allOf) ? allOf : []), { pattern: DATE_TIME }] };
}
