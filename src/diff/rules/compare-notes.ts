import type { Json } from "../../document/json.ts";
import type { JsonSchema } from "../../document/json-schema.ts";
import { isSame } from "../same.ts";
import type { Finding } from "./finding.ts";
import { type Compare, find, type Place, show } from "./place.ts";
import type { RuleId } from "./rules.ts";

const WORDS = ["title", "description"];
const EXAMPLES = ["example", "examples"];
const NOTES = ["$comment", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml"];

/** What a schema says to people: words, examples, notes. */
export const compareNotes: Compare = (place) => {
  const { old, next } = place;
  const extensions = new Set([old, next].flatMap(({ schema }) => Object.keys(schema).filter(isExtension)));
  return [
    ...compareKeywords(place, "description-changed", WORDS),
    ...compareKeywords(place, "examples-changed", EXAMPLES),
    ...compareKeywords(place, "default-changed", ["default"]),
    ...compareKeywords(place, "annotation-changed", [...NOTES, ...extensions]),
    ...compareClock(place, old.schema["x-clock"], next.schema["x-clock"]),
    ...compareInnerChronology(place),
  ];
};

function isExtension(keyword: string): boolean {
  return keyword.startsWith("x-") && !["x-clock", "x-chronology", "x-recursion"].includes(keyword);
}

function compareKeywords(place: Place, rule: RuleId, keywords: readonly string[]): Finding[] {
  return keywords
    .filter((keyword) => !isSame(place.old.schema[keyword], place.next.schema[keyword]))
    .map((keyword) => {
      const [was, is] = [place.old, place.next].map(({ schema }: { schema: JsonSchema }) =>
        show(schema[keyword]),
      );
      return find(place, rule, `\`${keyword}\` was ${was}, it is ${is}.`, { keyword });
    });
}

function compareClock(place: Place, old: Json | undefined, next: Json | undefined): Finding[] {
  if (isSame(old, next)) return [];
  const rule = old === undefined ? "clock-added" : next === undefined ? "clock-dropped" : "clock-changed";
  return [find(place, rule, `The clock was ${show(old)}, it is ${show(next)}.`, { keyword: "x-clock" })];
}

/** The order of a payload's own timestamps is the webhook's; that of an object in it is checked by nobody. */
function compareInnerChronology(place: Place): Finding[] {
  const [old, next] = [place.old.schema["x-chronology"], place.next.schema["x-chronology"]];
  if (place.path.length === 0 || isSame(old, next)) return [];
  const why = "`x-chronology` changed in an object within the payload, where nothing checks it.";
  return [find(place, "unclassified", why, { keyword: "x-chronology" })];
}
