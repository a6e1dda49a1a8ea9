const PLUS = 43;
const HYPHEN = 45;
const POINT = 46;
const ZERO = 48;
const COLON = 58;
const MINUTES_A_DAY = 1440;

/**
 * Checks for a `date-time` of JSON Schema 2020-12: an RFC 3339 timestamp (section 5.6) of a real calendar
 * day, with any offset and any number of fraction digits, and a leap second only at 23:59:60 UTC. Allocates nothing.
 *
 * @param text - Any text.
 * @returns `true` for a timestamp.
 */
export function isDateTime(text: string): boolean {
  return COMMON.test(text) || (ANY.test(text) && isReal(text));
}

/** Matches most timestamps. */
const COMMON =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Matches all others too: ends of months, leap seconds, lower case. */
const ANY =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Checks that the month has this day, and that a leap second is the last second of its day in UTC. */
function isReal(text: string): boolean {
  if (twoDigits(text, 8) > daysIn(twoDigits(text, 0), twoDigits(text, 2), twoDigits(text, 5))) return false;
  const minutes = minutesOfDay(text) - offsetMinutes(text) + MINUTES_A_DAY;
  return twoDigits(text, 17) < 60 || minutes % MINUTES_A_DAY === MINUTES_A_DAY - 1;
}

/**
 * Compares two timestamps as instants, exactly: offsets, every fraction digit and leap seconds count. A leap second is
 * between 23:59:59 and the next 00:00:00.
 *
 * @param a - A timestamp that {@link isDateTime} accepts.
 * @param b - Another one.
 * @returns A negative number when `a` is earlier, a positive one when it is later, 0 for the same instant.
 */
export function compareDateTimes(a: string, b: string): number {
  return utcMinutes(a) - utcMinutes(b) || twoDigits(a, 17) - twoDigits(b, 17) || compareFractions(a, b);
}

/** Returns the minutes in UTC since 1 March of the year 0. Seconds are separate, so that a leap second sorts correctly. */
function utcMinutes(text: string): number {
  const month = twoDigits(text, 5);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((((month + 9) % 12) * 306 + 5) / 10) + twoDigits(text, 8) - 1;
  return (year * 365 + leapDays + dayOfYear) * MINUTES_A_DAY + minutesOfDay(text) - offsetMinutes(text);
}

function compareFractions(a: string, b: string): number {
  const endA = endOfFraction(a);
  const endB = endOfFraction(b);
  for (let at = 20; at < endA || at < endB; at++) {
    const digitA = at < endA ? a.charCodeAt(at) : ZERO;
    const digitB = at < endB ? b.charCodeAt(at) : ZERO;
    if (digitA !== digitB) return digitA - digitB;
  }
  return 0;
}

/** Returns where the offset begins: 19 without a fraction. */
function endOfFraction(text: string): number {
  if (text.charCodeAt(19) !== POINT) return 19;
  let at = 20;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) < COLON) at++;
  return at;
}

function daysIn(century: number, yearOfCentury: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return ((yearOfCentury === 0 ? century : yearOfCentury) & 3) === 0 ? 29 : 28;
}

function minutesOfDay(text: string): number {
  return twoDigits(text, 11) * 60 + twoDigits(text, 14);
}

/** Returns how many minutes the clock is ahead of UTC. A timestamp with `Z` has no sign this close to the end. */
function offsetMinutes(text: string): number {
  const at = text.length - 6;
  const sign = text.charCodeAt(at);
  const minutes = twoDigits(text, at + 1) * 60 + twoDigits(text, at + 4);
  return sign === PLUS ? minutes : sign === HYPHEN ? -minutes : 0;
}

/** Reads two ASCII digits. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}
