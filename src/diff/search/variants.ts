import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import { type Atom, atomOf, type Facets, toType } from "../schema/facets.ts";
import { withAlso } from "../schema/flatten.ts";
import { leastOf, mostOf } from "./limits.ts";
import { shortestTexts } from "./patterns.ts";
import { distinct, fieldSchema, listedValues, makeList, resize, samplesOf } from "./samples.ts";
import { makeNumbers, makeTexts } from "./values.ts";

const MAX_SIZE = 2_000;

/** Two schemas' normal forms, and valid values of the first one, the smallest first. */
export interface Forms {
  readonly own: Facets;
  readonly other: Facets;
  readonly samples: readonly Json[];
}

/** Values on and beyond the limits of both schemas, by type. */
export const TRIES: Partial<Readonly<Record<Atom, (forms: Forms) => readonly Json[]>>> = {
  integer: ({ own, other }) => makeNumbers([own, other]),
  string: ({ own, other }) => makeTexts([own, other]),
  array({ own, other, samples }) {
    const items = samplesOf(own.items);
    const sizes = [own.minItems, own.maxItems, other.minItems - 1, other.maxItems + 1, 0, 1, 2].filter(
      isSize,
    );
    return [
      ...samples,
      ...sizes.map((size) => makeList(items, size, own.uniqueItems)),
      ...items.flatMap((item) => [own.minItems, 2].map((size) => makeList([item], size))),
    ];
  },
  object({ own, other, samples }) {
    const objects = samples.filter(isObject);
    const full = Object.assign({}, ...objects);
    const sizes = [other.minProperties - 1, other.maxProperties + 1, leastOf(own), mostOf(own)].filter(
      isSize,
    );
    return [...objects, ...sizes.map((size) => resize(objects[0] ?? {}, full, size))];
  },
};

function isSize(size: number): boolean {
  return size >= 0 && size <= MAX_SIZE;
}

const OF_EACH_TYPE: readonly Json[] = [
  ...[null, true, false, 7, 1.5, "7", "text"],
  ...[[], ["text"], {}, { a: "text" }],
];

/** Returns values of some types. */
export function ofTypes({ own, samples }: Forms, atoms: readonly Atom[]): Json[] {
  const narrowed = samplesOf(withAlso(own.schema, { type: atoms.map(toType) }));
  return [...samples, ...OF_EACH_TYPE, ...narrowed].filter((value) => atoms.includes(atomOf(value)));
}

/** Values that differ from the samples in every way that occurs in the two schemas. */
export function variants(forms: Forms): Json[] {
  const { own, other, samples } = forms;
  const atoms = ["string", "integer", "array", "object"] as const;
  const isOwn = (atom: Atom): boolean =>
    own.types.has(atom) || (atom === "integer" && own.types.has("fraction"));
  return distinct([
    ...samples,
    ...atoms.filter(isOwn).flatMap((atom) => TRIES[atom]?.(forms) ?? []),
    ...OF_EACH_TYPE,
    ...(own.types.has("object") ? objectVariants(forms) : []),
    ...listedValues(other.rest),
  ]);
}

function objectVariants({ own, other, samples }: Forms): JsonObject[] {
  const objects = samples.filter(isObject);
  const matching = matchingNames(other);
  const names = [...own.properties.keys(), ...other.properties.keys(), ...matching];
  return [...objects.slice(0, 3), Object.assign({}, ...objects)].flatMap((object) => [
    ...Object.keys(object).map((name) => without(object, name)),
    ...[...new Set([...names, ...Object.keys(object)])].slice(0, 60).flatMap((name) => {
      const tries = matching.includes(name) ? OF_EACH_TYPE : [];
      const theirs = samplesOf(other.properties.get(name)).slice(0, 4);
      const values = [...samplesOf(fieldSchema(own, name)), ...listedValues(other.rest), ...theirs, ...tries];
      return distinct(values)
        .slice(0, 24)
        .map((value) => ({ ...object, [name]: value }));
    }),
  ]);
}

/** Returns a name for each pattern of field names. */
export function matchingNames({ rest }: Facets): string[] {
  return Object.keys(objectOf(rest["patternProperties"])).flatMap((pattern) =>
    shortestTexts({ patterns: [pattern], min: 0, max: 50 }, 1),
  );
}

/** Returns an object without one of its fields. */
export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
