import {
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectOf,
  textOf,
} from "../../../src/document/json.ts";
import { repeatConst, rewriteSchema } from "./rewrite-schema.ts";

const NOTE = "Each path is a webhook. You choose the real URL.";

/** Writes each webhook of an OpenAPI 3.1 document as a path of its name, without extensions. */
export function toPaths(document: JsonObject): JsonObject {
  const { openapi, webhooks, paths: _, info, ...rest } = withoutExtensions(document, false);
  const { description, ...others } = objectOf(info);
  return withUsedSchemas({
    openapi,
    info: { ...others, description: `${NOTE}\n\n${textOf(description)}` },
    ...rest,
    paths: Object.fromEntries(Object.entries(objectOf(webhooks)).map(([key, item]) => [`/${key}`, item])),
  });
}

/** Leaves out the schemas that no path needs, and repeats each `const` as an `enum` for tools that know only that. */
export function withUsedSchemas({ components, ...document }: JsonObject): JsonObject {
  const { schemas, ...others } = objectOf(components);
  const all = objectOf(schemas);
  const used = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (typeof node !== "object" || node === null) return;
    for (const child of Object.values(node)) visit(child);
    const name = fromPointer(textOf(objectOf(node)["$ref"])).at(-1) ?? "";
    if (!used.has(name) && name in all) {
      used.add(name);
      visit(all[name]);
    }
  };
  visit(document);
  const kept = Object.entries(all).filter(([name]) => used.has(name));
  const repeated = kept.map(([name, schema]) => [name, rewriteSchema(objectOf(schema), repeatConst)]);
  return { ...document, components: { ...others, schemas: Object.fromEntries(repeated) } };
}

/** Leaves out the extensions, which no such tool knows, but not a field that has such a name. */
function withoutExtensions(node: JsonObject, keysAreNames: boolean): JsonObject {
  const kept = Object.entries(node).filter(([key]) => keysAreNames || !key.startsWith("x-"));
  return mapValues(Object.fromEntries(kept), strip);

  function strip(value: Json, key: string): Json {
    if (!keysAreNames && VALUES.has(key)) return value;
    if (Array.isArray(value)) return value.map((item: Json) => strip(item, ""));
    return isObject(value) ? withoutExtensions(value, !keysAreNames && NAMED.has(key)) : value;
  }
}

const NAMED = new Set(["properties", "schemas", "webhooks"]);
const VALUES = new Set(["const", "default", "enum", "example", "examples"]);
