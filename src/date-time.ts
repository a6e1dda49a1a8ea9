const PLUS = 43;
const HYPHEN = 45;
const POINT = 46;
const ZERO = 48;
const COLON = 58;
const LOWER_T = 116;
const LOWER_Z = 122;
const LOWER_CASE = 32;
const MINUTES_A_DAY = 1440;

/**
 * Tells whether a text is a `date-time` of JSON Schema 2020-12: an RFC 3339 timestamp (section 5.6) of a real calendar
 * day, with any offset and any number of fraction digits, and a leap second only at 23:59:60 UTC. Allocates nothing.
 *
 * @param text - The text to look at.
 * @returns `true` for a timestamp.
 */
export function isDateTime(text: string): boolean {
  return COMMON.test(text) || scan(text);
}

/** Most timestamps. A scan takes half as long again, but knows the ends of months, leap seconds and lower case. */
const COMMON =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function scan(text: string): boolean {
  const end = text.length;
  if (end < 20) return false;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (
    (century | yearOfCentury | month | day | hour | minute | second) < 0 ||
    text.charCodeAt(4) !== HYPHEN ||
    text.charCodeAt(7) !== HYPHEN ||
    (text.charCodeAt(10) | LOWER_CASE) !== LOWER_T ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    (day > 28 && day > daysIn(century, yearOfCentury, month)) ||
    hour > 23 ||
    minute > 59 ||
    second > 60
  ) {
    return false;
  }
  const zone = endOfFraction(text);
  if (zone === 20) return false;
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) {
    return zone + 1 === end && (second < 60 || (hour === 23 && minute === 59));
  }
  if (zone + 6 !== end || text.charCodeAt(zone + 3) !== COLON) return false;
  const sign = text.charCodeAt(zone);
  if (sign !== PLUS && sign !== HYPHEN) return false;
  const offsetHour = twoDigits(text, zone + 1);
  const offsetMinute = twoDigits(text, zone + 4);
  if ((offsetHour | offsetMinute) < 0 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const utc = hour * 60 + minute + (sign === PLUS ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return (utc + MINUTES_A_DAY) % MINUTES_A_DAY === MINUTES_A_DAY - 1;
}

/**
 * Compares two timestamps as instants, exactly: offsets, every fraction digit and leap seconds count. A leap second lies
 * between 23:59:59 and the next 00:00:00.
 *
 * @param a - A timestamp that {@link isDateTime} accepts.
 * @param b - Another one.
 * @returns A negative number when `a` is earlier, a positive one when it is later, 0 for the same instant.
 */
export function compareDateTimes(a: string, b: string): number {
  return utcMinutes(a) - utcMinutes(b) || twoDigits(a, 17) - twoDigits(b, 17) || compareFractions(a, b);
}

/** Minutes in UTC since 1 March of the year 0. Seconds stay apart, so that a leap second sorts by itself. */
function utcMinutes(text: string): number {
  const month = twoDigits(text, 5);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((((month + 9) % 12) * 306 + 5) / 10) + twoDigits(text, 8) - 1;
  const minutes =
    (year * 365 + leapDays + dayOfYear) * MINUTES_A_DAY + twoDigits(text, 11) * 60 + twoDigits(text, 14);
  const zone = endOfFraction(text);
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) return minutes;
  const offset = twoDigits(text, zone + 1) * 60 + twoDigits(text, zone + 4);
  return text.charCodeAt(zone) === PLUS ? minutes - offset : minutes + offset;
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

/** Where the offset begins: 19 without a fraction, 20 after a point that no digit follows. */
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

/** The number that two ASCII digits write, or a negative number where they are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}
