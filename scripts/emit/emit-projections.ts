import { stringify } from "yaml";
import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectOf,
  textOf,
} from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toOpenapi30 } from "./projections/to-openapi-30.ts";

/**
 * Emits the OpenAPI document for generators that know less than it says: `openapi.paths.yaml` for those that look at no
 * `webhooks`, `openapi-3.0.yaml` for those that know only OpenAPI 3.0.
 */
export function emitProjections(contract: Contract): EmittedFile[] {
  const paths = toPaths(contract.document);
  return [
    { path: "openapi.paths.yaml", contents: toYaml(paths) },
    { path: "openapi-3.0.yaml", contents: toYaml(toOpenapi30(paths)) },
  ];
}

/** States each webhook as a path of its name: the operation that a receiver's server would have. */
function toPaths(document: JsonObject): JsonObject {
  const { webhooks, info, ...rest } = withoutExtensions(document, false);
  const note = "Each path stands for a webhook: the URL is the receiver's own choice.";
  const { description, ...others } = objectOf(info);
  return {
    ...rest,
    info: { ...others, description: `${note}\n\n${textOf(description)}` },
    paths: Object.fromEntries(Object.entries(objectOf(webhooks)).map(([key, item]) => [`/${key}`, item])),
  };
}

function toYaml({ openapi, info, ...rest }: JsonObject): string {
  const document = { openapi, info, ...rest };
  return `# ${BANNER}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 })}`;
}

/** Leaves out the extensions, which no such generator knows, but not a field that has such a name. */
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
