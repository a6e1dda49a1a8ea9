import type { ValidateFunction } from "ajv/dist/2020.js";
import { toIssues } from "../../src/document/ajv-issues.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import { checkedSchema } from "../../src/document/derive-schema.ts";
import { CHECKED_FORMATS, NOTED_FORMATS } from "../../src/document/formats.ts";
import { objectOf } from "../../src/document/json.ts";
import { type JsonSchema, subschemas, withoutAnnotations } from "../../src/document/json-schema.ts";
import type { Webhook } from "./contract.ts";
import type { SpecDocument } from "./read-spec.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

/** Names that have another meaning in the package or in JavaScript. */
const TAKEN: ReadonlySet<string> = new Set(
  "contractHash contractVersion readWebhook statuses webhook arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
);

/**
 * Checks what no lint rule can: each format is known, no two names in code clash, each payload schema compiles, and
 * each example is a payload that a sender may emit.
 *
 * @throws {SpecError} With every error.
 */
export function checkWebhooks(spec: SpecDocument, webhooks: readonly Webhook[]): void {
  const formats = unknownFormats(spec);
  const names = webhooks
    .filter(({ identifier }) => TAKEN.has(identifier))
    .map(({ typeName, status, identifier }) =>
      spec.problemAt({
        keys: ["components", "schemas", typeName, "properties", "status", "const"],
        message: `found the status \`${status}\`, expected one whose name in code, \`${identifier}\`, is free`,
        rule: "status",
      }),
    );
  const compile = createCompiler(spec);
  // A schema with an unknown format doesn't compile.
  const examples =
    formats.length > 0 ? [] : webhooks.flatMap((webhook) => checkExamples(spec, webhook, compile));
  const problems = [...formats, ...names, ...examples];
  if (problems.length > 0) throw new SpecError(problems);
}

function unknownFormats(spec: SpecDocument): SpecProblem[] {
  const known = [...CHECKED_FORMATS, ...NOTED_FORMATS];
  const components = Object.keys(objectOf(spec.valueAt(["components", "schemas"])));
  const roots = [["x-realtime", "schema"], ...components.map((name) => ["components", "schemas", name])];
  return roots
    .flatMap((keys) => subschemas(objectOf(spec.valueAt(keys)), keys))
    .filter(({ schema: { format } }) => format !== undefined && !known.includes(format))
    .map(({ schema, keys }) =>
      spec.problemAt({
        keys: [...keys, "format"],
        message: `found the unknown format \`${schema.format}\`, expected one of ${known.join(", ")}`,
        rule: "format",
      }),
    );
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

/** Returns a function that compiles a schema, or reports why it can't; those with the same constraints are compiled once. */
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
