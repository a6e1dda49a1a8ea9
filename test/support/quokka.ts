import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, parseDocument } from "yaml";
import { ROOT } from "./run-generate.ts";

/** A complete contract with names that no real one has. */
export const QUOKKA = join(ROOT, "test/fixtures/quokka.yaml");

/**
 * Returns a spec with the first webhook of {@link QUOKKA} next to its own: an enum, an optional field, a nested object with a
 * timestamp and a list, a list of objects, and a chronology.
 *
 * @param spec - Text of an OpenAPI document that the loader accepts; this project's by default.
 */
export function addQuokka(spec = readFileSync(join(ROOT, "spec/openapi.yaml"), "utf8")): string {
  return addWebhook(spec, QUOKKA);
}

/** Returns a spec with the first webhook of another document, and the schema of its payload, next to its own. */
export function addWebhook(spec: string, from: string): string {
  const document = parseDocument(spec);
  const other = parseDocument(readFileSync(from, "utf8"));
  const [status, webhook] = firstWebhook(other);
  const [, { post }] = firstWebhook(document);
  const { $ref } = webhook.post.requestBody.content["application/json"].schema;
  const schema = $ref.split("/").slice(1);
  // Tags and responses come from the spec.
  const { tags, responses } = post;
  document.setIn(["webhooks", status], { ...webhook, post: { ...webhook.post, tags, responses } });
  document.setIn(schema, other.getIn(schema));
  document.addIn(["components", "schemas", "Webhook", "oneOf"], { $ref });
  document.setIn(["components", "schemas", "Webhook", "discriminator", "mapping", status], $ref);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** What the first webhook of a document must have. */
interface Webhook {
  readonly post: {
    readonly tags: readonly string[];
    readonly responses: object;
    readonly requestBody: {
      readonly content: { readonly "application/json": { readonly schema: { readonly $ref: string } } };
    };
  };
}

function firstWebhook(document: Document): [status: string, Webhook] {
  const [first]: [string, Webhook][] = Object.entries(document.toJS().webhooks);
  if (first === undefined) throw new Error("the document has no webhook");
  return first;
}
