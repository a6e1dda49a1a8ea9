/** What is known about a format's strings. */
export interface FormatTexts {
  /** Strings in the format, simplest first. */
  readonly good: readonly string[];
  /** Creates a string of about this length; the validators decide whether it is valid. */
  readonly stretch: (length: number) => string;
  /** A pattern that every string in the format matches, and some others too. */
  readonly pattern?: string;
}

/** The moment that every timestamp has at first, so that they are in any order. */
export const MOMENT = "2026-03-12T09:14:05Z";

/** A moment after it. */
export const LATER = "2026-03-12T09:14:06Z";

const repeat =
  (text: string, before = "", after = "") =>
  (length: number): string =>
    before + text.repeat(Math.max(text === "" ? 0 : 1, length - before.length - after.length)) + after;

/** The formats that validators check. */
export const FORMAT_TEXTS: Readonly<Record<string, FormatTexts | undefined>> = {
  date: { good: ["2026-03-12"], stretch: repeat("", "2026-03-12"), pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  "date-time": {
    // One moment written in every way, so that no order of timestamps forbids any of them.
    good: [
      ...[MOMENT, "2026-03-12T09:14:05.0Z", "2026-03-12T09:14:05.000Z", "2026-03-12T09:14:05.000000000Z"],
      ...["2026-03-12t09:14:05z", "2026-03-12T10:14:05.000+01:00", "2026-03-12T14:59:05+05:45"],
      ...["2026-03-11T23:29:05-09:45", "2026-03-12T09:14:05-00:00", "2016-12-31T23:59:60Z"],
      ...["0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"],
    ],
    stretch: repeat("0", "2026-03-12T09:14:05.", "Z"),
    pattern: "^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)$",
  },
  duration: { good: ["P1D", "PT1H30M"], stretch: repeat("1", "P", "D"), pattern: "^P[0-9YMDTHSW]+$" },
  email: {
    good: ["a@b.co", "ann@example.com"],
    stretch: repeat("a", "", "@b.co"),
    pattern: "^[^\\s@]+@[a-zA-Z0-9.\\-]+$",
  },
  hostname: {
    good: ["a", "hooks.example.net"],
    stretch: (length) => `${"a.".repeat(length).slice(0, Math.max(0, length - 1))}a`,
    pattern: "^[a-zA-Z0-9.\\-]+$",
  },
  ipv4: {
    good: ["10.0.0.1", "192.168.100.200"],
    stretch: (length) => (length > 7 ? "192.168.100.200" : "1.1.1.1"),
    pattern: "^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$",
  },
  ipv6: { good: ["::1"], stretch: repeat("", "::1"), pattern: "^[0-9a-fA-F:.]+$" },
  "json-pointer": { good: ["/a", ""], stretch: repeat("a", "/") },
  regex: { good: ["a", "^a$"], stretch: repeat("a") },
  "relative-json-pointer": { good: ["0", "1/a"], stretch: repeat("a", "1/") },
  time: { good: ["09:14:05Z"], stretch: repeat("", "09:14:05Z") },
  uri: { good: ["https://example.net/a", "urn:a:b"], stretch: repeat("a", "a:") },
  "uri-reference": { good: ["/a", "https://example.net/a"], stretch: repeat("a") },
  "uri-template": { good: ["/a/{b}", "a"], stretch: repeat("a") },
  uuid: {
    good: ["7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e", "7B1F0A54-3C8E-4D0A-9F35-8F0D3C1F2B6E"],
    stretch: repeat("", "00000000-0000-0000-0000-000000000000"),
    pattern: "^(urn:uuid:|URN:UUID:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
  },
};
