import { deriveSchema, MODES, type Mode } from "../../src/document/derive-schema.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";

/** Emits a JSON Schema 2020-12 file for each webhook and mode. */
export function emitSchemas(contract: Contract): EmittedFile[] {
  return MODES.flatMap((mode) =>
    contract.webhooks.map((webhook) => ({
      path: `schemas/${mode}/${webhook.status}.schema.json`,
      contents: toJson(publishedSchema(contract, webhook, mode)),
    })),
  );
}

/** The schema of a webhook as others read it: self-contained, identified, with examples. */
export function publishedSchema(contract: Contract, webhook: Webhook, mode: Mode): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:recording-webhooks:${contract.version}:${mode}:${webhook.status}`,
    $comment: BANNER,
    ...deriveSchema(webhook, mode),
    examples: webhook.examples.map(({ payload }) => payload),
  };
}
