/** A string in place of a timestamp. */
export interface TextCase {
  readonly name: string;
  readonly text: string;
}

/** Timestamps by RFC 3339, section 5.6, that implementations often reject. */
export const GOOD_DATE_TIMES: readonly TextCase[] = [
  { name: "lower-case", text: "2026-03-12t09:14:05.120z" },
  { name: "no-fraction", text: "2026-03-12T09:14:05Z" },
  { name: "one-fraction-digit", text: "2026-03-12T09:14:05.1Z" },
  { name: "twenty-fraction-digits", text: "2026-03-12T09:14:05.12345678901234567890Z" },
  { name: "offset-east", text: "2026-03-12T14:59:05.120+05:45" },
  { name: "offset-west", text: "2026-03-11T23:29:05.120-09:45" },
  { name: "offset-largest", text: "2026-03-12T09:14:05.120+23:59" },
  { name: "offset-unknown", text: "2026-03-12T09:14:05.120-00:00" },
  { name: "leap-day", text: "2024-02-29T12:00:00.000Z" },
  { name: "leap-day-of-a-fourth-century", text: "2000-02-29T12:00:00.000Z" },
  { name: "leap-second", text: "2016-12-31T23:59:60.250Z" },
  { name: "leap-second-with-offset", text: "2017-01-01T05:44:60+05:45" },
  { name: "first-year", text: "0000-01-01T00:00:00Z" },
  { name: "last-year", text: "9999-12-31T23:59:59.999Z" },
];

/** Strings that aren't a timestamp by RFC 3339, one error each. */
export const BAD_DATE_TIMES: readonly TextCase[] = [
  { name: "empty", text: "" },
  { name: "date-only", text: "2026-03-12" },
  { name: "no-offset", text: "2026-03-12T09:14:05.120" },
  { name: "space-for-t", text: "2026-03-12 09:14:05.120Z" },
  { name: "no-seconds", text: "2026-03-12T09:14Z" },
  { name: "no-fraction-digit", text: "2026-03-12T09:14:05.Z" },
  { name: "comma", text: "2026-03-12T09:14:05,120Z" },
  { name: "offset-hour-only", text: "2026-03-12T09:14:05.120+01" },
  { name: "offset-without-colon", text: "2026-03-12T09:14:05.120+0100" },
  { name: "offset-hour-24", text: "2026-03-12T09:14:05.120+24:00" },
  { name: "offset-minute-60", text: "2026-03-12T09:14:05.120+01:60" },
  { name: "offset-and-z", text: "2026-03-12T09:14:05.120+01:00Z" },
  { name: "offset-minus-sign", text: "2026-03-12T09:14:05.120\u221201:00" },
  { name: "month-0", text: "2026-00-12T09:14:05.120Z" },
  { name: "month-13", text: "2026-13-12T09:14:05.120Z" },
  { name: "day-0", text: "2026-03-00T09:14:05.120Z" },
  { name: "day-32", text: "2026-03-32T09:14:05.120Z" },
  { name: "april-31", text: "2026-04-31T09:14:05.120Z" },
  { name: "february-30", text: "2024-02-30T09:14:05.120Z" },
  { name: "no-leap-day", text: "2026-02-29T09:14:05.120Z" },
  { name: "no-leap-day-of-a-century", text: "1900-02-29T09:14:05.120Z" },
  { name: "hour-24", text: "2026-03-12T24:00:00.000Z" },
  { name: "minute-60", text: "2026-03-12T09:60:05.120Z" },
  { name: "second-61", text: "2016-12-31T23:59:61Z" },
  { name: "leap-second-at-noon", text: "2016-12-31T12:00:60Z" },
  { name: "leap-second-before-the-offset", text: "2016-12-31T23:59:60+01:00" },
  { name: "short-year", text: "26-03-12T09:14:05.120Z" },
  { name: "long-year", text: "+12026-03-12T09:14:05.120Z" },
  { name: "short-month", text: "2026-3-12T09:14:05.120Z" },
  { name: "week-date", text: "2026-W11-4T09:14:05.120Z" },
  { name: "basic-format", text: "20260312T091405Z" },
  { name: "not-ascii", text: "2026-03-1\u09e8T09:14:05.120Z" },
  { name: "space-before", text: " 2026-03-12T09:14:05.120Z" },
  { name: "newline-after", text: "2026-03-12T09:14:05.120Z\n" },
  { name: "seconds-since-1970", text: "1773306845" },
  { name: "american", text: "03/12/2026 09:14:05 AM" },
];

