import { documentedFields } from "../../document/derive-schema.ts";
import { isObject, type Json } from "../../document/json.ts";
import { checkValue, isValid } from "../schema/check-value.ts";
import { type Atom, type Facets, facetsOf, isImpossible, possibleTypes } from "../schema/facets.ts";
import { idOf, isSameKeyword } from "../schema/identity.ts";
import { LIMITS, type Limit, longestOf } from "./limits.ts";
import { fieldSchema, liftItem, samplesOf, UNDOCUMENTED } from "./samples.ts";
import { type Forms, matchingNames, ofTypes, TRIES, variants, without } from "./variants.ts";

/** Two schemas, each as its audience reads it: values of one are validated against the other. */
export interface Schemas {
  readonly a: Json | undefined;
  readonly b: Json | undefined;
}

/** The answer: yes; no, with values that prove it; or why that can't be decided. */
export type Containment =
  | { readonly kind: "contained" }
  | { readonly kind: "witness"; readonly values: readonly Json[] }
  | { readonly kind: "unsure"; readonly why: string };

/** A constraint of one schema that some values of the other violate. */
export interface Conflict {
  /** The constraint's keyword; `*` if it isn't one keyword. */
  readonly keyword: string;
  /** The field that it is about, if it is about one. */
  readonly field?: string;
  /** Values that prove it: valid for one, invalid for the other. */
  readonly values: readonly Json[];
  /** Why there may be such a value, if none was found. */
  readonly why?: string;
}

/** How to look for conflicts. */
export interface ConflictOptions {
  /** Decides the same question about the schemas inside. */
  readonly contain: (schemas: Schemas) => Containment;
  /** Whether to look into fields and items that both schemas document; otherwise they are compared separately. */
  readonly isDeep: boolean;
}

interface Base extends Schemas, ConflictOptions, Forms {}

const MAX_VALUES = 3;
const TYPE = ["type", "not", "false schema", "multipleOf", "const", "enum", "oneOf", "anyOf"];

/**
 * Finds the constraints of `b` that values of `a` violate. Each is decided separately: it is implied, a value shows that it isn't,
 * or it can't be decided. Doesn't look into either schema's union.
 */
export function conflict({ a, b }: Schemas, options: ConflictOptions): Conflict[] {
  if (idOf(a) === idOf(b) || isImpossible(a)) return [];
  const [own, other] = [facetsOf(a), facetsOf(b)];
  const listed = listOf(own);
  if (listed !== undefined) return fromList({ a, b }, listed);
  const samples = samplesOf(a);
  const base: Base = { ...options, a, b, own, other, samples };
  if (samples.length === 0)
    return [{ keyword: "*", values: [], why: "no valid value could be constructed to try" }];
  if (other.values !== undefined) return [prove(base, ["const", "enum", "type"], variants(base))];
  const types = possibleTypes(own);
  const added = [...types].filter((atom) => !other.types.has(atom));
  const has = (atom: Atom): boolean => types.has(atom) && other.types.has(atom);
  return [
    ...(added.length === 0 ? [] : [prove(base, TYPE, ofTypes(base, added))]),
    ...LIMITS.filter(([atoms]) => atoms.some(has)).flatMap((limit) => limitConflict(base, limit)),
    ...(has("array") ? itemConflicts(base) : []),
    ...(has("object") ? fieldConflicts(base) : []),
    ...restConflicts(base),
  ];
}

/** Looks for values that violate one of these keywords, of the value itself or of anything in it (`*`). */
function prove(
  { a, b }: Base,
  keywords: readonly string[],
  tries: readonly Json[],
  field?: string,
): Conflict {
  const [keyword = "*"] = keywords;
  const values: Json[] = [];
  for (const value of tries) {
    if (!isValid(a, value)) continue;
    const isShown = checkValue(b, value).some(
      (error) => keyword === "*" || (error.instancePath === "" && keywords.includes(error.keyword)),
    );
    if (isShown) values.push(value);
    if (values.length === MAX_VALUES) break;
  }
  const why = `no value that violates \`${keyword}\` was found, but none could be ruled out`;
  const place = field === undefined ? {} : { field };
  return { keyword, ...place, values, ...(values.length > 0 ? {} : { why }) };
}

/** Returns the values of a schema that has few; they are decided by trying them all. */
function listOf({ values, types, lower, upper, union, rest }: Facets): readonly Json[] | undefined {
  if (values !== undefined) return values;
  if ([...types].every((atom) => atom === "null" || atom === "boolean")) return [null, true, false];
  const isSmall = upper.value - lower.value <= 200 && union === undefined && Object.keys(rest).length === 0;
  if (!isSmall || types.size !== 1 || !types.has("integer")) return undefined;
  const first = Math.ceil(lower.value);
  const length = Math.max(0, Math.floor(upper.value) - first + 1);
  return Array.from({ length }, (_, index) => first + index);
}

function fromList({ a, b }: Schemas, listed: readonly Json[]): Conflict[] {
  const found = new Map<string, Json[]>();
  for (const value of listed) {
    const [error] = isValid(a, value) ? checkValue(b, value) : [];
    if (error !== undefined) found.set(error.keyword, [...(found.get(error.keyword) ?? []), value]);
  }
  return [...found].map(([keyword, values]) => ({ keyword, values }));
}

function limitConflict(base: Base, [atoms, keywords, decide]: Limit): Conflict[] {
  const decision = decide(base.own, base.other);
  if (decision === true) return [];
  const { values: first, why } = decision === false ? { values: [], why: undefined } : decision;
  const found = prove(base, keywords, [...first, ...(TRIES[atoms[0] ?? "null"]?.(base) ?? [])]);
  return [found.values.length > 0 || why === undefined ? found : { ...found, why }];
}

