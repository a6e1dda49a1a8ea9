import type { Json, JsonObject } from "../../../src/document/json.ts";
import type { Webhook } from "../../contract/contract.ts";
import type { VectorCase, VectorFlag } from "./vector.ts";

const DEPTH = 10_000;

/** Creates the vectors of bodies that aren't a webhook at all: not an object, not JSON, not UTF-8. */
export function makeMalformedCases(payload: JsonObject): VectorCase[] {
  const text = JSON.stringify(payload);
  const values: readonly (readonly [string, Json])[] = [
    ["null", null],
    ["true", true],
    ["7", 7],
    ["a string", "text"],
    ["a string", text],
    ["an empty array", []],
    ["an array", [payload]],
  ];
  const texts: Readonly<Record<string, string>> = {
    empty: "",
    "white-space": " \n",
    truncated: text.slice(0, text.length / 2),
    "without-its-last-brace": text.slice(0, -1),
    "twice-in-a-row": `${text}${text}`,
    "with-a-trailing-comma": `${text.slice(0, -1)},}`,
    "with-a-comment": `/* a webhook */ ${text}`,
    "with-single-quotes": text.replaceAll('"', "'"),
    "with-nan": withMember(text, '"x":NaN'),
    "with-a-leading-zero": withMember(text, '"x":01'),
    "with-a-raw-newline-in-a-text": withMember(text, '"x":"\n"'),
    "with-a-byte-order-mark": `\ufeff${text}`,
    "form-encoded": new URLSearchParams({ payload: text }).toString(),
    html: "<!doctype html><title>502 Bad Gateway</title>",
  };
  const inText = (bytes: readonly number[]): Buffer =>
    Buffer.concat([Buffer.from(`${text.slice(0, -1)},"x":"`), Buffer.from(bytes), Buffer.from('"}')]);
  const bytes: Readonly<Record<string, readonly [Buffer, string]>> = {
    "byte-order-mark": [Buffer.from(`\ufeff${text}`), "json"],
    "utf-16-little-endian": [Buffer.from(`\ufeff${text}`, "utf16le"), "encoding"],
    "utf-16-big-endian": [Buffer.from(text, "utf16le").swap16(), "json"],
    "latin-1": [Buffer.from(withMember(text, '"x":"\u00e9"'), "latin1"), "encoding"],
    "an-overlong-form": [inText([0xc0, 0xaf]), "encoding"],
    "a-surrogate": [inText([0xed, 0xa0, 0x80]), "encoding"],
    "a-truncated-character": [inText([0xe2, 0x82]), "encoding"],
    "beyond-unicode": [inText([0xf4, 0x90, 0x80, 0x80]), "encoding"],
    gzip: [Buffer.from([0x1f, 0x8b, 0x08, 0x00]), "encoding"],
  };
  return [
    ...values.map(([name, payload], index) => ({
      id: `body.not-an-object.${index + 1}`,
      description: `The body is ${name}, not an object`,
      content: { payload },
      malformed: "type",
    })),
    ...Object.entries(texts).map(([name, body]) => ({
      id: `body.not-json.${name}`,
      description: `The body isn't JSON: ${name.replaceAll("-", " ")}`,
      content: { body },
      malformed: "json",
    })),
    ...Object.entries(bytes).map(([name, [bytes, malformed]]) => ({
      id: `body.bytes.${name}`,
      description: `The body isn't JSON in UTF-8: ${name.replaceAll("-", " ")}`,
      content: { bodyBase64: bytes.toString("base64") },
      malformed,
    })),
  ].map((malformed) => ({ ...malformed, status: null }));
}

/** The name of a case, its description, the body, and why an ordinary parser may reject it. */
type Row = readonly [name: string, description: string, body: string, flag?: VectorFlag | undefined];

