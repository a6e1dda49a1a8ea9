import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import { lowerBound, upperBound } from "../schema/bounds.ts";
import {
  checkValue,
  documentedFields,
  hasDocumentedFields,
  isMultiple,
  isValid,
} from "../schema/check-value.ts";
import { type Atom, atomOf, type Facets, facetsOf } from "../schema/facets.ts";
import { idOf, isSameKeyword } from "../schema/identity.ts";
import { isImpossible, possibleTypes } from "../schema/is-impossible.ts";
import { FORMAT_PATTERNS, WIDER_FORMATS } from "./format-texts.ts";
import { containsTexts, shortestTexts } from "./patterns.ts";
import type { Conflict, Containment, Relation } from "./relation.ts";
import {
  distinct,
  fieldSchema,
  fill,
  grow,
  listedValues,
  makeList,
  samplesOf,
  UNDOCUMENTED,
} from "./samples.ts";
import { makeNumbers, makeTexts } from "./values.ts";

/** How to look for conflicts. */
export interface ConflictOptions {
  /** Decides the same question of what is inside. */
  readonly contain: (relation: Relation) => Containment;
  /** Whether to look into fields and items that both schemas document; otherwise they are looked at by themselves. */
  readonly isDeep: boolean;
}

const MAX_VALUES = 3;
const MAX_SIZE = 2_000;
const NUMERIC: readonly Atom[] = ["integer", "fraction"];
const TYPE = ["type", "not", "false schema", "multipleOf", "const", "enum", "oneOf", "anyOf"];
/** Keywords that mean something only together. */
const GROUPS = [
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["prefixItems", "unevaluatedItems"],
];

/**
 * Finds the constraints of `b` that values of `a` violate, each decided by its own: it is implied, a value shows that it isn't, or
 * it can't be decided. Neither schema's union is looked into.
 */
export function conflict(relation: Relation, { contain, isDeep }: ConflictOptions): Conflict[] {
  const { a, from, b } = relation;
  if (idOf(a) === idOf(b) && from !== "receive") return [];
  if (isImpossible(a, from)) return [];
  const [own, other] = [facetsOf(a), facetsOf(b)];
  const listed = own.values ?? smallTypes(own) ?? smallRange(own);
  if (listed !== undefined) return fromList(relation, listed);
  const samples = samplesOf(a, from);
  const base = { own, other, relation, samples, contain };
  if (samples.length === 0)
    return [{ keyword: "*", values: [], why: "no valid value could be constructed to try" }];
  if (other.values !== undefined) return [prove(base, ["const", "enum", "type"], variants(base))];
  const types = possibleTypes(own, from);
  const added = [...types].filter((atom) => !other.types.has(atom));
  const has = (...atoms: readonly Atom[]): boolean =>
    atoms.some((atom) => types.has(atom) && other.types.has(atom));
  return [
    ...(added.length === 0 ? [] : [prove(base, TYPE, ofTypes(base, added))]),
    ...(has(...NUMERIC) ? numberConflicts(base) : []),
    ...(has("string") ? textConflicts(base) : []),
    ...(has("array") ? listConflicts(base, isDeep) : []),
    ...(has("object") ? fieldConflicts(base, isDeep) : []),
    ...restConflicts(base),
  ];
}

interface Base {
  readonly own: Facets;
  readonly other: Facets;
  readonly relation: Relation;
  /** Valid values of `a`, the smallest first. */
  readonly samples: readonly Json[];
  readonly contain: ConflictOptions["contain"];
}

/** Looks for values that violate one of these keywords, of the value itself or of its field. */
function prove(
  { relation }: Base,
  keywords: readonly string[],
  candidates: readonly Json[],
  field?: string,
): Conflict {
  const { a, from, b, to } = relation;
  const [keyword = "*"] = keywords;
  const place = field === undefined ? {} : { field };
  const values: Json[] = [];
  for (const value of candidates) {
    if (!isValid(a, value, from)) continue;
    const isShown = checkValue(b, value, to).some(
      (error) => keywords.includes("*") || (error.instancePath === "" && keywords.includes(error.keyword)),
    );
    if (isShown) values.push(value);
    if (values.length === MAX_VALUES) break;
  }
  return values.length > 0
    ? { keyword, ...place, values }
    : {
        keyword,
        ...place,
        values,
        why: `no value was found that violates \`${keyword}\`, and none could be excluded`,
      };
}

