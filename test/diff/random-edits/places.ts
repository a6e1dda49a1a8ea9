import { isTree, pick, type Tree, treeAt, type Value } from "./tree.ts";

/** A schema in a document that may be edited. */
export interface Place {
  /** Where it is, for messages. */
  readonly name: string;
  readonly schema: Tree;
  /** Replaces the schema. */
  replace(schema: Tree): void;
}

const ONE = ["additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"];
const MANY = [
  "allOf",
  "anyOf",
  "oneOf",
  "prefixItems",
  "properties",
  "patternProperties",
  "dependentSchemas",
];

/** Lists each schema that describes a webhook's payload, in the document's webhooks and components. */
export function placesOf(document: Tree): Place[] {
  const bodies = Object.keys(treeAt(document, "webhooks")).map((key) => {
    const media = mediaOf(document, key);
    return below(media, "schema", `webhooks/${key}`);
  });
  const components = treeAt(document, "components", "schemas");
  const reached = reachedComponents(document);
  const named = Object.keys(components)
    .filter((name) => reached.has(name))
    .map((name) => below(components, name, name));
  return [...bodies, ...named].flat();
}

/** The place of the payload's schema: an object that has it under `schema`. */
export function mediaOf(document: Tree, webhook: string): Tree {
  return treeAt(document, "webhooks", webhook, "post", "requestBody", "content", "application/json");
}

function below(holder: Tree | Value[], key: string | number, name: string): Place[] {
  const schema = Array.isArray(holder) ? holder[Number(key)] : holder[key];
  if (!isTree(schema)) return [];
  const replace = (other: Tree): void => {
    if (Array.isArray(holder)) holder[Number(key)] = other;
    else holder[key] = other;
  };
  const inside = [
    ...ONE.flatMap((keyword) => below(schema, keyword, `${name}/${keyword}`)),
    ...MANY.flatMap((keyword) => {
      const children = schema[keyword];
      if (Array.isArray(children)) {
        return children.flatMap((_, index) => below(children, index, `${name}/${keyword}/${index}`));
      }
      if (!isTree(children)) return [];
      return Object.keys(children).flatMap((child) => below(children, child, `${name}/${keyword}/${child}`));
    }),
  ];
  return [{ name, schema, replace }, ...inside];
}

function reachedComponents(document: Tree): Set<string> {
  const components = treeAt(document, "components", "schemas");
  const reached = new Set<string>();
  const visit = (value: Value | undefined): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isTree(value)) return;
    const { $ref } = value;
    if (typeof $ref === "string") {
      const name = $ref.split("/").at(-1) ?? "";
      if (!reached.has(name)) {
        reached.add(name);
        visit(components[name]);
      }
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(document["webhooks"]);
  return reached;
}

/** Picks a place whose schema is of a kind, or any place if there isn't one. */
export function pickPlace(
  document: Tree,
  number: number,
  isKind: (schema: Tree) => boolean = () => true,
): Place | undefined {
  return pick(
    placesOf(document).filter(({ schema }) => isKind(schema)),
    number,
  );
}
