import { stringify } from "yaml";
import { isObject, type Json, mapValues, objectOf } from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";

/**
 * Writes a spec with many webhooks: copies of a contract's, each with its own status, names, and schema.
 *
 * @param count - How many webhooks, a multiple of the contract's.
 */
export function writeSyntheticSpec({ document, webhooks }: Contract, count: number): string {
  const copies = Array.from({ length: count / webhooks.length }, (_, index) =>
    index === 0 ? "" : `${index + 1}`,
  );
  const components = objectOf(document["components"]);
  const { Webhook, ...schemas } = objectOf(components["schemas"]);
  const payloads = webhooks.map(({ typeName }) => typeName);
  const shared = Object.fromEntries(Object.entries(schemas).filter(([name]) => !payloads.includes(name)));
  const rename = (copy: string) => (value: Json) => renameIn(value, makeNames(webhooks, copy));
  const allWebhooks = copies.flatMap((copy) =>
    Object.entries(objectOf(rename(copy)(document["webhooks"] ?? null))),
  );
  const allPayloads = copies.flatMap((copy) =>
    payloads.map((name) => [`${name}${copy}`, rename(copy)(schemas[name] ?? null)]),
  );
  const statuses = copies.flatMap((copy) =>
    webhooks.map(({ status }) => (copy === "" ? status : `${status}_${copy}`)),
  );
  const refs = copies.flatMap((copy) => payloads.map((name) => `#/components/schemas/${name}${copy}`));
  return stringify(
    {
      ...document,
      webhooks: Object.fromEntries(allWebhooks),
      components: {
        ...components,
        schemas: {
          Webhook: {
            ...objectOf(Webhook),
            oneOf: refs.map(($ref) => ({ $ref })),
            discriminator: {
              propertyName: "status",
              mapping: Object.fromEntries(statuses.map((status, index) => [status, refs[index]])),
            },
          },
          ...Object.fromEntries(allPayloads),
          ...shared,
        },
      },
    },
    { aliasDuplicateObjects: false },
  );
}

/** Creates the new name of each status, identifier, and schema. */
function makeNames(webhooks: Contract["webhooks"], copy: string): ReadonlyMap<string, string> {
  return new Map(
    webhooks.flatMap(({ status, identifier, typeName }) => [
      [status, copy === "" ? status : `${status}_${copy}`],
      [identifier, `${identifier}${copy}`],
      [`#/components/schemas/${typeName}`, `#/components/schemas/${typeName}${copy}`],
    ]),
  );
}

function renameIn(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => renameIn(item, names));
  if (!isObject(value)) return value;
  const renamed = mapValues(value, (child) => renameIn(child, names));
  return Object.fromEntries(Object.entries(renamed).map(([key, child]) => [names.get(key) ?? key, child]));
}