/** A finite set of values is decided by trying them all. */
function fromList({ a, from, b, to }: Relation, listed: readonly Json[]): Conflict[] {
  const found = new Map<string, Json[]>();
  for (const value of listed) {
    if (!isValid(a, value, from)) continue;
    const [error] = checkValue(b, value, to);
    if (error !== undefined) found.set(error.keyword, [...(found.get(error.keyword) ?? []), value]);
  }
  return [...found].map(([keyword, values]) => ({ keyword, values }));
}

/** The values of types that have few. */
function smallTypes({ types }: Facets): readonly Json[] | undefined {
  const isSmall = [...types].every((atom) => atom === "null" || atom === "boolean");
  return isSmall ? [null, true, false] : undefined;
}

function smallRange({ types, lower, upper, union, rest }: Facets): readonly Json[] | undefined {
  const isSmall = upper.value - lower.value <= 200 && union === undefined && Object.keys(rest).length === 0;
  if (!isSmall || types.size !== 1 || !types.has("integer")) return undefined;
  const first = Math.ceil(lower.value);
  return Array.from(
    { length: Math.max(0, Math.floor(upper.value) - first + 1) },
    (_, index) => first + index,
  );
}

const OF_EACH_TYPE: readonly Json[] = [
  null,
  true,
  false,
  7,
  1.5,
  "7",
  "text",
  [],
  ["text"],
  {},
  { a: "text" },
];

function ofTypes({ samples, own, relation }: Base, atoms: readonly Atom[]): Json[] {
  const all = [
    ...samples,
    ...OF_EACH_TYPE,
    ...samplesOf({ allOf: [own.schema, { type: atoms.map(toType) }] }, relation.from),
  ];
  return all.filter((value) => atoms.includes(atomOf(value)));
}

function toType(atom: Atom): string {
  return atom === "fraction" ? "number" : atom;
}

/** Values that differ from the samples in every way that the two schemas name. */
function variants(base: Base): Json[] {
  const { own, other, samples, relation } = base;
  const { types } = own;
  return distinct([
    ...samples,
    ...(types.has("string") ? makeTexts([own, other]) : []),
    ...(NUMERIC.some((atom) => types.has(atom)) ? makeNumbers([own, other]) : []),
    ...OF_EACH_TYPE,
    ...(types.has("object") ? objectVariants(base) : []),
    ...(types.has("array")
      ? samplesOf(own.items, relation.from).flatMap((item) => [[item], [item, item]])
      : []),
    ...listedValues(other.rest),
  ]);
}

function objectVariants({ own, other, samples, relation }: Base): JsonObject[] {
  const full = Object.assign({}, ...samples.filter(isObject));
  const patterns = Object.keys(objectOf(other.rest["patternProperties"]));
  const matching = patterns.flatMap((pattern) => shortestTexts({ patterns: [pattern], min: 0, max: 50 }, 1));
  const names = [...own.properties.keys(), ...other.properties.keys(), ...matching];
  return samples
    .filter(isObject)
    .slice(0, 3)
    .concat([full])
    .flatMap((object) => [
      ...Object.keys(object).map((name) =>
        Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)),
      ),
      ...[...new Set([...names, ...Object.keys(object)])].slice(0, 60).flatMap((name) => {
        const schema = fieldSchema(own, name, relation.from);
        const values = [
          ...samplesOf(schema, relation.from),
          ...listedValues(other.rest),
          ...samplesOf(other.properties.get(name), "receive").slice(0, 4),
          ...(matching.includes(name) ? OF_EACH_TYPE : []),
        ];
        return distinct(values)
          .slice(0, 24)
          .map((value) => ({ ...object, [name]: value }));
      }),
    ]);
}