/** Creates the vectors of bodies that a parser might change, or reject because of its own limits. */
export function makeParserCases({ status, schema }: Webhook, payload: JsonObject): VectorCase[] {
  const text = JSON.stringify(payload);
  const deep = `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`;
  const rows: readonly Row[] = [
    ["white-space", "White space around and within the body", JSON.stringify(payload, null, "\t\r\n ")],
    ["escapes", "Every character of the strings is escaped", escapeTexts(payload), "escaped-text"],
    [
      "duplicate-key",
      "A key appears twice, with the same value",
      withMember(text, text.slice(1, text.indexOf(","))),
      "parser-limit",
    ],
    [
      "proto",
      "An unknown field `__proto__`",
      withMember(text, '"__proto__":{"polluted":true}'),
      "prototype-key",
    ],
    [
      "constructor",
      "An unknown field `constructor`",
      withMember(text, '"constructor":{"prototype":{"polluted":true}}'),
      "prototype-key",
    ],
    ["deep", `An unknown field nested ${DEPTH} deep`, withMember(text, `"x":${deep}`), "parser-limit"],
    [
      "lone-surrogate",
      "An unknown field with half a surrogate pair",
      withMember(text, '"x":"\\ud800"'),
      "parser-limit",
    ],
    ...prototypeRows(schema, payload),
    ...numberRows(schema, payload),
  ];
  return rows.map(([name, description, body, flag]) => ({
    id: `${status}.body.${name}`,
    description,
    status,
    content: { body },
    flags: flag === undefined ? [] : [flag],
  }));
}

/** A field in `__proto__` is still missing. */
function prototypeRows({ required }: Webhook["schema"], payload: JsonObject): Row[] {
  const field = required?.find((name) => name !== "status");
  if (field === undefined) return [];
  const { [field]: value, ...others } = payload;
  const body = withMember(JSON.stringify(others), `"__proto__":${JSON.stringify({ [field]: value })}`);
  return [["proto-for-a-field", `\`${field}\` is in \`__proto__\` and nowhere else`, body]];
}

const NUMBERS = [
  ...["0", "-0", "1.0", "1e3", "10E-1"],
  ...["2147483648", "5000000000", "9007199254740993", "9223372036854775808"],
];

/** Ways to write an integer (JSON Schema 2020-12 Core, section 4.2.3: 1.0 is one). */
function numberRows({ properties = {} }: Webhook["schema"], payload: JsonObject): Row[] {
  const field = Object.keys(properties).find((name) => isUnbounded(properties[name] ?? {}));
  if (field === undefined) return [];
  const isLong = properties[field]?.format === "int64";
  const flagOf = (number: string): VectorFlag | undefined => {
    if (!/^\d{1,10}$/.test(number)) return "parser-limit";
    return !isLong && Number(number) >= 2 ** 31 ? "large-integer" : undefined;
  };
  return NUMBERS.map((number) => [
    `integer.${number}`,
    `\`${field}\` is written ${number}`,
    JSON.stringify({ ...payload, [field]: 0 }).replace(`"${field}":0`, `"${field}":${number}`),
    flagOf(number),
  ]);
}

/** Checks whether a schema accepts every integer from 0 on. */
function isUnbounded({ type, minimum = 0, ...others }: JsonObject): boolean {
  const bounds = ["maximum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "const", "enum"];
  return type === "integer" && Number(minimum) <= 0 && !bounds.some((keyword) => keyword in others);
}

function withMember(object: string, member: string): string {
  return `${object.slice(0, -1)},${member}}`;
}

/** Writes a payload with every character of its keys and strings as `\uXXXX`. */
function escapeTexts(payload: JsonObject): string {
  const quote = (text: string): string => {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16));
    return `"${units.map((unit) => `\\u${unit.padStart(4, "0")}`).join("")}"`;
  };
  const members = Object.entries(payload).map(
    ([key, value]) => `${quote(key)}:${typeof value === "string" ? quote(value) : JSON.stringify(value)}`,
  );
  return `{${members.join(",")}}`;
}
