import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { FORMATS } from "./report/report.ts";

/** The longest delay that a timer can wait, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Creates a parser for an integer in a range. */
export function integer(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Expected an integer from ${min} to ${max}.`);
  };
}

/**
 * Parses a duration such as `500ms`, `60s`, or `5m`.
 *
 * @returns Milliseconds.
 */
export function duration(value: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(value) ?? [];
  const milliseconds = Number(number) * ({ ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN);
  if (milliseconds <= MAX_TIMER_MS) return milliseconds;
  throw new InvalidArgumentError("Expected a duration such as 500ms, 60s, or 5m, at most 24 days.");
}

/** Parses the URL of a receiver. */
export function url(value: string): URL {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed?.protocol === "http:" || parsed?.protocol === "https:") return parsed;
  throw new InvalidArgumentError(
    "Expected a URL with http: or https:, such as http://127.0.0.1:3000/webhooks.",
  );
}

/** Options that several commands share. */
export const options = {
  to: new Option("--to <url>", "the receiver").argParser(url).makeOptionMandatory(),
  maxMs: new Option("--max-ms <ms>", "how long a response may take, in milliseconds")
    .argParser(integer(1, 600_000))
    .default(5000),
  concurrency: new Option("--concurrency <n>", "how many requests may be open at the same time")
    .argParser(integer(1, 10_000))
    .default(1),
  format: new Option("--format <format>", "how to write the report")
    .choices(FORMATS)
    .default("pretty" as const),
  verbose: new Option("--verbose", "show every check as it happens, including those that pass"),
};

/** A receiver's URL, for the examples in help. */
export const RECEIVER = "http://127.0.0.1:3000/webhooks";
