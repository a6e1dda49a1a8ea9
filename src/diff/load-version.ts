import { checkChronology } from "../document/ajv-issues.ts";
import { checkSchema } from "../document/check-schema.ts";
import { DocumentError } from "../document/document-error.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectOf,
  objectsOf,
  textOf,
  textsOf,
} from "../document/json.ts";
import type { JsonSchema, Keys } from "../document/json-schema.ts";
import { type OpenDocument, type OpenOptions, openDocument } from "../document/open-document.ts";
import { createResolver, ResolveError } from "../document/resolve-schema.ts";
import { checkValue } from "./schema/check-value.ts";
import { facetsOf } from "./schema/facets.ts";
import { viewOf } from "./schema/view.ts";
import type { VersionDocument, VersionWebhook } from "./version-document.ts";

/** The HTTP methods that an OpenAPI path item may have. */
export const METHODS = ["post", "put", "patch", "get", "delete", "head", "options", "trace"];

/**
 * Loads a version of a contract from an OpenAPI document with webhooks: 3.1, or 3.0 with `x-webhooks`. Our lint rules don't apply.
 *
 * @param text - YAML or JSON.
 * @param name - What reports and errors call it.
 * @param read - Reads another file in the document's folder; without it, the document must be one file.
 * @throws {DocumentError} If it isn't such a document.
 */
export function loadVersion(text: string, name: string, read?: OpenOptions["read"]): VersionDocument {
  try {
    return load(openDocument(text, { name, convert: upgrade, ...(read === undefined ? {} : { read }) }));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const reason = "found schemas that are nested too deeply, expected fewer levels";
    throw new DocumentError("yaml", `${name}:1:1: ${reason}`, { cause });
  }
}

function load(document: OpenDocument): VersionDocument {
  const { root } = document;
  const { openapi, swagger } = root;
  if (typeof openapi !== "string" || !/^3\.[01]\./.test(openapi)) {
    const found = openapi ?? (swagger === undefined ? "no `openapi`" : "Swagger 2");
    const expected = "an OpenAPI document with `openapi: 3.1.x` (or 3.0.x with `x-webhooks`)";
    throw document.error("openapi", ["openapi"], `found ${toText(found)}, expected ${expected}`);
  }
  const key = openapi.startsWith("3.0.") ? "x-webhooks" : "webhooks";
  const names = Object.keys(objectOf(root[key]));
  if (names.length === 0) {
    const message = `found no webhooks, expected at least one under \`${key}\`: diff compares those`;
    throw document.error("webhooks", [key], message);
  }
  const resolveSchema = createResolver(document, {
    inspect(schema, keys) {
      const error = checkSchema(schema);
      if (error !== undefined) throw document.error("schema", [...keys, error.keyword], error.message);
    },
  });
  const version = textOf(objectOf(root["info"])["version"]);
  try {
    const webhooks = names.map((name) => toWebhook(document, [key, name], resolveSchema));
    return { name: document.name, version, root, document, webhooks };
  } catch (cause) {
    if (cause instanceof ResolveError) throw document.error("reference", cause.keys, cause.message);
    throw cause;
  }
}

function toText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Rewrites what is specific to OpenAPI 3.0 as JSON Schema: `nullable`, and limits that a flag makes exclusive. */
function upgrade(root: JsonObject): JsonObject {
  return textOf(root["openapi"]).startsWith("3.0.") ? objectOf(upgradeValue(root)) : root;
}

function upgradeValue(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => upgradeValue(item));
  if (!isObject(value)) return value;
  const upgraded: Record<string, Json | undefined> = { ...mapValues(value, upgradeValue) };
  const { type, nullable } = upgraded;
  if (nullable === true && typeof type === "string") upgraded["type"] = [type, "null"];
  if (typeof nullable === "boolean") delete upgraded["nullable"];
  for (const [exclusive, limit] of EXCLUSIVES) {
    const flag = upgraded[exclusive];
    if (typeof flag !== "boolean") continue;
    delete upgraded[exclusive];
    if (flag && upgraded[limit] !== undefined) upgraded[exclusive] = upgraded[limit];
  }
  return upgraded;
}

