/** A class of timestamps on which an oracle and we differ, and who is right according to RFC 3339. */
export interface KnownDifference {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** Our verdict; the oracle's is the opposite. */
  readonly ours: boolean;
}

/** Hyperjump's has a table of past leap seconds, which lacks future ones. */
export const HYPERJUMP_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: "a leap second on a day that had none",
    example: "2026-12-31T23:59:60Z",
    pattern: /^.{17}60/,
    ours: true,
  },
];

/** ajv-formats, in full mode, accepts more of ISO 8601 than RFC 3339 allows. */
export const AJV_FORMATS_DIFFERENCES: readonly KnownDifference[] = [
  { name: "a space for the T", example: "2026-03-12 09:14:05Z", pattern: /^.{10} /, ours: false },
  { name: "an offset without minutes", example: "2026-03-12T09:14:05+01", pattern: /[+-]\d\d$/, ours: false },
  {
    name: "an hour or a minute out of range, if its offset makes it 23:59 in UTC",
    example: "2026-03-12T24:15:00+00:16",
    pattern: /^.{10}.(2[4-9]|[3-9]\d|\d\d:[6-9]\d)/,
    ours: false,
  },
  {
    name: "an offset without a colon",
    example: "2026-03-12T09:14:05+0100",
    pattern: /[+-]\d{4}$/,
    ours: false,
  },
];
