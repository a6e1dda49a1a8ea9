import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
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
  const document = parseDocument(spec);
  const quokka = parseDocument(readFileSync(QUOKKA, "utf8"));
  const status = "quokka_counted";
  const typeName = "QuokkaCounted";
  const ref = `#/components/schemas/${typeName}`;
  const webhook = quokka.toJS().webhooks[status];
  const [first] = Object.values<{ post: { tags: string[]; responses: object } }>(document.toJS().webhooks);
  // Tags and responses come from the spec.
  document.setIn(["webhooks", status], {
    ...webhook,
    post: { ...webhook.post, tags: first?.post.tags, responses: first?.post.responses },
  });
  document.setIn(["components", "schemas", typeName], quokka.getIn(["components", "schemas", typeName]));
  document.addIn(["components", "schemas", "Webhook", "oneOf"], { $ref: ref });
  document.setIn(["components", "schemas", "Webhook", "discriminator", "mapping", status], ref);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
