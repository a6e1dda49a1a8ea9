import { describeKeyword } from "../../../src/document/describe-keyword.ts";
import { NOTED_FORMATS } from "../../../src/document/formats.ts";
import { isObject, type Json } from "../../../src/document/json.ts";
import { ANNOTATIONS, type JsonSchema } from "../../../src/document/json-schema.ts";
import type { Contract } from "../../contract/contract.ts";
import { toPascalCase } from "./format.ts";
import { formatPattern, portablePattern } from "./pattern.ts";

import {
  type Enum,
  type Field,
  type NamedType,
  type Plan,
  PlanError,
  type PlanObject,
  type PlanType,
  type PlanValue,
  type Rule,
} from "./plan.ts";

/**
 * Plans the models of a contract.
 *
 * @throws {PlanError} When a schema has a keyword that a reader could not check.
 */
export function planModels({ version, webhooks }: Contract): Plan {
  const patterns: string[] = [];
  const planned = webhooks.map(({ schema, typeName, status }): PlanObject => {
    const place = { schema, name: typeName, keys: ["components", "schemas", typeName], patterns };
    return planObject(place, { json: "status", value: status });
  });
  const types = planned.flatMap(namedTypes);
  const twice = types.find(
    ({ name }, at) => RESERVED.has(name) || types.findIndex((t) => t.name === name) < at,
  );
  if (twice !== undefined) {
    throw new PlanError(["components", "schemas"], `found two types named ${twice.name}, expected one`);
  }
  return { version, webhooks: planned, types, patterns };
}

/** Names that every model already uses. */
const RESERVED: ReadonlySet<string> = new Set(
  "Issue InvalidError MalformedError Status Timestamp Unknown UnknownWebhook Webhook WebhookError".split(" "),
);

interface Place {
  readonly schema: JsonSchema;
  readonly name: string;
  readonly keys: readonly string[];
  /** Collects the patterns. */
  readonly patterns: string[];
}

function planType(place: Place): PlanType {
  const { schema, keys } = place;
  const branches = schema["oneOf"] ?? schema["anyOf"];
  if (Array.isArray(branches)) return planBranches(branches.filter(isObject), place);
  const types = [schema.type ?? []].flat();
  const nullable = types.includes("null") || (schema.enum?.includes(null) ?? false);
  const [type = "any", ...others] = types.filter((each) => each !== "null");
  if (others.length > 0)
    throw new PlanError([...keys, "type"], `found ${types.join(" or ")}, expected one type`);
  return { ...planValue(type, place), nullable, rules: planRules(type, place) };
}

/** Keywords that a reader checks, by the type whose values they constrain. */
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  any: [],
  boolean: [],
  integer: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  string: ["const", "enum", "format", "minLength", "maxLength", "pattern"],
  array: ["items", "minItems", "maxItems"],
  object: ["properties", "required", "additionalProperties"],
};

function planValue(type: string, place: Place): PlanValue {
  const { schema, name, keys } = place;
  const known = KEYWORDS[type] ?? [];
  for (const [keyword, value] of Object.entries(schema)) {
    const isNoted = ANNOTATIONS.has(keyword) || keyword.startsWith("x-") || isNote(keyword, value ?? null);
    if (keyword !== "type" && !isNoted && !known.includes(keyword))
      throw new PlanError([...keys, keyword], `found ${keyword} on ${type}, which the models cannot check`);
  }
  switch (type) {
    case "string":
      if (schema.enum !== undefined) return { kind: "enum", name, members: membersOf(schema.enum) };
      return { kind: schema.format === "date-time" ? "time" : "string" };
    case "array":
      return { kind: "list", items: planType(below(place, `${name}Item`, "items")) };
    case "object":
      if (schema.properties !== undefined) return planObject(place);
      return { kind: "map", items: planType(below(place, `${name}Value`, "additionalProperties")) };
    case "any":
    case "boolean":
    case "integer":
    case "number":
      return { kind: type };
    default:
      throw new PlanError([...keys, "type"], `found the type ${type}, expected one of JSON Schema's`);
  }
}

function below(place: Place, name: string, keyword: "items" | "additionalProperties"): Place {
  const { schema, keys } = place;
  const value = schema[keyword] ?? true;
  if (value === false) {
    throw new PlanError([...keys, keyword], "found false, which the models cannot check");
  }
  return { ...place, schema: value === true ? {} : value, name, keys: [...keys, keyword] };
}

function planObject(place: Place, tag?: PlanObject["tag"]): PlanObject {
  const { schema, name, keys } = place;
  const { properties = {}, required = [], additionalProperties = true } = schema;
  if (additionalProperties !== true) {
    throw new PlanError(
      [...keys, "additionalProperties"],
      "found a constraint on fields that are not documented",
    );
  }
  const fields = Object.entries(properties).flatMap(([json, property = {}]): Field[] => {
    if (json === tag?.json) return [];
    const field = { schema: property, name: name + toPascalCase(json), keys: [...keys, "properties", json] };
    const type = planType({ ...place, ...field });
    return [{ json, doc: describe(json, property), required: required.includes(json), type }];
  });
  const doc = paragraphs(schema.description ?? "");
  return { kind: "object", name, doc, fields, ...(tag === undefined ? {} : { tag }) };
}