/** A string that each format rejects. */
export const BAD_TEXTS: Readonly<Record<string, string>> = {
  date: "2026-02-30",
  duration: "P",
  email: "@",
  hostname: "-",
  ipv4: "256.0.0.1",
  ipv6: ":::",
  "json-pointer": "a",
  regex: "(",
  "relative-json-pointer": "a",
  time: "25:00:00Z",
  uri: "no scheme",
  "uri-reference": "\\",
  "uri-template": "{",
  uuid: "0",
};

/** Two timestamps and their order. */
export interface OrderCase {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** Whether the second is earlier than the first. */
  readonly backwards: boolean;
}

const ORDERED: readonly Omit<OrderCase, "backwards">[] = [
  { name: "a-day", first: "2026-03-12T09:00:00Z", second: "2026-03-13T09:00:00Z" },
  { name: "a-millisecond", first: "2026-03-12T09:00:00.119Z", second: "2026-03-12T09:00:00.120Z" },
  { name: "a-late-fraction-digit", first: "2026-03-12T09:00:00.0001Z", second: "2026-03-12T09:00:00.00011Z" },
  {
    name: "the-twentieth-fraction-digit",
    first: "2026-03-12T09:00:00.12345678901234567890Z",
    second: "2026-03-12T09:00:00.12345678901234567891Z",
  },
  { name: "a-fraction-and-none", first: "2026-03-12T09:00:00Z", second: "2026-03-12T09:00:00.0001Z" },
  { name: "offsets-against-the-clock", first: "2026-03-12T23:30:00+02:00", second: "2026-03-12T22:00:00Z" },
  { name: "offsets-over-midnight", first: "2026-03-13T00:30:00+14:00", second: "2026-03-12T01:00:00-11:00" },
  { name: "a-leap-day", first: "2024-02-29T23:59:59Z", second: "2024-03-01T00:00:00Z" },
  { name: "new-year", first: "2026-01-01T00:30:00+01:00", second: "2026-01-01T00:00:00Z" },
  { name: "into-a-leap-second", first: "2016-12-31T23:59:59.999Z", second: "2016-12-31T23:59:60Z" },
  { name: "within-a-leap-second", first: "2016-12-31T23:59:60.1Z", second: "2016-12-31T15:59:60.2-08:00" },
  { name: "out-of-a-leap-second", first: "2016-12-31T23:59:60.999Z", second: "2017-01-01T00:00:00Z" },
];

const SAME: readonly Omit<OrderCase, "backwards">[] = [
  { name: "the-same-text", first: "2026-03-12T09:00:00.120Z", second: "2026-03-12T09:00:00.120Z" },
  { name: "the-same-instant", first: "2026-03-12T10:00:00+01:00", second: "2026-03-12T09:00:00Z" },
  { name: "trailing-zeros", first: "2026-03-12T09:00:00.100Z", second: "2026-03-12T09:00:00.1Z" },
  { name: "the-same-leap-second", first: "2016-12-31T23:59:60Z", second: "2016-12-31T15:59:60-08:00" },
];

/** Every order that a chronology must distinguish: exact to the last digit, with offsets and leap seconds. */
export const ORDER_CASES: readonly OrderCase[] = [
  ...[...ORDERED, ...SAME].map((order) => ({ ...order, backwards: false })),
  ...SAME.map((order) => ({ ...turn(order, "turned"), backwards: false })),
  ...ORDERED.map((order) => ({ ...turn(order, "backwards"), backwards: true })),
];

function turn({ name, first, second }: Omit<OrderCase, "backwards">, suffix: string) {
  return { name: `${name}-${suffix}`, first: second, second: first };
}
