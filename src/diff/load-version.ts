import { LineCounter, parseDocument } from "yaml";
import {
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  objectsOf,
  textOf,
  textsOf,
  valueAt,
} from "../document/json.ts";
import type { JsonSchema, Keys } from "../document/json-schema.ts";
import { compileWebhook } from "./compile-webhook.ts";
import { follow, inlineSchema, UnusableReference } from "./inline-schema.ts";
import { createLocator } from "./locate.ts";
import { flatten, valuesOf } from "./schema/flatten.ts";
import type { VersionDocument, VersionWebhook } from "./version-document.ts";
import { VersionError } from "./version-error.ts";

const METHODS = ["post", "put", "patch", "get", "delete", "head", "options", "trace"];

/**
 * Loads a version of a contract from any OpenAPI 3.1 document with webhooks; no lint rule of ours applies to it.
 *
 * @param text - YAML or JSON.
 * @param name - What reports and errors call it.
 * @throws {VersionError} When it is no such document.
 */
export function loadVersion(text: string, name: string): VersionDocument {
  const { root, lineOf } = parse(text, name);
  const { openapi, webhooks } = root;
  if (typeof openapi !== "string" || !openapi.startsWith("3.1.")) {
    const found = openapi ?? (root["swagger"] === undefined ? "no `openapi`" : "Swagger 2");
    throw new VersionError(
      "openapi",
      `${name}: found ${typeof found === "string" ? found : JSON.stringify(found)}, expected an OpenAPI document with \`openapi: 3.1.x\``,
    );
  }
  if (!isObject(webhooks) || Object.keys(webhooks).length === 0) {
    const line = webhooks === undefined ? "" : `:${lineOf(["webhooks"])}`;
    throw new VersionError(
      "webhooks",
      `${name}${line}: found no webhooks, expected at least one under \`webhooks\`: they are what is compared`,
    );
  }
  const fail = (code: "reference" | "schema" | "webhooks", keys: Keys, message: string): VersionError =>
    new VersionError(code, `${name}:${lineOf(keys)}: ${message}`);
  try {
    return {
      name,
      version: textOf(objectOf(root["info"])["version"]),
      root,
      webhooks: Object.keys(webhooks).map((key) => toWebhook(root, key, fail)),
      lineOf,
    };
  } catch (cause) {
    if (!(cause instanceof UnusableReference)) throw cause;
    throw fail("reference", cause.keys, cause.message);
  }
}

type Fail = (code: "schema" | "webhooks", keys: Keys, message: string) => VersionError;

function parse(text: string, name: string): { root: JsonObject; lineOf: VersionDocument["lineOf"] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new VersionError(
      "yaml",
      `${name}:${line}:${col}: found ${explainYaml(error.message)}, expected YAML or JSON`,
    );
  }
  const root = toJson(() => document.toJS(), name);
  if (!isObject(root)) {
    const found =
      root === null ? "nothing" : Array.isArray(root) ? "a list" : `the ${typeof root} ${quoteStart(root)}`;
    throw new VersionError("yaml", `${name}:1: found ${found}, expected an OpenAPI document in YAML or JSON`);
  }
  return { root, lineOf: createLocator(document, lines, root) };
}

function toJson(read: () => unknown, name: string): unknown {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VersionError("yaml", `${name}: found ${explainYaml(reason)}, expected YAML or JSON`, { cause });
  }
}

/** What the parser says about itself, said about the document. */
function explainYaml(reason: string): string {
  if (reason.includes("call stack")) return "a nesting that is too deep";
  if (reason.includes("multiple documents")) return "several documents in one file";
  return reason;
}

function quoteStart(value: unknown): string {
  return JSON.stringify(String(value).slice(0, 40));
}

function toWebhook(root: JsonObject, key: string, fail: Fail): VersionWebhook {
  const pathItem = resolve(root, ["webhooks", key]);
  const method = METHODS.find((name) => isObject(objectOf(pathItem.value)[name]));
  if (method === undefined) {
    throw fail("webhooks", ["webhooks", key], `found webhook ${key} without a method, expected \`post\``);
  }
  const operation = resolve(root, [...pathItem.keys, method]);
  const body = resolve(root, [...operation.keys, "requestBody"]);
  const content = objectOf(body.value["content"]);
  const mediaTypes = Object.keys(content);
  const mediaType = mediaTypes.find(isJson) ?? mediaTypes[0] ?? "application/json";
  const media = resolve(root, [...body.keys, "content", mediaType]);
  const schemaKeys = [...media.keys, "schema"];
  const written = media.value["schema"];
  if (written !== undefined && typeof written !== "boolean" && !isObject(written)) {
    const found = Array.isArray(written) ? "a list" : JSON.stringify(written);
    throw fail("schema", schemaKeys, `found ${found} for a schema, expected JSON Schema 2020-12`);
  }
  const schema = inlineSchema(root, schemaKeys);
  const chronology = chronologyOf(schema);
  const status = statusOf(schema);
  return {
    key,
    ...(status === undefined ? {} : { status }),
    method,
    mediaTypes,
    isBodyRequired: body.value["required"] === true,
    pathItem: pathItem.value,
    operation: operation.value,
    media: media.value,
    keys: { pathItem: pathItem.keys, operation: operation.keys, media: media.keys, schema: schemaKeys },
    schema,
    chronology,
    examples: examplesOf(root, media.value, schema, media.keys),
    validate: compileWebhook({ schema, chronology }, (reason) =>
      fail(
        "schema",
        schemaKeys,
        `found a schema that does not compile (${reason}), expected JSON Schema 2020-12`,
      ),
    ),
  };
}

/** The object at a place, and where it really stands. */
function resolve(root: JsonObject, keys: Keys, depth = 0): { value: JsonObject; keys: Keys } {
  const value = objectOf(valueAt(root, keys));
  if (value["$ref"] === undefined || depth > 50) return { value, keys };
  const target = resolve(root, follow(root, value["$ref"], keys), depth + 1);
  // OpenAPI 3.1 lets a path item say more beside its reference.
  const { $ref: _, ...beside } = value;
  return { value: { ...target.value, ...beside }, keys: target.keys };
}

function isJson(mediaType: string): boolean {
  return /^(application\/json|[\w.*-]+\/[\w.*-]+\+json|\*\/\*|application\/\*)\s*(;|$)/i.test(mediaType);
}

/** An order holds for what a schema takes over from others, too: by `allOf`, or by a `$ref` with constraints beside it. */
function chronologyOf(schema: JsonSchema): readonly string[] {
  const own = textsOf(schema["x-chronology"]);
  const inherited = objectsOf(schema["allOf"]).map(chronologyOf);
  return own.length > 0 ? own : (inherited.find(({ length }) => length > 0) ?? []);
}

/** The only text that `status` may have, however that is written; a field that may be missing has one as well. */
function statusOf(schema: JsonSchema): string | undefined {
  const values = valuesOf(flatten(flatten(schema).properties?.["status"])) ?? [];
  const [only, ...others] = values.filter((value) => typeof value === "string");
  return others.length === 0 ? only : undefined;
}

function examplesOf(root: JsonObject, media: JsonObject, schema: JsonSchema, keys: Keys): Json[] {
  const named = Object.keys(objectOf(media["examples"])).map(
    (name) => resolve(root, [...keys, "examples", name]).value["value"],
  );
  const own = Array.isArray(schema.examples) ? schema.examples : [];
  return [media["example"], ...named, ...own].filter((example) => example !== undefined);
}
