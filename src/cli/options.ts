import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { STATUSES } from "./contract-facts.ts";
import { FORMATS } from "./report/report.ts";

/** Creates a parser for an integer in a range. */
export function integer(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Expected an integer from ${min} to ${max}.`);
  };
}

/** The longest delay that a timer can wait, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

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

/** Parses statuses with commas between them. */
export function statusList(value: string): string[] {
  const found = value.split(",").map((status) => status.trim());
  const unknown = found.find((status) => !STATUSES.includes(status));
  if (unknown === undefined) return found;
  throw new InvalidArgumentError(`Expected statuses of the contract: ${STATUSES.join(", ")}.`);
}

/** Collects the values of an option that may be repeated. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** `--format`, of the commands that report. */
export function formatOption() {
  return new Option("--format <format>", "how to write the report")
    .choices(FORMATS)
    .default("pretty" as const);
}

/** `--max-ms`, of the commands that send. */
export function maxMsOption() {
  return new Option("--max-ms <ms>", "how long a response may take")
    .argParser(integer(1, 600_000))
    .default(5000);
}

/** `--verbose`, of the commands that group what failed. */
export function verboseOption() {
  return new Option("--verbose", "show every check as it happens, also those that pass");
}
