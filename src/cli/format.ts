import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/** How a report is written. */
export type Format = (typeof FORMATS)[number];

export const FORMATS = ["pretty", "json", "junit", "github"] as const;

/**
 * Reads the value of an option that has a fixed set of them.
 *
 * @throws {UsageError} With the closest one.
 */
export function toChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((choice) => choice === value);
  if (choice !== undefined) return choice;
  throw new UsageError(
    "value",
    `--${option} is one of ${choices.join(", ")}, not ${value}.${suggest(value, choices)}`,
  );
}

/**
 * Reads a number.
 *
 * @throws {UsageError} When it is none or is out of range.
 */
export function toNumber(option: string, value: string, { min, max, integer = true }: NumberRange): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (number >= min && number <= max && (!integer || Number.isInteger(number))) return number;
  throw new UsageError(
    "value",
    `--${option} is ${integer ? "an integer" : "a number"} from ${min} to ${max}, not ${value}.`,
  );
}

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/**
 * Reads a duration: a number with `ms`, `s` or `m`.
 *
 * @returns Milliseconds.
 * @throws {UsageError} When it is none.
 */
export function toMilliseconds(option: string, value: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(value) ?? [];
  const factor = { ms: 1, s: 1000, m: 60_000 }[unit];
  if (number !== undefined && factor !== undefined) return Number(number) * factor;
  throw new UsageError("value", `--${option} is a duration such as 500ms, 60s or 5m, not ${value}.`);
}

type GithubPlace = Readonly<Record<string, string | number | undefined>>;

/** Writes an error as a workflow command of GitHub Actions. */
export function toGithubError(place: GithubPlace, message: string): string {
  return toGithubCommand("error", place, message);
}

/** Writes a notice as a workflow command of GitHub Actions. */
export function toGithubNotice(place: GithubPlace, message: string): string {
  return toGithubCommand("notice", place, message);
}

function toGithubCommand(command: string, place: GithubPlace, message: string): string {
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => `${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
    );
  return `::${command} ${properties.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
