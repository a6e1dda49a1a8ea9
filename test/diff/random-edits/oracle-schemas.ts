import { mediaOf } from "./places.ts";
import { copy, isTree, type Tree, textsAt, treeAt, type Value } from "./tree.ts";

/** What one version defines for a webhook, derived without any of the project's code. */
export interface OracleWebhook {
  readonly key: string;
  /** The values that its `status` may have; empty if it isn't fixed. */
  readonly statuses: readonly string[];
  /** As it is in the document. */
  readonly receive: Tree;
  /** With every documented object closed. */
  readonly send: Tree;
  readonly chronologies: readonly (readonly string[])[];
  /** Everything in the document about its payload, including annotations. */
  readonly source: string;
}

/** The formats that the oracle's validators assert; the others are annotations. */
const ASSERTED = new Set(["date-time", "date", "email", "uuid", "ipv4"]);
/** Annotations in JSON Schema 2020-12, and unknown keywords that validators could trip over. */
const NOTES = new Set([
  ...["title", "description", "examples", "default", "deprecated", "readOnly", "writeOnly", "$comment"],
  ...["contentEncoding", "contentMediaType", "contentSchema"],
  ...["discriminator", "nullable", "madeUp", "xml", "example", "externalDocs"],
]);

const MAPS = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);
const SUBSCHEMAS = new Set([
  ...["additionalProperties", "unevaluatedProperties", "items", "unevaluatedItems", "contains"],
  ...["propertyNames", "not", "if", "then", "else", "allOf", "anyOf", "oneOf", "prefixItems"],
]);
/** Keywords whose schemas describe a value inside the current one. */
const INSIDE = new Set([
  ...["properties", "patternProperties", "additionalProperties", "items", "prefixItems"],
]);
/** Keywords whose schemas describe the current value and may apply. */
const SAME = new Set(["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"]);

/** Of those, the ones that always apply. */
const ALWAYS = new Set(["allOf"]);

/** Derives what a document defines for each of its webhooks. */
export function oracleWebhooks(document: Tree): OracleWebhook[] {
  const $defs = copy(treeAt(document, "components", "schemas"));
  return Object.keys(treeAt(document, "webhooks")).map((key) => {
    const body = mediaOf(document, key)["schema"];
    const root = isTree(body) ? copy(body) : {};
    const roots = sameValue(root, $defs);
    return {
      key,
      statuses: [...new Set(roots.flatMap((schema) => fixedTexts(schema, $defs)))],
      receive: bundle(root, $defs, (schema) => schema),
      send: bundle(root, $defs, (schema, isValue) => close(schema, isValue, $defs)),
      // An order in one of several branches guarantees nothing.
      chronologies: sameValue(root, $defs, ALWAYS).map((schema) => textsAt(schema, "x-chronology")),
      source: JSON.stringify([root, ...[...reached(root, $defs)].map((name) => $defs[name])]),
    };
  });
}

function bundle(root: Tree, $defs: Tree, derive: (schema: Tree, isValue: boolean) => Tree): Tree {
  const definitions = [...reached(root, $defs)].map((name) => {
    const schema = $defs[name];
    return [name, isTree(schema) ? standard(derive(schema, false)) : {}];
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    allOf: [standard(derive(root, true))],
    $defs: Object.fromEntries(definitions),
  };
}

function reached(value: Value | undefined, $defs: Tree, names: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) reached(item, $defs, names);
  if (!isTree(value)) return names;
  const name = typeof value["$ref"] === "string" ? nameOf(value["$ref"]) : undefined;
  if (name !== undefined && !names.has(name)) reached($defs[name], $defs, names.add(name));
  for (const child of Object.values(value)) reached(child, $defs, names);
  return names;
}

function nameOf($ref: string): string {
  return $ref.split("/").at(-1) ?? "";
}

/** Closes the object that a schema describes and every object inside it. */
function close(schema: Tree, isValue: boolean, $defs: Tree): Tree {
  const closed = mapEach(schema, (child, keyword) =>
    INSIDE.has(keyword) || SAME.has(keyword) ? close(child, INSIDE.has(keyword), $defs) : child,
  );
  const says = "additionalProperties" in schema || "unevaluatedProperties" in schema;
  const isDocumented = sameValue(schema, $defs).some((each) => isTree(each["properties"]));
  return isValue && isDocumented && !says ? { ...closed, unevaluatedProperties: false } : closed;
}

/**
 * Returns a schema and those that describe the same value: its reference's target and these keywords'
 * branches.
 */
function sameValue(schema: Tree, $defs: Tree, keywords: ReadonlySet<string> = SAME): Tree[] {
  const { $ref } = schema;
  const target = typeof $ref === "string" ? $defs[nameOf($ref)] : undefined;
  const branches = Object.entries(schema).flatMap(([keyword, value]) =>
    keywords.has(keyword) ? childrenOf(value, keyword) : [],
  );
  return [
    schema,
    ...[target, ...branches].flatMap((each) => (isTree(each) ? sameValue(each, $defs, keywords) : [])),
  ];
}

function fixedTexts(schema: Tree, $defs: Tree): string[] {
  const status = treeAt(schema, "properties", "status");
  return sameValue(status, $defs).flatMap((each) => {
    if (typeof each["const"] === "string") return [each["const"]];
    return textsAt(each, "enum");
  });
}

/**
 * Reduces a schema to JSON Schema 2020-12: references into the bundle, no extensions or unchecked formats.
 */
function standard(schema: Tree): Tree {
  const mapped = mapEach(schema, standard);
  const kept = Object.entries(mapped).flatMap(([keyword, value]) => {
    if (keyword.startsWith("x-") || NOTES.has(keyword)) return [];
    if (keyword === "format" && !ASSERTED.has(String(value))) return [];
    if (keyword === "$ref") return [[keyword, String(value).replace("#/components/schemas/", "#/$defs/")]];
    return [[keyword, value]];
  });
  return Object.fromEntries(kept);
}

function childrenOf(value: Value | undefined, keyword: string): (Value | undefined)[] {
  if (Array.isArray(value)) return value;
  return MAPS.has(keyword) && isTree(value) ? Object.values(value) : [value];
}

function mapEach(schema: Tree, map: (child: Tree, keyword: string) => Tree): Tree {
  const mapTree = (value: Value | undefined, keyword: string) =>
    isTree(value) ? map(value, keyword) : value;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (MAPS.has(keyword) && isTree(value)) {
        const children = Object.entries(value).map(([name, child]) => [name, mapTree(child, keyword)]);
        return [keyword, Object.fromEntries(children)];
      }
      if (!SUBSCHEMAS.has(keyword)) return [keyword, value];
      if (Array.isArray(value)) return [keyword, value.map((child) => mapTree(child, keyword) ?? null)];
      return [keyword, mapTree(value, keyword)];
    }),
  );
}
