/** What the last word of a field's name says about its unit. */
const UNITS: Readonly<Record<string, string>> = {
  ms: "milliseconds",
  seconds: "seconds",
  bytes: "bytes",
  percent: "percent",
};

/** The unit that a field's name ends in, if it does. */
export function unitOf(name: string): string | undefined {
  const word = /_([a-z]+)$/.exec(name)?.[1];
  return word === undefined ? undefined : UNITS[word];
}
