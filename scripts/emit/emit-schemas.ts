import { deriveSchema, MODES, type Mode } from "../../src/document/derive-schema.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toDraft07 } from "./projections/to-draft-07.ts";
import { toJson } from "./to-json.ts";

const DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema";

/**
 * Emits JSON Schemas for each mode: one file per webhook and one for any webhook, in 2020-12, and again in draft-07 for
 * validators that support only that, or that don't check formats.
 */
export function emitSchemas(contract: Contract): EmittedFile[] {
  const files = MODES.flatMap((mode) => [
    ...contract.webhooks.map((webhook) => ({
      name: `${mode}/${webhook.status}.schema.json`,
      schema: publishedSchema(contract, webhook, mode),
    })),
    { name: `${mode}/webhook.schema.json`, schema: unionSchema(contract, mode) },
  ]);
  return files.flatMap(({ name, schema }) => [
    { path: `schemas/${name}`, contents: toJson(schema) },
    {
      path: `schemas/draft-07/${name}`,
      contents: toJson({ ...toDraft07(schema), $id: idOf(contract, `draft-07/${name}`) }),
    },
  ]);
}

/** Returns a webhook's schema as it is published: self-contained, with an `$id` and examples. */
export function publishedSchema(contract: Contract, webhook: Webhook, mode: Mode): JsonSchema {
  return {
    $schema: DRAFT_2020,
    $id: idOf(contract, `${mode}/${webhook.status}.schema.json`),
    $comment: BANNER,
    ...deriveSchema(webhook, mode),
    examples: webhook.examples.map(({ payload }) => payload),
  };
}

/** Returns the union of a mode's schemas. Their statuses differ, so at most one matches. */
export function unionSchema(contract: Contract, mode: Mode): JsonSchema {
  return {
    $schema: DRAFT_2020,
    $id: idOf(contract, `${mode}/webhook.schema.json`),
    $comment: BANNER,
    title: "Webhook",
    description: "Any webhook. `status` identifies it.",
    oneOf: contract.webhooks.map((webhook) => deriveSchema(webhook, mode)),
    examples: contract.webhooks.flatMap(({ examples }) => examples.map(({ payload }) => payload)),
  };
}

function idOf({ baseUrl, version }: Contract, path: string): string {
  return `${baseUrl}/${version}/schemas/${path}`;
}
