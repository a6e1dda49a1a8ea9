/** Texts of a format, the plainest first, and how to make one of a given length. */
export interface FormatTexts {
  readonly good: readonly string[];
  /** A text of this length, or nearly; the validators say whether it will do. */
  stretch(length: number): string;
}

/** The moment that every timestamp has at first, so that they stand in any order. */
export const MOMENT = "2026-03-12T09:14:05Z";

/** A moment after it. */
export const LATER = "2026-03-12T09:14:06Z";

/** Samples of the formats that validators check. */
export const FORMAT_TEXTS: Readonly<Record<string, FormatTexts | undefined>> = {
  date: fixed("2026-03-12"),
  "date-time": {
    // One moment in every way to write it, so that no order of timestamps forbids any of them.
    good: [
      MOMENT,
      "2026-03-12T09:14:05.0Z",
      "2026-03-12T09:14:05.000Z",
      "2026-03-12T09:14:05.000000000Z",
      "2026-03-12t09:14:05z",
      "2026-03-12T10:14:05.000+01:00",
      "2026-03-12T14:59:05+05:45",
      "2026-03-11T23:29:05-09:45",
      "2026-03-12T09:14:05-00:00",
      "2016-12-31T23:59:60Z",
      "0000-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999Z",
    ],
    stretch: (length) => `2026-03-12T09:14:05.${"0".repeat(Math.max(1, length - 21))}Z`,
  },
  duration: { good: ["P1D", "PT1H30M"], stretch: (length) => `P${"1".repeat(Math.max(1, length - 2))}D` },
  email: {
    good: ["a@b.co", "ann@example.com"],
    stretch: (length) => `${"a".repeat(Math.max(1, length - 5))}@b.co`,
  },
  hostname: {
    good: ["a", "hooks.example.net"],
    stretch: (length) =>
      "a."
        .repeat(Math.ceil(length / 2))
        .slice(0, length - 1)
        .concat("a"),
  },
  ipv4: {
    good: ["10.0.0.1", "192.168.100.200"],
    stretch: (length) => ["1.1.1.1", "192.168.100.200"][length > 7 ? 1 : 0] ?? "",
  },
  ipv6: fixed("::1"),
  "json-pointer": { good: ["/a", ""], stretch: (length) => `/${"a".repeat(Math.max(0, length - 1))}` },
  regex: { good: ["a", "^a$"], stretch: (length) => "a".repeat(length) },
  "relative-json-pointer": {
    good: ["0", "1/a"],
    stretch: (length) => `1/${"a".repeat(Math.max(0, length - 2))}`,
  },
  time: fixed("09:14:05Z"),
  uri: {
    good: ["https://example.net/a", "urn:a:b"],
    stretch: (length) => `a:${"a".repeat(Math.max(1, length - 2))}`,
  },
  "uri-reference": { good: ["/a", "https://example.net/a"], stretch: (length) => "a".repeat(length) },
  "uri-template": { good: ["/a/{b}", "a"], stretch: (length) => "a".repeat(length) },
  uuid: {
    good: ["7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e", "7B1F0A54-3C8E-4D0A-9F35-8F0D3C1F2B6E"],
    stretch: () => "00000000-0000-0000-0000-000000000000",
  },
};

/** Patterns that every text of a format matches, and some others too. */
export const FORMAT_PATTERNS: Readonly<Record<string, string | undefined>> = {
  date: "^\\d{4}-\\d\\d-\\d\\d$",
  "date-time": "^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)$",
  duration: "^P[0-9YMDTHSW]+$",
  email: "^[^\\s@]+@[a-zA-Z0-9.\\-]+$",
  hostname: "^[a-zA-Z0-9.\\-]+$",
  ipv4: "^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$",
  ipv6: "^[0-9a-fA-F:.]+$",
  uuid: "^(urn:uuid:|URN:UUID:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
};

/** The formats all of whose texts are of another one, too. */
export const WIDER_FORMATS: Readonly<Record<string, readonly string[] | undefined>> = {
  uri: ["uri-reference"],
};

function fixed(text: string): FormatTexts {
  return { good: [text], stretch: () => text };
}
