/** Units that the last word of a field's name says. */
const UNITS: ReadonlySet<string> = new Set([
  "bytes",
  "days",
  "hours",
  "minutes",
  "ms",
  "ns",
  "percent",
  "seconds",
  "us",
]);

/** The unit that a field's name ends in, if it does. */
export function unitOf(name: string): string | undefined {
  const word = /_([a-z]+)$/.exec(name)?.[1];
  return word !== undefined && UNITS.has(word) ? word : undefined;
}
