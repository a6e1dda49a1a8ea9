import type { Facets } from "../schema/facets.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";
import { shortestTexts } from "./patterns.ts";

const NUMBERS = [0, 1, 7, -1, 0.5, 1.5, -7.25, 2 ** 40, -(2 ** 40), 2 ** 53];

/** Makes numbers on, within and beyond each limit that one of the schemas sets; the plainest first. */
export function makeNumbers(schemas: readonly Facets[]): number[] {
  const steps = schemas.flatMap(({ multipleOf }) => (multipleOf === undefined ? [] : [multipleOf]));
  const limits = schemas.flatMap(({ lower, upper }) => [lower.value, upper.value]).filter(Number.isFinite);
  const around = limits.flatMap((limit) => [
    limit,
    ...[1, 0.5, 0.001, ...steps].flatMap((step) => [limit + step, limit - step]),
  ]);
  const multiples = steps.flatMap((step) =>
    [0, ...limits].flatMap((start) => {
      const first = Math.ceil(start / step) * step;
      return [-2, -1, 0, 1, 2, 3, 5].map((times) => round(first + times * step));
    }),
  );
  return [
    ...new Set([...NUMBERS, ...around, ...multiples].filter(Number.isFinite).map((number) => number + 0)),
  ];
}

/** Takes back what binary fractions add: three times 0.1 is 0.3. */
function round(number: number): number {
  return Number(number.toPrecision(12));
}

/** Texts that differ in as many ways as patterns tell apart. */
const TEXTS = [
  ...["text", "", "x", "X", "7", "-1", "1.5", "a b", "A-1", "a_b", "é漢🙂", "\n", "two\nlines"],
  ...["soon", "2026-02-30", "true", "@", "/"],
];
/** A text over this length isn't made: a limit so high is compared by its number alone. */
const MAX_LENGTH = 100_000;

/** Makes texts of each length, pattern and format that one of the schemas names, and of none; the plainest first. */
export function makeTexts(schemas: readonly Facets[]): string[] {
  const formats = [...new Set(schemas.flatMap(({ format }) => format ?? []))].flatMap(
    (name) => FORMAT_TEXTS[name] ?? [],
  );
  const matching = schemas.flatMap(({ pattern, minLength, maxLength }) =>
    pattern === undefined ? [] : shortestTexts({ patterns: [pattern], min: minLength, max: maxLength }, 3),
  );
  const limits = schemas.flatMap(({ minLength, maxLength, schema }) => [
    minLength,
    maxLength,
    Number(schema["minLength"]),
    Number(schema["maxLength"]),
  ]);
  const lengths = [...new Set(limits.flatMap((limit) => [limit - 1, limit, limit + 1]))];
  const possible = lengths.filter((length) => length >= 0 && length <= MAX_LENGTH);
  return [
    ...formats.flatMap(({ good }) => good),
    ...matching,
    ...TEXTS,
    ...possible.flatMap((length) => [
      ...formats.map(({ stretch }) => stretch(length)),
      ...matching.map((text) => stretchText(text, length)),
      "x".repeat(length),
      "7".repeat(length),
    ]),
  ];
}

/** A text of a length that begins as another does; the validators decide whether it matches its pattern too. */
function stretchText(text: string, length: number): string {
  const characters = [...text];
  return characters.length >= length
    ? characters.slice(0, length).join("")
    : text + (characters.at(-1) ?? "x").repeat(length - characters.length);
}