/** Plans a nullable value, or a choice between objects by a string that each has in the same field. */
function planBranches(branches: readonly JsonSchema[], place: Place): PlanType {
  const others = branches.filter(({ type }) => type !== "null");
  const nullable = others.length < branches.length;
  const [only] = others;
  if (only !== undefined && others.length === 1) return { ...planType({ ...place, schema: only }), nullable };
  const tag = Object.keys(only?.properties ?? {}).find((json) => {
    const values = others.map(
      ({ properties, required }) => required?.includes(json) && properties?.[json]?.const,
    );
    return values.every((value) => typeof value === "string") && new Set(values).size === values.length;
  });
  if (tag === undefined) {
    throw new PlanError(place.keys, "found branches without a required field whose const distinguishes them");
  }
  const of = others.map((schema, at) => {
    const value = String(schema.properties?.[tag]?.const);
    const keys = [...place.keys, "oneOf" in place.schema ? "oneOf" : "anyOf", String(at)];
    return planObject(
      { ...place, schema, name: place.name + toPascalCase(value), keys },
      { json: tag, value },
    );
  });
  return { kind: "choice", name: place.name, tag, of, nullable, rules: [] };
}

const COMPARISONS: Readonly<Record<string, readonly ["value" | "length" | "items", string]>> = {
  minimum: ["value", ">="],
  maximum: ["value", "<="],
  exclusiveMinimum: ["value", ">"],
  exclusiveMaximum: ["value", "<"],
  minLength: ["length", ">="],
  maxLength: ["length", "<="],
  minItems: ["items", ">="],
  maxItems: ["items", "<="],
};

function planRules(type: string, { schema, keys, patterns }: Place): Rule[] {
  return Object.entries(schema).flatMap(([keyword, value = null]): Rule[] => {
    const issue = describeKeyword(keyword, value);
    const [of, operator] = COMPARISONS[keyword] ?? [];
    if (of !== undefined && operator !== undefined) {
      if (type === "integer" && !Number.isSafeInteger(value))
        throw new PlanError([...keys, keyword], `found ${value}, expected an integer as an integer's bound`);
      return [{ ...issue, test: { of, operator, limit: Number(value) } }];
    }
    const find = PATTERNS[keyword];
    if (type !== "string" || find === undefined || isNote(keyword, value)) return [];
    const pattern = portablePattern(find(String(value)) ?? "(?=)");
    if (pattern === undefined)
      throw new PlanError([...keys, keyword], `found ${value}, which not every language can match`);
    if (!patterns.includes(pattern)) patterns.push(pattern);
    return [{ ...issue, test: { of: "pattern", pattern, number: patterns.indexOf(pattern) + 1 } }];
  });
}

/** String keywords, and the patterns that they stand for. */
const PATTERNS: Readonly<Record<string, (value: string) => string | undefined>> = {
  pattern: (value) => value,
  const: (value) => `^${value.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`,
  format: formatPattern,
};

/** Checks whether a keyword is a format that another check covers, or that nothing checks. */
function isNote(keyword: string, value: Json): boolean {
  return keyword === "format" && (value === "date-time" || NOTED_FORMATS.has(String(value)));
}

function namedTypes(type: PlanType | PlanObject): NamedType[] {
  switch (type.kind) {
    case "enum":
      return [type];
    case "object":
      return [...type.fields.flatMap((field) => namedTypes(field.type)), type];
    case "choice":
      return [...type.of.flatMap(namedTypes), type];
    case "list":
    case "map":
      return namedTypes(type.items);
    default:
      return [];
  }
}

/** A field's description, its unit and its clock. */
function describe(name: string, { description = "", "x-clock": clock }: JsonSchema): string[] {
  const [, unit] = /_(bytes|days|hours|minutes|ms|ns|percent|seconds|us)$/.exec(name) ?? [];
  const notes = [unit && `Unit: ${unit}.`, typeof clock === "string" && `Clock: ${clock}.`].filter(Boolean);
  return [...paragraphs(description), ...(notes.length > 0 ? [notes.join(" ")] : [])];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s+/g, " "))
    .filter((paragraph) => paragraph !== "");
}

/** Names an enum's values. A value without letters, or whose name is taken, is named by its position. */
function membersOf(values: readonly Json[]): Enum["members"] {
  const texts = values.filter((value) => typeof value === "string");
  const names = texts.map(toPascalCase);
  return texts.map((value, at) => {
    const name = names[at] ?? "";
    return { name: name === "" || names.indexOf(name) < at ? `Value${at + 1}` : name, value };
  });
}
