import fc from "fast-check";
import type { Tree, Value } from "./tree.ts";

const FORMATS = ["date-time", "date", "email", "uuid", "ipv4", "int32", "int64", "password", "made-up"];
const PATTERNS = ["^a", "^[a-z_]*$", "\\d", "^.{0,3}$", "ü"];
const FIELDS = ["msg", "rec_id", "note", "seats", "kind", "a", "b", "started_at", "stopped_at"];

/** The name of a field, known to webhooks or not. */
export const fieldName = fc.constantFrom(...FIELDS);

const size = fc.integer({ min: 0, max: 5 });
const limit = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.5, 1e9));
const type = fc.constantFrom("string", "integer", "number", "boolean", "null", "object", "array");
const types = fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 }));
const pattern = fc.constantFrom(...PATTERNS);
const word = fc.constantFrom("", "a", "host", "time-out", "upload_ready", "x_y", "7");
const scalar: fc.Arbitrary<Value> = fc.oneof(
  word,
  fc.integer({ min: -1, max: 5 }),
  fc.constantFrom(null, true, false, 0.5),
);
const fields = fc.uniqueArray(fieldName, { maxLength: 3 });

/** A schema without references, as deep as `depth`. */
export function schemaOf(depth: number): fc.Arbitrary<Tree> {
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    types.map((type) => ({ type })),
    fc.record({ type: fc.constant("string"), format: fc.constantFrom(...FORMATS) }),
    fc.record({ type: fc.constant("integer"), minimum: limit }),
    fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }).map((choices) => ({ enum: choices })),
    scalar.map((only) => ({ const: only })),
    fc.constant({}),
  );
  if (depth === 0) return leaf;
  const inner = schemaOf(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("array"), items: inner }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("object"),
        required: fields,
        properties: fc.dictionary(fieldName, inner, { maxKeys: 3, noNullPrototype: true }),
      }),
    },
  );
}

const schema = schemaOf(1);
const schemas = fc.array(schema, { minLength: 1, maxLength: 3 });
const map = fc.dictionary(fieldName, schema, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const orBoolean = fc.oneof(fc.boolean(), schema);
const condition = fc.oneof(
  fields.map((required): Tree => ({ required })),
  fc.tuple(fieldName, scalar).map(([name, only]): Tree => ({ properties: { [name]: { const: only } } })),
  leafCondition(),
);

function leafCondition(): fc.Arbitrary<Tree> {
  return fc.oneof(
    types.map((type): Tree => ({ type })),
    scalar.map((only): Tree => ({ const: only })),
    limit.map((minimum): Tree => ({ minimum })),
  );
}

/** Keywords of JSON Schema 2020-12 and OpenAPI, and unknown ones, with plausible values. */
const KEYWORDS: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  type: types,
  const: scalar,
  enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }),
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: fc.constantFrom(1, 2, 0.5, 10),
  minLength: size,
  maxLength: size,
  pattern,
  format: fc.constantFrom(...FORMATS),
  minItems: size,
  maxItems: size,
  uniqueItems: fc.boolean(),
  items: orBoolean,
  prefixItems: schemas,
  contains: schema,
  minProperties: size,
  maxProperties: fc.integer({ min: 0, max: 12 }),
  required: fields,
  properties: map,
  additionalProperties: orBoolean,
  unevaluatedProperties: fc.boolean(),
  patternProperties: fc.tuple(pattern, schema).map(([name, value]): Tree => ({ [name]: value })),
  propertyNames: fc.oneof(
    pattern.map((pattern): Tree => ({ pattern })),
    fc.integer({ min: 3, max: 40 }).map((maxLength): Tree => ({ maxLength })),
  ),
  dependentRequired: fc.tuple(fieldName, fields).map(([name, names]): Tree => ({ [name]: names })),
  dependentSchemas: fc.tuple(fieldName, condition).map(([name, value]): Tree => ({ [name]: value })),
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: condition,
  contentEncoding: fc.constantFrom("base64", "base64url"),
  contentMediaType: fc.constantFrom("application/json", "text/plain"),
  contentSchema: schema,
  title: word,
  description: word,
  examples: fc.array(scalar, { maxLength: 2 }),
  default: scalar,
  deprecated: fc.boolean(),
  readOnly: fc.boolean(),
  writeOnly: fc.boolean(),
  nullable: fc.boolean(),
  $comment: word,
  discriminator: fieldName.map((propertyName): Tree => ({ propertyName })),
  "x-clock": fc.constantFrom("server", "client"),
  "x-made-up": scalar,
  madeUp: scalar,
};

/** Keywords that belong together, as members of a schema. */
export const keywords: fc.Arbitrary<Tree> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...Object.keys(KEYWORDS))
      .chain((keyword) =>
        (KEYWORDS[keyword] ?? fc.constant(null)).map((value): Tree => ({ [keyword]: value })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, condition, condition)
      .map(([condition, then, otherwise]): Tree => ({ if: condition, then, else: otherwise })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(schema, size, size)
      .map(([contains, minContains, maxContains]): Tree => ({ contains, minContains, maxContains })),
  },
);