function itemConflicts(base: Base): Conflict[] {
  const { a, own, other, contain, isDeep } = base;
  const [mine = [], theirs = []] = [own, other].map(({ rest }) => [rest["prefixItems"] ?? []].flat());
  const isSamePrefix = isSameKeyword("prefixItems", own.rest["prefixItems"], other.rest["prefixItems"]);
  const first = mine.map((schema) => samplesOf(schema)[0] ?? null);
  const prefixes = (isSamePrefix ? [] : mine).flatMap((schema, index) => {
    const result = contain({ a: schema, b: theirs[index] ?? other.items });
    if (result.kind === "contained") return [];
    const values = result.kind === "witness" ? result.values : [];
    const lists = values.flatMap((value) => [[...first.slice(0, index), value], first.with(index, value)]);
    return [{ ...prove(base, ["*"], lists), keyword: "prefixItems" }];
  });
  if (!isDeep || longestOf(own) === 0) return prefixes;
  const items = contain({ a: own.items, b: other.items });
  if (items.kind === "contained") return prefixes;
  if (items.kind === "unsure") return [{ keyword: "items", values: [], why: items.why }, ...prefixes];
  return [
    prove(
      base,
      ["*"],
      items.values.flatMap((item) => liftItem(a, item)),
    ),
    ...prefixes,
  ];
}

function fieldConflicts(base: Base): Conflict[] {
  const { own, other, samples, isDeep } = base;
  const objects = samples.filter(isObject);
  const missing = [...other.required].filter((name) => !own.required.has(name));
  const names = new Set([
    ...[...own.properties.keys(), ...other.properties.keys(), ...matchingNames(own)],
    ...[...documentedFields(own.rest)].filter((name) => name !== ""),
  ]);
  const isShared = (name: string): boolean => own.properties.has(name) && other.properties.has(name);
  return [
    ...missing.map((name) => {
      const found = prove(
        base,
        ["required"],
        [...objects.map((object) => without(object, name)), ...objects],
        name,
      );
      return { ...found, values: found.values.filter((value) => isObject(value) && !(name in value)) };
    }),
    ...[...names]
      .filter((name) => isDeep || !isShared(name))
      .flatMap((name) => fieldConflict(base, name, !other.properties.has(name) && other.others === false)),
    ...(own.others === false || other.others === true
      ? []
      : fieldConflict(base, UNDOCUMENTED, other.others === false).map(({ field: _, ...rest }) => rest)),
  ];
}

/** Decides whether a field may be there, or be what the other schema doesn't allow. */
function fieldConflict(base: Base, name: string, isForbidden: boolean): Conflict[] {
  const { own, other, samples, contain } = base;
  const schema = fieldSchema(own, name);
  if (schema === false || isImpossible(schema)) return [];
  const isHidden = !other.properties.has(name) && fieldSchema(other, name) !== other.others;
  // A field that is hidden in both is the same in both, or causes its own conflict.
  if (isHidden && !own.properties.has(name) && isSameRest(base)) return [];
  const target = other.properties.get(name) ?? other.others;
  const result = target === true ? undefined : contain({ a: schema, b: target });
  if (result === undefined || result.kind === "contained") return [];
  const values = [...(result.kind === "witness" ? result.values : []), ...samplesOf(schema).slice(0, 3)];
  const objects = samples.filter(isObject);
  const lifted = values.flatMap((value) => objects.map((object) => ({ ...object, [name]: value })));
  const keywords = isForbidden ? ["additionalProperties", "unevaluatedProperties", "false schema"] : ["*"];
  const found = prove(base, keywords, lifted, name);
  return [found.values.length > 0 || result.kind === "witness" ? found : { ...found, why: result.why }];
}

/** Keywords that mean something only together. */
const GROUPS = [
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["prefixItems", "unevaluatedItems"],
];

/** The keywords whose errors are those of the schemas inside. */
const DEEP = ["allOf", "dependentSchemas", "if", "patternProperties", "prefixItems"];

/** The keywords that apply only to values of one type. */
const TYPE_OF: Readonly<Record<string, Atom | undefined>> = {
  contains: "array",
  dependentRequired: "object",
  dependentSchemas: "object",
  patternProperties: "object",
  prefixItems: "array",
  propertyNames: "object",
};

/** Keywords that nothing here reads are the same in both schemas, or are decided by trying. */
function restConflicts(base: Base): Conflict[] {
  const { own, other } = base;
  const groups = new Set(
    Object.keys(other.rest).map((keyword) => GROUPS.find((group) => group.includes(keyword)) ?? [keyword]),
  );
  return [...groups].flatMap((group) => {
    const [keyword = ""] = group;
    const type = TYPE_OF[keyword];
    const isElsewhere = type !== undefined && !own.types.has(type);
    if (isSameRest(base, group) || isElsewhere || (keyword === "allOf" && isPart(base))) return [];
    return [{ ...prove(base, DEEP.includes(keyword) ? ["*"] : group, variants(base)), keyword }];
  });
}

function isSameRest({ own, other }: Base, keywords = Object.keys({ ...own.rest, ...other.rest })): boolean {
  return keywords.every((keyword) => isSameKeyword(keyword, own.rest[keyword], other.rest[keyword]));
}

/** Checks whether each schema in the other's `allOf` is in this one's, too, or contains the whole schema. */
function isPart({ a, own, other, contain }: Base): boolean {
  const mine = [own.rest["allOf"] ?? []].flat().map((schema) => idOf(schema));
  const theirs = [other.rest["allOf"] ?? []].flat();
  return theirs.every(
    (schema) => mine.includes(idOf(schema)) || contain({ a, b: schema }).kind === "contained",
  );
}
