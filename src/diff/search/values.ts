import type { Facets } from "../schema/facets.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";
import { shortestTexts } from "./patterns.ts";

const NUMBERS = [0, 1, 7, -1, 0.5, 1.5, -7.25, 2 ** 40, -(2 ** 40), 2 ** 53];

/** Creates numbers at, within, and beyond each limit of the schemas, simplest first. */
export function makeNumbers(schemas: readonly Facets[]): number[] {
  const steps = schemas.flatMap(({ multipleOf }) => multipleOf ?? []);
  const limits = schemas.flatMap(({ lower, upper }) => [lower.value, upper.value]).filter(Number.isFinite);
  const distances = [1, 0.5, 0.001, ...steps].flatMap((step) => [step, -step]);
  const around = limits.flatMap((limit) => [limit, ...distances.map((distance) => limit + distance)]);
  const multiples = steps.flatMap((step) =>
    [0, ...limits].flatMap((start) => {
      const first = Math.ceil(start / step) * step;
      // Removes binary rounding errors: three times 0.1 is 0.3.
      return [-2, -1, 0, 1, 2, 3, 5].map((times) => Number((first + times * step).toPrecision(12)));
    }),
  );
  const all = [...NUMBERS, ...around, ...multiples].filter(Number.isFinite);
  return [...new Set(all.map((number) => number + 0))];
}

/** Strings that differ in the ways that patterns distinguish. */
const TEXTS = [
  ...["text", "", "x", "X", "7", "-1", "1.5", "a b", "A-1", "a_b", "é漢🙂", "\n", "two\nlines"],
  ...["soon", "2026-02-30", "true", "@", "/"],
];
/** Longer strings aren't created: such a high limit is compared only as a number. */
const MAX_LENGTH = 100_000;

/** Creates strings for each length, pattern, and format of the schemas, and others, simplest first. */
export function makeTexts(schemas: readonly Facets[]): string[] {
  const names = new Set(schemas.flatMap(({ format }) => format ?? []));
  const formats = [...names].flatMap((name) => FORMAT_TEXTS[name] ?? []);
  const matching = schemas.flatMap(({ pattern, minLength: min, maxLength: max }) =>
    pattern === undefined ? [] : shortestTexts({ patterns: [pattern], min, max }, 3),
  );
  const limits = schemas.flatMap(({ minLength, maxLength, schema }) => [
    ...[minLength, maxLength, Number(schema["minLength"]), Number(schema["maxLength"])],
  ]);
  const lengths = [...new Set(limits.flatMap((limit) => [limit - 1, limit, limit + 1]))];
  return [
    ...formats.flatMap(({ good }) => good),
    ...matching,
    ...TEXTS,
    ...lengths
      .filter((length) => length >= 0 && length <= MAX_LENGTH)
      .flatMap((length) => [
        ...formats.map(({ stretch }) => stretch(length)),
        ...matching.map((text) => stretchText(text, length)),
        "x".repeat(length),
        "7".repeat(length),
      ]),
  ];
}

/**
 * Creates a string of a given length that starts like another; the validators decide whether it still
 * matches.
 */
function stretchText(text: string, length: number): string {
  const characters = [...text];
  const last = characters.at(-1) ?? "x";
  return characters.slice(0, length).join("") + last.repeat(Math.max(0, length - characters.length));
}
