import { stringify } from "yaml";
import { isObject, type Json, type JsonObject, mapValues, objectOf } from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";

/**
 * Writes a spec with many webhooks: copies of a contract's, each with its own status, names, and schema.
 *
 * @param count - How many webhooks, a multiple of the contract's.
 */
export function writeSyntheticSpec({ document, webhooks }: Contract, count: number): string {
  const components = objectOf(document["components"]);
  const schemas = objectOf(components["schemas"]);
  const union = objectOf(schemas["Webhook"]);
  const mapping = objectOf(objectOf(union["discriminator"])["mapping"]);
  const copied: JsonObject = {
    webhooks: document["webhooks"] ?? null,
    schemas: Object.fromEntries(webhooks.map(({ typeName }) => [typeName, schemas[typeName]])),
    oneOf: union["oneOf"] ?? null,
    mapping,
  };
  const copies = Array.from({ length: count / webhooks.length }, (_, copy) =>
    objectOf(rename(copied, copy === 0 ? new Map() : namesOf(webhooks, `${copy + 1}`))),
  );
  const merge = (key: string): JsonObject => Object.assign({}, ...copies.map((copy) => copy[key]));
  const Webhook = {
    ...union,
    oneOf: copies.flatMap((copy) => copy["oneOf"] ?? []),
    discriminator: { propertyName: "status", mapping: merge("mapping") },
  };
  return stringify(
    {
      ...document,
      webhooks: merge("webhooks"),
      components: { ...components, schemas: { ...schemas, ...merge("schemas"), Webhook } },
    },
    { aliasDuplicateObjects: false },
  );
}

/** Creates the new name of each status, identifier, and schema. */
function namesOf(webhooks: Contract["webhooks"], copy: string): ReadonlyMap<string, string> {
  return new Map(
    webhooks.flatMap(({ status, identifier, typeName }) => [
      [status, `${status}_${copy}`],
      [identifier, `${identifier}${copy}`],
      [typeName, `${typeName}${copy}`],
      [`#/components/schemas/${typeName}`, `#/components/schemas/${typeName}${copy}`],
    ]),
  );
}

function rename(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => rename(item, names));
  if (!isObject(value)) return value;
  const renamed = mapValues(value, (child) => rename(child, names));
  return Object.fromEntries(Object.entries(renamed).map(([key, child]) => [names.get(key) ?? key, child]));
}
