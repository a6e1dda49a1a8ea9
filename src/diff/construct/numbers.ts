import type { Facets } from "../schema/facets.ts";

const SAMPLES = [7, 0, 1, -1, 0.5, 1.5, -7.25, 2 ** 40, -(2 ** 40), 2 ** 53];

/** Makes numbers on, within and over each limit that one of the versions sets. */
export function makeNumbers(versions: readonly Facets[]): number[] {
  const steps = versions.flatMap(({ multipleOf }) => (multipleOf === undefined ? [] : [multipleOf]));
  const limits = versions.flatMap(({ lower, upper }) => [lower.value, upper.value]).filter(Number.isFinite);
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
  return [...SAMPLES, ...around, ...multiples].map((number) => number + 0);
}

/** Takes back what binary fractions add: three times 0.1 is 0.3. */
function round(number: number): number {
  return Number(number.toPrecision(12));
}