const EXCLUSIVES = [
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
] as const;

function toWebhook(
  document: OpenDocument,
  at: Keys,
  resolveSchema: (keys: Keys) => JsonSchema,
): VersionWebhook {
  const key = String(at.at(-1));
  const pathItem = resolve(document, at);
  const method = METHODS.find((name) => isObject(pathItem.value[name]));
  if (method === undefined)
    throw document.error("webhooks", at, `found webhook ${key} without a method, expected \`post\``);
  const operation = resolve(document, [...pathItem.keys, method]);
  const body = resolve(document, [...operation.keys, "requestBody"]);
  const mediaTypes = Object.keys(objectOf(body.value["content"]));
  const mediaType = mediaTypes.find((type) => JSON_TYPE.test(type)) ?? mediaTypes[0] ?? "application/json";
  const media = resolve(document, [...body.keys, "content", mediaType]);
  const schemaKeys = [...media.keys, "schema"];
  const written = media.value["schema"];
  if (written !== undefined && typeof written !== "boolean" && !isObject(written)) {
    const found = Array.isArray(written) ? "a list" : JSON.stringify(written);
    throw document.error("schema", schemaKeys, `found ${found} for a schema, expected JSON Schema 2020-12`);
  }
  const schema = resolveSchema(schemaKeys);
  const chronology = chronologyOf(schema);
  const status = statusOf(schema);
  const examples = Object.keys(objectOf(media.value["examples"])).map(
    (name) => resolve(document, [...media.keys, "examples", name]).value["value"],
  );
  return {
    key,
    ...(status === undefined ? {} : { status }),
    method,
    mediaTypes,
    isBodyRequired: body.value["required"] === true,
    pathItem: pathItem.value,
    operation: operation.value,
    media: media.value,
    keys: {
      webhook: at,
      pathItem: pathItem.keys,
      operation: operation.keys,
      media: media.keys,
      schema: schemaKeys,
    },
    schema,
    chronology,
    examples: [media.value["example"], ...examples, ...(schema.examples ?? [])].filter(
      (example) => example !== undefined,
    ),
    check: (payload, audience) => [
      ...checkValue(viewOf(schema, audience), payload),
      ...(audience === "send" ? checkChronology(payload, chronology) : []),
    ],
  };
}

const JSON_TYPE = /^(application\/json|[\w.*-]+\/[\w.*-]+\+json|\*\/\*|application\/\*)\s*(;|$)/i;

/** Returns the object at some keys, and where it is written. */
function resolve(document: OpenDocument, keys: Keys, depth = 0): { value: JsonObject; keys: Keys } {
  const value = objectOf(document.valueAt(keys));
  if (value["$ref"] === undefined || depth > 50) return { value, keys };
  const target = resolve(document, document.follow(value["$ref"], keys), depth + 1);
  // In OpenAPI 3.1, a path item may have other fields next to its reference.
  const { $ref: _, ...others } = value;
  return { value: { ...target.value, ...others }, keys: target.keys };
}

/** Returns a schema's order, which it may inherit through `allOf`, or through a `$ref` with constraints next to it. */
function chronologyOf(schema: JsonSchema, depth = 0): readonly string[] {
  const own = textsOf(schema["x-chronology"]);
  if (own.length > 0 || depth > 20) return own;
  const inherited = objectsOf(schema["allOf"]).map((member) => chronologyOf(member, depth + 1));
  return inherited.find(({ length }) => length > 0) ?? [];
}

/** Returns the only valid text of `status`, however that is written, even if the field is optional. */
function statusOf(schema: JsonSchema): string | undefined {
  const { values = [] } = facetsOf(facetsOf(schema).properties.get("status"));
  const [only, ...others] = values.filter((value) => typeof value === "string");
  return others.length === 0 ? only : undefined;
}
