import type { Json } from "../../document/json.ts";
import { isSame } from "../schema/identity.ts";
import { type Compare, type LocalChange, type NodePair, show, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

const WORDING = ["title", "description"];
const EXAMPLES = ["example", "examples"];
const NOTES = ["$comment", "readOnly", "writeOnly", "externalDocs", "xml"];

/** What a schema says to people: descriptions, examples, notes. */
export const compareNotes: Compare = (pair) => {
  const [old, next] = [pair.old.schema, pair.next.schema];
  const extensions = new Set([old, next].flatMap((schema) => Object.keys(schema).filter(isExtension)));
  return [
    ...compareKeywords(pair, "description-changed", WORDING),
    ...compareKeywords(pair, "examples-changed", EXAMPLES),
    ...compareKeywords(pair, "default-changed", ["default"]),
    ...compareKeywords(pair, "annotation-changed", [...NOTES, ...extensions]),
    ...compareDeprecated(old["deprecated"], next["deprecated"]),
    ...compareClock(old["x-clock"], next["x-clock"]),
  ];
};

/** Compares whether something is deprecated. */
export function compareDeprecated(old: Json | undefined, next: Json | undefined): LocalChange[] {
  if ((old === true) === (next === true)) return [];
  const [rule, why] =
    next === true
      ? (["deprecation-added", "It is deprecated now: it may be removed in a later version."] as const)
      : (["deprecation-dropped", "It isn't deprecated any more."] as const);
  return [toLocalChange(rule, why, { keyword: "deprecated" })];
}

function isExtension(keyword: string): boolean {
  return keyword.startsWith("x-") && !["x-clock", "x-chronology"].includes(keyword);
}

function compareKeywords({ old, next }: NodePair, rule: RuleId, keywords: readonly string[]): LocalChange[] {
  return keywords
    .filter((keyword) => !isSame(old.schema[keyword], next.schema[keyword]))
    .map((keyword) => {
      const [was, is] = [old, next].map(({ schema }) => show(schema[keyword]));
      return toLocalChange(rule, `\`${keyword}\` was ${was}, it is ${is}.`, { keyword });
    });
}

function compareClock(old: Json | undefined, next: Json | undefined): LocalChange[] {
  if (isSame(old, next)) return [];
  const rule = old === undefined ? "clock-added" : next === undefined ? "clock-dropped" : "clock-changed";
  return [toLocalChange(rule, `The clock was ${show(old)}, it is ${show(next)}.`, { keyword: "x-clock" })];
}
