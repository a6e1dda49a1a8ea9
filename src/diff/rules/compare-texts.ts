import { NOTED_FORMATS } from "../../document/formats.ts";
import { compareSize, isBoth } from "./compare-bounds.ts";
import type { Finding } from "./finding.ts";
import { type Compare, find, type Place, show } from "./place.ts";

/** Lengths, patterns and formats of texts. */
export const compareTexts: Compare = (place) => {
  if (!isBoth(place, (types) => types.has("string"))) return compareNotedFormat(place);
  const { old, next } = place;
  const isSameFormat = old.format === next.format;
  return [
    // A format that comes or goes brings its own lengths.
    ...(isSameFormat ? compareSize(place, "minLength", "characters") : []),
    ...(isSameFormat ? compareSize(place, "maxLength", "characters") : []),
    ...(isSameFormat ? [] : compareOwnLengths(place)),
    ...compareText(place, "pattern"),
    ...compareText(place, "format"),
    ...compareNotedFormat(place),
  ];
};

function compareOwnLengths(place: Place): Finding[] {
  const { old, next } = place;
  const own = (facets: Place["old"]): Place["old"] => ({
    ...facets,
    minLength: Number(facets.schema["minLength"] ?? 0),
    maxLength: Number(facets.schema["maxLength"] ?? Number.POSITIVE_INFINITY),
  });
  const bare = { ...place, old: own(old), next: own(next) };
  return [...compareSize(bare, "minLength", "characters"), ...compareSize(bare, "maxLength", "characters")];
}

function compareText(place: Place, keyword: "pattern" | "format"): Finding[] {
  const [old, next] = [place.old[keyword], place.next[keyword]];
  if (old === next) return [];
  // A format may leave nothing for a pattern to forbid: the texts of both tell.
  const isWithinFormat =
    keyword === "pattern" && place.old.format !== undefined && place.next.format !== undefined;
  const more = isWithinFormat ? { keyword, shows: [] } : { keyword };
  if (old === undefined)
    return [find(place, `${keyword}-added`, `The ${keyword} ${show(next)} is new.`, more)];
  if (next === undefined)
    return [find(place, `${keyword}-dropped`, `The ${keyword} ${show(old)} is gone.`, more)];
  return [find(place, `${keyword}-changed`, `The ${keyword} was ${show(old)}, it is ${show(next)}.`, more)];
}

function compareNotedFormat(place: Place): Finding[] {
  const [old, next] = [place.old, place.next].map(({ schema: { format } }) =>
    NOTED_FORMATS.has(format ?? "") ? format : undefined,
  );
  if (old === next) return [];
  const why = `The format, a note for code generators, was ${show(old)}, it is ${show(next)}.`;
  return [find(place, "format-note-changed", why, { keyword: "format" })];
}
