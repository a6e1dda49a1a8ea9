import type { ValidateFunction } from "ajv/dist/2020.js";
import { toIssues } from "../../src/document/ajv-issues.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import { checkedSchema } from "../../src/document/derive-schema.ts";
import { CHECKED_FORMATS, NOTED_FORMATS } from "../../src/document/formats.ts";
import { objectOf } from "../../src/document/json.ts";
import {
  ANNOTATIONS,
  type JsonSchema,
  subschemas,
  withoutAnnotations,
} from "../../src/document/json-schema.ts";
import type { Webhook } from "./contract.ts";
import type { SpecDocument } from "./read-spec.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

/** Names that have another meaning in the package or in JavaScript. */
const TAKEN: ReadonlySet<string> = new Set(
  "contractHash contractVersion readWebhook statuses webhook arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
);

/** The keywords that the validators check, and the models in all languages. */
const KEYWORDS: readonly string[] =
  "$ref additionalProperties anyOf const discriminator enum exclusiveMaximum exclusiveMinimum format items maxItems maxLength maximum minItems minLength minimum oneOf pattern properties required type".split(
    " ",
  );

/**
 * Checks what lint rules can't: each keyword and format is known, no names in code clash, each payload schema
 * compiles, and each example is a payload that a sender may emit.
 *
 * @throws {SpecError} With every error.
 */
export function checkWebhooks(spec: SpecDocument, webhooks: readonly Webhook[]): void {
  const unknown = unknownConstraints(spec);
  const names = webhooks
    .filter(({ identifier }) => TAKEN.has(identifier))
    .map(({ typeName, status, identifier }) =>
      spec.problemAt({
        keys: ["components", "schemas", typeName, "properties", "status", "const"],
        message: `found the status \`${status}\`, expected one whose name in code, \`${identifier}\`, isn't taken`,
        rule: "status",
      }),
    );
  const compile = createCompiler(spec);
  // A schema with an unknown keyword or format doesn't compile.
  const examples =
    unknown.length > 0 ? [] : webhooks.flatMap((webhook) => checkExamples(spec, webhook, compile));
  const problems = [...unknown, ...names, ...examples];
  if (problems.length > 0) throw new SpecError(problems);
}

/** Reports what the validators and the models in all languages don't check. */
function unknownConstraints(spec: SpecDocument): SpecProblem[] {
  const formats = [...CHECKED_FORMATS, ...NOTED_FORMATS];
  const components = Object.keys(objectOf(spec.valueAt(["components", "schemas"])));
  return [["x-realtime", "schema"], ...components.map((name) => ["components", "schemas", name])]
    .flatMap((keys) => subschemas(objectOf(spec.valueAt(keys)), keys))
    .flatMap(({ schema, keys }) => {
      const report = (keyword: string, found: string, expected: readonly string[]): SpecProblem =>
        spec.problemAt({
          keys: [...keys, keyword],
          onKey: keyword !== "format",
          message: `found the unknown ${found}, expected one of ${expected.join(", ")}`,
          rule: keyword === "format" ? keyword : "keyword",
        });
      const { format } = schema;
      const isUnknown = format !== undefined && !formats.includes(format);
      const keywords = Object.keys(schema).filter(
        (keyword) => !KEYWORDS.includes(keyword) && !ANNOTATIONS.has(keyword) && !keyword.startsWith("x-"),
      );
      const isDropped = Object.hasOwn(schema.properties ?? {}, "__proto__");
      const dropped = "found a field `__proto__`, expected another name: many JavaScript programs drop it";
      const place = { keys: [...keys, "properties", "__proto__"], onKey: true };
      return [
        ...(isDropped ? [spec.problemAt({ ...place, message: dropped, rule: "field-name" })] : []),
        ...(isUnknown ? [report("format", `format \`${format}\``, formats)] : []),
        ...keywords.map((keyword) => report(keyword, `keyword \`${keyword}\``, KEYWORDS)),
      ];
    });
}

/** Validates the examples of a webhook, and of its fields. */
function checkExamples(spec: SpecDocument, webhook: Webhook, compile: Compile): SpecProblem[] {
  const { key, examples, typeName } = webhook;
  const payload = checkedSchema(webhook, "send");
  const media = ["webhooks", key, "post", "requestBody", "content", "application/json"];
  const places = [
    ...examples.map(({ name, payload: value }) => ({
      name: `example \`${name}\``,
      schema: payload,
      keys: [...media, "examples", name, "value"],
      value,
    })),
    ...subschemas(payload).flatMap(({ schema, keys }) =>
      (schema.examples ?? []).map((value, index) => ({
        name: `example of \`${keys.at(-1)}\``,
        schema,
        keys: ["components", "schemas", typeName, ...keys, "examples", index],
        value,
      })),
    ),
  ];
  return places.flatMap(({ name, schema, keys, value }) => {
    const validate = compile(schema, typeName);
    if (typeof validate !== "function") return [validate];
    validate(value);
    return toIssues(validate.errors, value).map(({ code, path, message }) =>
      spec.problemAt({
        keys: [...keys, ...(code === "required" ? path.slice(0, -1) : path)],
        message: `${name}${path.length > 0 ? `, \`${path.join(".")}\`` : ""}: ${message}`,
        rule: "example",
      }),
    );
  });
}

type Compile = (schema: JsonSchema, typeName: string) => ValidateFunction | SpecProblem;

/**
 * Returns a function that compiles a schema, or reports why it can't; schemas with the same constraints are
 * compiled once.
 */
function createCompiler(spec: SpecDocument): Compile {
  const compiled = new Map<string, ValidateFunction>();
  const ajv = createAjv({ strictTypes: false });
  return (schema, typeName) => {
    const constraints = withoutAnnotations(schema);
    const text = JSON.stringify(constraints);
    try {
      const validate = compiled.get(text) ?? ajv.compile(constraints);
      compiled.set(text, validate);
      return validate;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : cause;
      const message = `found a schema that doesn't compile (${reason}), expected JSON Schema 2020-12`;
      return spec.problemAt({
        keys: ["components", "schemas", typeName],
        onKey: true,
        message,
        rule: "schema",
      });
    }
  };
}
