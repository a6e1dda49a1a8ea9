import { compareSize, isBoth } from "./compare-bounds.ts";
import { type Compare, find } from "./place.ts";

/** How many elements a list has, and whether one may stand twice. */
export const compareItems: Compare = (place) => {
  if (!isBoth(place, (types) => types.has("array"))) return [];
  const { old, next } = place;
  const rule = next.uniqueItems ? "unique-items-added" : "unique-items-dropped";
  const why = next.uniqueItems
    ? "An element may not stand twice any more."
    : "An element may stand twice now.";
  return [
    ...compareSize(place, "minItems", "elements"),
    ...compareSize(place, "maxItems", "elements"),
    ...(old.uniqueItems === next.uniqueItems ? [] : [find(place, rule, why, { keyword: "uniqueItems" })]),
  ];
};
