import { fullFormats } from "ajv-formats/dist/formats.js";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { createCheckModule } from "../../scripts/emit/validators/check-module.ts";
import { createCheckWriter } from "../../scripts/emit/validators/write-check.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import * as checks from "../../src/runtime/checks.ts";
import { isDateTime } from "../../src/runtime/date-time.ts";
import type { Check } from "../../src/runtime/explain.ts";
import { makeOracle } from "../support/oracles.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
let id = 0;

const TIMES = ["2026-03-12T09:14:05Z", "2026-03-12T09:14:04Z", "soon"];

/** Keywords with values that matter for the payloads below, and applicators of smaller schemas. */
const { schema: anySchema } = fc.letrec<{
  schema: JsonSchema;
  map: Record<string, JsonSchema>;
  list: JsonSchema[];
}>((tie) => ({
  map: fc.dictionary(fc.constantFrom("a", "b", "constructor"), tie("schema"), { maxKeys: 2 }),
  list: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
  schema: fc.oneof(
    { maxDepth: 2, depthSize: "small", depthIdentifier: "schema" },
    fc.record(
      {
        type: fc.constantFrom("string", "integer", "number", "boolean", "null", "object", "array", [
          "string",
          "null",
        ]),
        const: fc.constantFrom("a", 1, null),
        enum: fc.constantFrom(["a", 1], [null, 12]),
        minimum: fc.constantFrom(0, 1),
        exclusiveMaximum: fc.constantFrom(1, 12),
        minLength: fc.constant(1),
        maxLength: fc.constant(1),
        pattern: fc.constant("^[a-c]"),
        format: fc.constantFrom("date-time", "uuid", "date"),
        minItems: fc.constant(1),
        maxItems: fc.constant(2),
        required: fc.constantFrom(["a"], ["a", "b"], ["constructor"]),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        properties: tie("map"),
        required: fc.constantFrom(["a"], ["b"]),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
        unevaluatedProperties: fc.oneof(fc.constant(false), tie("schema")),
        items: fc.oneof(fc.boolean(), tie("schema")),
        anyOf: tie("list"),
        oneOf: tie("list"),
      },
      { requiredKeys: [] },
    ),
  ),
}));

const scalar = fc.constantFrom<unknown>(null, true, 0, 1, 1.5, 12, -1, "", "a", "😀", "abc", ...TIMES);
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.array(fc.oneof(scalar, fc.constantFrom([1], { a: 1 })), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom("a", "b", "c", "constructor"),
    fc.oneof(scalar, fc.constantFrom([1], { a: 1 }, { b: "a", c: [] })),
    { maxKeys: 3 },
  ),
);

/** Compiles the check of a schema. */
export function compile(schema: JsonSchema): Check {
  const module = createCheckModule();
  const body = createCheckWriter(module)(schema, "value");
  const declarations = module.declarations().filter((line) => !line.startsWith("import"));
  const { code } = transformSync(`${declarations.join("\n")}\nreturn (value, report) => ${body};`, {
    loader: "ts",
    tsconfigRaw: {},
  });
  const scope = { ...checks, isDateTime, fullFormats };
  return new Function(...Object.keys(scope), code)(...Object.values(scope));
}

/**
 * The checks of random schemas accept what Hyperjump's validator accepts, and report an issue for everything
 * else.
 */
export const agreesWithHyperjump = fc.asyncProperty(
  anySchema,
  fc.array(anyValue, { minLength: 8, maxLength: 8 }),
  async (schema, values) => {
    const judge = await makeOracle({ $schema: DRAFT, $id: `urn:random:${id++}`, ...schema });
    const check = compile(schema);
    for (const value of values) {
      const isValid = judge(JSON.stringify(value));
      let reported = 0;
      check(value, () => ++reported > 0 || true);
      if ((check(value) === true) === isValid && reported > 0 === !isValid) continue;
      throw new Error(
        `theirs ${isValid}, ours ${check(value)} with ${reported} issues: ${JSON.stringify(value)}`,
      );
    }
  },
);
