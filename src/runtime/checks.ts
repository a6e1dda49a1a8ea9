import { compareDateTimes, isDateTime } from "./date-time.ts";
import type { Report } from "./explain.ts";
import { ownValue, quote } from "./issue.ts";

// The generated checks call these. Each one takes time proportional to the size of the value.

/** Checks for a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns an own field, even one whose name every object inherits, such as `constructor`. */
export { ownValue as own };

/** Checks each item; stops at the first one for which `check` returns `false`. */
export function eachItem(
  items: readonly unknown[],
  check: (item: unknown, index: number) => boolean | undefined,
): boolean {
  for (let index = 0; index < items.length; index++) if (!check(items[index], index)) return false;
  return true;
}

/** Checks each field; stops at the first one for which `check` returns `false`. */
export function eachField(value: object, check: (field: string) => boolean | undefined): boolean {
  for (const field in value) if (!check(field)) return false;
  return true;
}

/** Counts characters as JSON Schema does: Unicode code points (Validation, section 6.3.1). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Checks that timestamps never go backwards. A field that is missing or isn't a timestamp is skipped: other checks report it. */
export function isChronological(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  report?: Report,
): boolean {
  if (isSorted(value, fields)) return true;
  let last: string | undefined;
  for (const field of fields) {
    const time = value[field];
    if (typeof time !== "string" || !isDateTime(time)) continue;
    const before = last === undefined ? time : String(value[last]);
    if (
      compareDateTimes(before, time) > 0 &&
      !report?.("chronology", `a time at or after ${last} (${quote(before)})`, field)
    ) {
      return false;
    }
    last = field;
  }
  return true;
}

/** Checks quickly, which works for most payloads: timestamps in UTC and in one format sort as text. */
function isSorted(value: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean {
  let last = "";
  for (const field of fields) {
    const time = value[field];
    if (typeof time !== "string" || !time.endsWith("Z") || time[10] !== "T" || last > time) return false;
    if (last !== "" && last.length !== time.length) return false;
    last = time;
  }
  return true;
}

/** Creates a check from an ajv-formats format: a regular expression, a function, or an object with one of them. */
export function toCheck(format: unknown): (text: string) => boolean {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === "function") return (text) => format(text) === true;
  return toCheck(Object(format).validate);
}
