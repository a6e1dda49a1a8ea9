import { CHECKED_FORMATS } from "../../document/formats.ts";
import type { Facets } from "../schema/facets.ts";
import { compareSize } from "./compare-bounds.ts";
import {
  type Compare,
  isInBoth,
  type LocalChange,
  type NodePair,
  show,
  toLocalChange,
} from "./local-change.ts";

/** Lengths, patterns and formats of texts. */
export const compareTexts: Compare = (pair) => {
  if (!isInBoth(pair, (types) => types.has("string"))) return compareNotedFormat(pair);
  // A format that comes or goes brings its own lengths.
  const isSameFormat = pair.old.format === pair.next.format;
  const sizes = isSameFormat ? pair : { old: ownLengths(pair.old), next: ownLengths(pair.next) };
  return [
    ...compareSize(sizes, "minLength", "characters"),
    ...compareSize(sizes, "maxLength", "characters"),
    ...compareText(pair, "pattern"),
    ...compareText(pair, "format"),
    ...compareNotedFormat(pair),
  ];
};

function ownLengths(facets: Facets): Facets {
  const { minLength, maxLength } = facets.schema;
  return {
    ...facets,
    minLength: Number(minLength ?? 0),
    maxLength: Number(maxLength ?? Number.POSITIVE_INFINITY),
  };
}

function compareText(pair: NodePair, keyword: "pattern" | "format"): LocalChange[] {
  const [old, next] = [pair.old[keyword], pair.next[keyword]];
  if (old === next) return [];
  if (old === undefined)
    return [toLocalChange(`${keyword}-added`, `The ${keyword} ${show(next)} is new.`, { keyword })];
  if (next === undefined)
    return [toLocalChange(`${keyword}-dropped`, `The ${keyword} ${show(old)} was removed.`, { keyword })];
  return [
    toLocalChange(`${keyword}-changed`, `The ${keyword} was ${show(old)}, it is ${show(next)}.`, { keyword }),
  ];
}

function compareNotedFormat({ old: was, next: is }: NodePair): LocalChange[] {
  const [old, next] = [was, is].map(({ schema: { format } }) =>
    CHECKED_FORMATS.has(format ?? "") ? undefined : format,
  );
  if (old === next) return [];
  const why = `The format, which nothing checks, was ${show(old)}, it is ${show(next)}.`;
  return [toLocalChange("format-note-changed", why, { keyword: "format" })];
}
