import type { AjvError } from "../document/ajv-issues.ts";
import type { Json, JsonObject } from "../document/json.ts";
import type { JsonSchema, Keys } from "../document/json-schema.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { Audience } from "./schema/view.ts";

/** One version of a contract: any OpenAPI document with webhooks. */
export interface VersionDocument {
  /** What reports call it: a path, a version, `-` or a git revision. */
  readonly name: string;
  /** `info.version`, or an empty string. */
  readonly version: string;
  readonly root: JsonObject;
  readonly document: OpenDocument;
  /** In the order of the document. */
  readonly webhooks: readonly VersionWebhook[];
}

/** A webhook of one version. */
export interface VersionWebhook {
  /** Its key under `webhooks`. */
  readonly key: string;
  /** The only text that `status` can have; absent if there isn't one, and the key is the name. */
  readonly status?: string;
  /** The HTTP method, in lower case. */
  readonly method: string;
  readonly mediaTypes: readonly string[];
  readonly isBodyRequired: boolean;
  /** The path item, the operation, and the media type, with references followed. */
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
  readonly media: JsonObject;
  /** Where each of them is in the document. */
  readonly keys: Readonly<Record<"webhook" | "pathItem" | "operation" | "media" | "schema", Keys>>;
  /** The payload's schema, with references resolved and extensions kept. */
  readonly schema: JsonSchema;
  readonly chronology: readonly string[];
  /** The document's example payloads. */
  readonly examples: readonly Json[];
  /** Checks a payload as an audience does; for senders, including the chronology. */
  check(payload: Json, audience: Audience): readonly AjvError[];
}

/** Both versions of a contract. */
export type Documents = Readonly<Record<"old" | "next", VersionDocument>>;

/** A webhook in both versions. */
export interface WebhookPair {
  readonly old: VersionWebhook;
  readonly next: VersionWebhook;
  readonly documents: Documents;
  /** How receivers judge: by the document, or without rejecting unknown fields. */
  readonly receivers: Audience;
}

/** Returns what reports and receivers call a webhook: its status, or its key if it has none. */
export function nameOf({ status, key }: VersionWebhook): string {
  return status ?? key;
}