function numberConflicts(base: Base): Conflict[] {
  const { own, other } = base;
  const isInteger = !own.types.has("fraction") || !other.types.has("fraction");
  const step = isInteger ? (Number.isInteger(own.multipleOf) ? own.multipleOf : 1) : undefined;
  const [low, high] = [lowerBound(own.schema, step), upperBound(own.schema, step)];
  const [min, max] = [lowerBound(other.schema, undefined), upperBound(other.schema, undefined)];
  const isWithin = (inner: typeof low, outer: typeof low, sign: 1 | -1): boolean =>
    inner.value * sign > outer.value * sign ||
    (inner.value === outer.value && (!outer.isExclusive || inner.isExclusive));
  const numbers = (): number[] => makeNumbers([own, other]);
  const { multipleOf } = other;
  const unit = own.multipleOf ?? (isInteger ? 1 : undefined);
  const isImplied = multipleOf === undefined || (unit !== undefined && isMultiple(unit, multipleOf));
  return [
    ...(isWithin(low, min, 1) ? [] : [prove(base, ["minimum", "exclusiveMinimum"], numbers())]),
    ...(isWithin(high, max, -1) ? [] : [prove(base, ["maximum", "exclusiveMaximum"], numbers())]),
    ...(isImplied ? [] : [prove(base, ["multipleOf"], numbers())]),
  ];
}

function textConflicts(base: Base): Conflict[] {
  const { own, other } = base;
  const patterns = [own.pattern ?? [], FORMAT_PATTERNS[own.format ?? ""] ?? []].flat();
  const texts = { patterns, min: own.minLength, max: own.maxLength };
  const decide = (keyword: string, within: Partial<typeof texts>): Conflict[] => {
    const result = containsTexts(texts, { patterns: [], min: 0, max: Number.POSITIVE_INFINITY, ...within });
    if ("isContained" in result) return [];
    const found = prove(
      base,
      [keyword],
      [...("text" in result ? [result.text] : []), ...makeTexts([own, other])],
    );
    const why = "why" in result ? result.why : `texts of the format \`${own.format ?? ""}\` weren't excluded`;
    return [found.values.length > 0 ? found : { ...found, why }];
  };
  const formats = [own.format, ...(WIDER_FORMATS[own.format ?? ""] ?? [])];
  const isFormat = other.format === undefined || formats.includes(other.format);
  return [
    ...(own.minLength >= other.minLength ? [] : decide("minLength", { min: other.minLength })),
    ...(own.maxLength <= other.maxLength ? [] : decide("maxLength", { max: other.maxLength })),
    ...(other.pattern === undefined || other.pattern === own.pattern
      ? []
      : decide("pattern", { patterns: [other.pattern] })),
    ...(isFormat ? [] : [prove(base, ["format"], makeTexts([own, other]))]),
  ];
}

function listConflicts(base: Base, isDeep: boolean): Conflict[] {
  const { own, other, relation, samples } = base;
  const items = samplesOf(own.items, relation.from);
  const sizes = [own.minItems, own.maxItems, other.minItems - 1, other.maxItems + 1, 0, 1, 2].filter(
    (size) => size >= 0 && size <= MAX_SIZE,
  );
  const lists = (isUnique: boolean): Json[] => [
    ...samples,
    ...sizes.map((size) => makeList(items, size, isUnique)),
  ];
  const longest = items.length === 0 && !("prefixItems" in own.rest) ? 0 : own.maxItems;
  const isUnique = !other.uniqueItems || own.uniqueItems || longest <= 1;
  const pairs = items.flatMap((item) => [own.minItems, 2].map((size) => makeList([item], size)));
  return [
    ...(own.minItems >= other.minItems ? [] : [prove(base, ["minItems"], lists(own.uniqueItems))]),
    ...(longest <= other.maxItems ? [] : [prove(base, ["maxItems"], lists(own.uniqueItems))]),
    ...(isUnique ? [] : [prove(base, ["uniqueItems"], pairs)]),
    ...(isDeep && longest > 0 ? itemConflicts(base) : []),
    ...prefixConflicts(base),
  ];
}

