import { sample, stringMatching } from "fast-check";
import type { Facets } from "../schema/facets.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";

/** Texts that differ in as many ways as patterns tell apart. */
const SAMPLES = [
  "text",
  "",
  "x",
  "X",
  "7",
  "-1",
  "1.5",
  "a b",
  "A-1",
  "a_b",
  "é漢🙂",
  "\n",
  "two\nlines",
  "soon",
  "2026-02-30",
  "true",
  "@",
  "/",
];

/** A text over this length is not made: a limit so high is compared by its number alone. */
const MAX_LENGTH = 100_000;
const PATTERN_SAMPLES = 40;

/** Makes texts of each length, pattern and format that one of the versions names, and of none. */
export function makeTexts(versions: readonly Facets[]): string[] {
  const patterns = new Set(versions.flatMap(({ pattern }) => pattern ?? []));
  const formats = [...new Set(versions.flatMap(({ format }) => format ?? []))].flatMap(
    (name) => FORMAT_TEXTS[name] ?? [],
  );
  const lengths = new Set(
    versions.flatMap(({ minLength, maxLength, schema }) =>
      [minLength, maxLength, Number(schema["minLength"]), Number(schema["maxLength"])].flatMap((n) => [
        n - 1,
        n,
        n + 1,
      ]),
    ),
  );
  const possible = [...lengths].filter((length) => length >= 0 && length <= MAX_LENGTH);
  const matching = [...patterns].flatMap(matchesOf);
  return [
    ...formats.flatMap(({ good }) => good),
    ...matching,
    ...SAMPLES,
    ...possible.flatMap((length) => [
      ...formats.map(({ stretch }) => stretch(length)),
      ...matching.slice(0, 8).map((text) => stretchText(text, length)),
      "x".repeat(length),
      "7".repeat(length),
    ]),
  ];
}

/** A text of a length that begins as another does; whether it matches its pattern too is for the validators to say. */
function stretchText(text: string, length: number): string {
  const chars = [...text];
  return chars.length >= length
    ? chars.slice(0, length).join("")
    : text + (chars.at(-1) ?? "x").repeat(length - chars.length);
}

const known = new Map<string, readonly string[]>();

/** Texts that match a pattern, always the same; none for a pattern that looks around. */
function matchesOf(pattern: string): readonly string[] {
  const found = known.get(pattern) ?? draw(pattern);
  known.set(pattern, found);
  return found;
}

function draw(pattern: string): readonly string[] {
  try {
    const texts = sample(stringMatching(new RegExp(pattern, "u")), { numRuns: PATTERN_SAMPLES, seed: 1 });
    return [...new Set(texts)].toSorted((a, b) => a.length - b.length);
  } catch {
    return [];
  }
}
