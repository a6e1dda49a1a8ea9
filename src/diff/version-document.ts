import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Mode } from "../document/derive-schema.ts";
import type { Json, JsonObject } from "../document/json.ts";
import type { JsonSchema, Keys } from "../document/json-schema.ts";

/** One version of a contract: any OpenAPI 3.1 document with webhooks. */
export interface VersionDocument {
  /** As reports call it: a path, a version, `-` or a git revision. */
  readonly name: string;
  /** `info.version`, or an empty text. */
  readonly version: string;
  readonly root: JsonObject;
  /** In the order of the document. */
  readonly webhooks: readonly VersionWebhook[];
  /** The line, counted from 1, where the value at these keys stands, or the closest thing around it. References are followed. */
  lineOf(keys: Keys): number;
}

/** A webhook of one version. */
export interface VersionWebhook {
  /** Its key under `webhooks`. */
  readonly key: string;
  /** The only text that `status` can have; absent where there is no such one: the key is its name then. */
  readonly status?: string;
  /** The HTTP method, in lower case. */
  readonly method: string;
  readonly mediaTypes: readonly string[];
  readonly isBodyRequired: boolean;
  /** The path item, the operation and the media type as they stand, references followed. */
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
  readonly media: JsonObject;
  /** Where each of them stands in the document. */
  readonly keys: Readonly<Record<"pathItem" | "operation" | "media" | "schema", Keys>>;
  /** What a payload looks like, references inlined, extensions kept. */
  readonly schema: JsonSchema;
  readonly chronology: readonly string[];
  /** Payloads that the document shows. */
  readonly examples: readonly Json[];
  readonly validate: Readonly<Record<Mode, ValidateFunction>>;
}

/** What reports and receivers call a webhook: its status, or its key where it has none. */
export function nameOf({ status, key }: VersionWebhook): string {
  return status ?? key;
}