function itemConflicts(base: Base): Conflict[] {
  const { own, other, relation, samples, contain } = base;
  const result = contain({ ...relation, a: own.items, b: other.items });
  if (result.kind === "contained") return [];
  if (result.kind === "unsure") return [{ keyword: "items", values: [], why: result.why }];
  return [
    prove(
      base,
      ["*"],
      result.values.flatMap((item) => liftItem(own, samples, item)),
    ),
  ];
}

/** The first elements, where they have schemas of their own. */
function prefixConflicts(base: Base): Conflict[] {
  const { own, other, relation, contain } = base;
  const [mine, theirs] = [own, other].map(({ rest }) => [rest["prefixItems"] ?? []].flat());
  if (mine === undefined || isSameKeyword("prefixItems", own.rest["prefixItems"], other.rest["prefixItems"]))
    return [];
  const first = mine.map((schema) => samplesOf(schema, relation.from)[0] ?? null);
  return mine.flatMap((schema, index) => {
    const result = contain({ ...relation, a: schema, b: theirs?.[index] ?? other.items });
    if (result.kind === "contained") return [];
    const values = result.kind === "witness" ? result.values : [];
    const lists = values.flatMap((value) => [[...first.slice(0, index), value], first.with(index, value)]);
    return [{ ...prove(base, ["*"], lists), keyword: "prefixItems" }];
  });
}

/** Lists that contain an item. */
export function liftItem(own: Facets, samples: readonly Json[], item: Json): Json[] {
  const lists = samples.filter((sample) => Array.isArray(sample));
  const ready = lists.flatMap((list) => [
    [item, ...list.slice(1)],
    [...list, item],
  ]);
  return [[item], ...ready, makeList([item], own.minItems)];
}

function fieldConflicts(base: Base, isDeep: boolean): Conflict[] {
  const { own, other, relation, samples } = base;
  const { from, to } = relation;
  const objects = samples.filter(isObject);
  const [smallest = {}] = objects;
  const without = (name: string): Json[] =>
    objects.map((object) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)));
  const missing = [...other.required].filter((name) => !own.required.has(name));
  const least = Math.max(own.minProperties, own.required.size);
  const isClosed = own.others[from] === false && !hasDocumentedFields(own.rest);
  const most = Math.min(own.maxProperties, isClosed ? own.properties.size : Number.POSITIVE_INFINITY);
  const full = Object.assign({}, ...objects);
  const sizes = [other.minProperties - 1, other.maxProperties + 1, least, most].filter(
    (size) => size >= 0 && size <= MAX_SIZE,
  );
  const sized = sizes.flatMap((size) => [fill(smallest, full, size), grow(fill(smallest, full, size), size)]);
  const minimum = Number(other.schema["minProperties"] ?? 0);
  return [
    ...missing
      .map((name) => prove(base, ["required"], [...without(name), ...objects], name))
      .map(onlyMissing),
    ...(least >= minimum ? [] : [prove(base, ["minProperties"], [...objects, ...sized])]),
    ...(most <= other.maxProperties ? [] : [prove(base, ["maxProperties"], [...objects, ...sized])]),
    ...unsharedFields(base, isDeep).flatMap(({ name, keyword }) => fieldConflict(base, name, keyword)),
    ...othersConflicts(base),
  ];

  function onlyMissing(found: Conflict): Conflict {
    const values = found.values.filter(
      (value) => isObject(value) && found.field !== undefined && !(found.field in value),
    );
    return { ...found, values };
  }

  function othersConflicts({ own, other }: Base): Conflict[] {
    if (own.others[from] === false || other.others[to] === true) return [];
    const keyword = other.others[to] === false ? "additionalProperties" : "*";
    return fieldConflict(base, UNDOCUMENTED, keyword).map(({ field: _, ...rest }) => rest);
  }
}

