import type { Draw } from "./edit.ts";
import { mediaOf, pickPlace } from "./places.ts";
import { copy, isTree, pick, type Tree, textsAt, treeAt, type Value } from "./tree.ts";

/** Edits a document and returns a description, or does nothing and returns `undefined`. */
export type Make = (document: Tree, draw: Draw) => string | undefined;

/** Every kind of edit by name. */
export const EDITS: Readonly<Record<string, Make>> = {
  "set keywords": (document, { place, keywords }) => {
    const at = pickPlace(document, place);
    if (at === undefined) return undefined;
    Object.assign(at.schema, keywords);
    return `${at.name}: ${JSON.stringify(keywords)}`;
  },
  "drop a keyword": (document, { place, choice }) => {
    const at = pickPlace(document, place, (schema) => Object.keys(schema).some(isDroppable));
    const keyword = at && pick(Object.keys(at.schema).filter(isDroppable), choice);
    if (at === undefined || keyword === undefined) return undefined;
    delete at.schema[keyword];
    return `${at.name}: ${keyword}`;
  },
  "put another schema": (document, { place, schema }) => {
    const at = pickPlace(document, place, isNoRoot);
    at?.replace(schema);
    return at && `${at.name}: ${JSON.stringify(schema)}`;
  },
  "add a field": (document, { place, name, schema, choice }) => {
    const at = pickPlace(document, place, hasFields);
    if (at === undefined) return undefined;
    treeAt(at.schema, "properties")[name] = schema;
    if (choice % 2 === 1) at.schema["required"] = [...new Set([...textsAt(at.schema, "required"), name])];
    return `${at.name}: ${choice % 2 === 1 ? "required " : ""}${name}: ${JSON.stringify(schema)}`;
  },
  "remove a field": (document, { place, choice }) => {
    const at = pickPlace(document, place, hasFields);
    const name = at && pick(Object.keys(treeAt(at.schema, "properties")), choice);
    if (at === undefined || name === undefined) return undefined;
    delete treeAt(at.schema, "properties")[name];
    at.schema["required"] = textsAt(at.schema, "required").filter((each) => each !== name);
    return `${at.name}: ${name}`;
  },
  "rename a field": (document, { place, choice, name: to }) => {
    const at = pickPlace(document, place, hasFields);
    const from = at && pick(Object.keys(treeAt(at.schema, "properties")), choice);
    if (at === undefined || from === undefined) return undefined;
    const rename = (each: string) => (each === from ? to : each);
    at.schema["properties"] = mapKeys(treeAt(at.schema, "properties"), rename);
    at.schema["required"] = [...new Set(textsAt(at.schema, "required").map(rename))];
    return `${at.name}: ${from} to ${to}`;
  },
  "make a field required or optional": (document, { place, choice }) => {
    const at = pickPlace(document, place, hasFields);
    const name = at && pick(Object.keys(treeAt(at.schema, "properties")), choice);
    if (at === undefined || name === undefined) return undefined;
    const required = textsAt(at.schema, "required");
    const isRequired = required.includes(name);
    at.schema["required"] = isRequired ? required.filter((each) => each !== name) : [...required, name];
    return `${at.name}: ${name} ${isRequired ? "optional" : "required"}`;
  },
  "move a limit": (document, { place, choice }) => {
    const at = pickPlace(document, place, (schema) => Object.values(schema).some(isNumber));
    const limits = at && Object.keys(at.schema).filter((keyword) => isNumber(at.schema[keyword]));
    const keyword = limits && pick(limits, choice);
    if (at === undefined || keyword === undefined) return undefined;
    const to = Math.max(Number(at.schema[keyword]) + (choice % 2 === 1 ? 1 : -1), 0);
    at.schema[keyword] = keyword === "multipleOf" ? to + 1 : to;
    return `${at.name}: ${keyword} to ${to}`;
  },
  "change an enum": (document, { place, choice, name }) => {
    const at = pickPlace(document, place, (schema) => Array.isArray(schema["enum"]));
    const values = at?.schema["enum"];
    if (at === undefined || !Array.isArray(values)) return undefined;
    const changed = [values.slice(1), values.toReversed(), [...values.filter((each) => each !== name), name]];
    const choices = pick(changed, choice) ?? [];
    if (choices.length === 0) return undefined;
    at.schema["enum"] = choices;
    return `${at.name}: ${JSON.stringify(choices)}`;
  },
  "allow null": (document, { place, choice }) => {
    const at = pickPlace(document, place, isNoRoot);
    if (at === undefined) return undefined;
    const { type } = at.schema;
    const isByType = choice % 2 === 1 && typeof type === "string" && type !== "null";
    if (isByType) at.schema["type"] = [type, "null"];
    else at.replace({ oneOf: [copy(at.schema), { type: "null" }] });
    return `${at.name} by ${isByType ? "type" : "oneOf"}`;
  },
  "wrap a schema": (document, { place, choice, schema }) => {
    const at = pickPlace(document, place, isNoRoot);
    const keyword = pick(["allOf", "anyOf", "oneOf"], choice) ?? "allOf";
    at?.replace({ [keyword]: choice < 50 ? [copy(at.schema)] : [copy(at.schema), schema] });
    return at && `${at.name} by ${keyword}${choice < 50 ? "" : ` with ${JSON.stringify(schema)}`}`;
  },
  "make a component of a schema": (document, { place, name }) => {
    const at = pickPlace(document, place, isNoRoot);
    const components = treeAt(document, "components", "schemas");
    const component = `Named_${name}`;
    if (at === undefined || component in components || "$ref" in at.schema) return undefined;
    components[component] = copy(at.schema);
    at.replace({ $ref: `#/components/schemas/${component}` });
    return `${at.name} as ${component}`;
  },
  "rename a component": (document, { choice }) => {
    const components = treeAt(document, "components", "schemas");
    const from = pick(Object.keys(components), choice);
    if (from === undefined) return undefined;
    const to = `${from}Renamed`;
    const text = JSON.stringify(document)
      .replaceAll(`"#/components/schemas/${from}"`, `"#/components/schemas/${to}"`)
      .replaceAll(`"${from}":`, `"${to}":`);
    Object.assign(document, JSON.parse(text));
    return from;
  },
  "turn the fields around": (document, { place }) => {
    const at = pickPlace(document, place, hasFields);
    if (at === undefined) return undefined;
    at.schema["properties"] = Object.fromEntries(
      Object.entries(treeAt(at.schema, "properties")).toReversed(),
    );
    return at.name;
  },
  "change the chronology": (document, { place, choice }) => {
    const at = pickPlace(document, place, (schema) => textsAt(schema, "x-chronology").length > 0);
    if (at === undefined) return undefined;
    const times = textsAt(at.schema, "x-chronology");
    const changed = pick([times.slice(1), times.toReversed(), times.slice(0, -1)], choice) ?? [];
    if (changed.length > 1) at.schema["x-chronology"] = changed;
    else delete at.schema["x-chronology"];
    return `${at.name}: ${changed.length > 1 ? changed.join() : "none"}`;
  },
  "remove a webhook": (document, { choice }) => {
    const webhooks = treeAt(document, "webhooks");
    const key = pick(Object.keys(webhooks), choice);
    if (key === undefined || Object.keys(webhooks).length === 1) return undefined;
    delete webhooks[key];
    return key;
  },
  "rename a status": (document, { choice, name }) => {
    const key = pick(Object.keys(treeAt(document, "webhooks")), choice);
    if (key === undefined) return undefined;
    const { $ref } = treeAt(mediaOf(document, key), "schema");
    const component = typeof $ref === "string" ? ($ref.split("/").at(-1) ?? "") : "";
    const status = treeAt(document, "components", "schemas", component, "properties", "status");
    if (typeof status["const"] !== "string") return undefined;
    status["const"] = `${status["const"]}_${name}`;
    return `${key} to ${status["const"]}`;
  },
  "swap the schemas of two webhooks' media": (document, { choice, place }) => {
    const keys = Object.keys(treeAt(document, "webhooks"));
    const [one, other] = [pick(keys, choice), pick(keys, place)];
    if (one === undefined || other === undefined || one === other) return undefined;
    const [first, second] = [mediaOf(document, one), mediaOf(document, other)];
    [first["schema"], second["schema"]] = [second["schema"] ?? {}, first["schema"] ?? {}];
    return `${one} and ${other}`;
  },
  "change what is no schema": (document, { choice, name }) => {
    const key = pick(Object.keys(treeAt(document, "webhooks")), choice) ?? "";
    const webhook = treeAt(document, "webhooks", key);
    const operation = treeAt(webhook, "post");
    const changes: readonly (() => void)[] = [
      () => (operation["summary"] = name),
      () => (operation["tags"] = [name]),
      () => (operation["deprecated"] = true),
      () => (operation["parameters"] = [{ name, in: "header", schema: { type: "string" } }]),
      () => (operation["security"] = [{}]),
      () => (operation["x-made-up"] = name),
      () => (treeAt(operation, "requestBody")["required"] = false),
      () => (treeAt(webhook, "x-trigger")["message"] = name),
      () => (mediaOf(document, key)["examples"] = {}),
      () => (treeAt(document, "info")["title"] = name),
      () => (document["servers"] = [{ url: `https://${name}.example` }]),
    ];
    const number = choice % changes.length;
    changes[number]?.();
    return `${key} number ${number}`;
  },
};

/** Removing `properties` or `$ref` removes the whole payload, and smaller edits are more interesting. */
function isDroppable(keyword: string): boolean {
  return keyword !== "properties" && keyword !== "$ref";
}

function hasFields(schema: Tree): boolean {
  return isTree(schema["properties"]);
}

/** A payload's own schema has a `status`. */
function isNoRoot(schema: Tree): boolean {
  return !("status" in treeAt(schema, "properties"));
}

function isNumber(value: Value | undefined): boolean {
  return typeof value === "number";
}

function mapKeys(tree: Tree, map: (key: string) => string): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [map(key), value]));
}