/** The fields whose schemas aren't compared by themselves. */
function unsharedFields(
  { own, other, relation }: Base,
  isDeep: boolean,
): { name: string; keyword: string }[] {
  const names = new Set([...own.properties.keys(), ...other.properties.keys(), ...hiddenFields(own)]);
  return [...names]
    .filter((name) => isDeep || !(own.properties.has(name) && other.properties.has(name)))
    .map((name) => {
      const isForbidden = !other.properties.has(name) && other.others[relation.to] === false;
      return { name, keyword: isForbidden ? "additionalProperties" : "*" };
    });
}

/** The fields that schemas in `rest` document for the same value, and one per pattern of names. */
function hiddenFields({ rest }: Facets): string[] {
  const patterns = Object.keys(objectOf(rest["patternProperties"]));
  const matching = patterns.flatMap((pattern) => shortestTexts({ patterns: [pattern], min: 0, max: 50 }, 1));
  return [...matching, ...documentedFields(rest)].filter((name) => name !== "");
}

/** Whether a field may be there, or be what the other schema doesn't allow. */
function fieldConflict(base: Base, name: string, keyword: string): Conflict[] {
  const { own, other, relation, samples, contain } = base;
  const schema = fieldSchema(own, name, relation.from);
  if (schema === false || isImpossible(schema, relation.from)) return [];
  const isHidden =
    !other.properties.has(name) && fieldSchema(other, name, relation.to) !== other.others[relation.to];
  // What is hidden in both is the same in both, or a conflict of its own.
  if (isHidden && !own.properties.has(name) && isSame(base)) return [];
  const target = other.properties.get(name) ?? other.others[relation.to];
  if (target === true) return [];
  const result = contain({ ...relation, a: schema, b: target });
  if (result.kind === "contained") return [];
  const values = [
    ...(result.kind === "witness" ? result.values : []),
    ...samplesOf(schema, relation.from).slice(0, 3),
  ];
  const lifted = values.flatMap((value) =>
    samples.filter(isObject).map((object) => ({ ...object, [name]: value })),
  );
  const keywords = keyword === "*" ? ["*"] : [keyword, "unevaluatedProperties", "false schema"];
  const found = prove(base, keywords, lifted, name);
  return [found.values.length > 0 || result.kind === "witness" ? found : { ...found, why: result.why }];
}

function isSame({ own, other }: Base): boolean {
  const keywords = new Set([...Object.keys(own.rest), ...Object.keys(other.rest)]);
  return [...keywords].every((keyword) => isSameKeyword(keyword, own.rest[keyword], other.rest[keyword]));
}

/** Keywords that nothing here reads: the same on both sides, or a matter of trying. */
function restConflicts(base: Base): Conflict[] {
  const { own, other } = base;
  const groups = new Set(
    Object.keys(other.rest).map((keyword) => GROUPS.find((group) => group.includes(keyword)) ?? [keyword]),
  );
  return [...groups].flatMap((group) => {
    const [first = ""] = group;
    const isShared = group.every((keyword) => isSameKeyword(keyword, own.rest[keyword], other.rest[keyword]));
    const type = TYPE_OF[first];
    if (isShared || (type !== undefined && !own.types.has(type)) || (first === "allOf" && isPart(base)))
      return [];
    return [
      {
        ...prove(base, DEEP.includes(first) ? ["*"] : group, variants(base)),
        keyword: first,
      },
    ];
  });
}

/** The keywords whose errors are those of the schemas inside. */
const DEEP = ["allOf", "dependentSchemas", "if", "patternProperties", "prefixItems"];

/** The keywords that look only at values of one type. */
const TYPE_OF: Readonly<Record<string, Atom | undefined>> = {
  contains: "array",
  dependentRequired: "object",
  dependentSchemas: "object",
  patternProperties: "object",
  prefixItems: "array",
  propertyNames: "object",
};

/** Whether each schema that the other one has in an `allOf` is one of ours, or contains all that we have. */
function isPart({ own, other, relation, contain }: Base): boolean {
  const mine = [own.rest["allOf"] ?? []].flat();
  const theirs = [other.rest["allOf"] ?? []].flat();
  return theirs.every(
    (schema) =>
      mine.some((each) => idOf(each) === idOf(schema)) ||
      contain({ ...relation, a: own.schema, b: schema, to: "receive" }).kind === "contained",
  );
}
