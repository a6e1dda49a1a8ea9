import { isObject, type Json, type JsonObject } from "../../../src/document/json.ts";
import type { Webhook } from "../../contract/contract.ts";
import type { VectorCase, VectorFlag, VectorIssue } from "./vector.ts";

const DEPTH = 10_000;

/** Creates the vectors of bodies that aren't a webhook at all: not an object, not JSON, not UTF-8. */
export function makeMalformedVectors(payload: JsonObject): VectorCase[] {
  const text = JSON.stringify(payload);
  const values: readonly Json[] = [null, true, 7, "text", text, [], [payload]];
  const texts: Readonly<Record<string, string>> = {
    empty: "",
    "white-space": " \n",
    truncated: text.slice(0, text.length / 2),
    "without-its-last-brace": text.slice(0, -1),
    "twice-in-a-row": `${text}${text}`,
    "with-a-trailing-comma": `${text.slice(0, -1)},}`,
    "with-a-comment": `/* a webhook */ ${text}`,
    "with-single-quotes": text.replaceAll('"', "'"),
    "with-nan": `${text.slice(0, -1)},"x":NaN}`,
    "with-a-leading-zero": `${text.slice(0, -1)},"x":01}`,
    "with-a-raw-newline-in-a-text": `${text.slice(0, -1)},"x":"\n"}`,
    "with-a-byte-order-mark": `\ufeff${text}`,
    "form-encoded": new URLSearchParams({ payload: text }).toString(),
    html: "<!doctype html><title>502 Bad Gateway</title>",
  };
  const bytes: Readonly<Record<string, readonly [Buffer, string]>> = {
    "byte-order-mark": [Buffer.from(`\ufeff${text}`), "json"],
    "utf-16-little-endian": [Buffer.from(`\ufeff${text}`, "utf16le"), "encoding"],
    "utf-16-big-endian": [Buffer.from(text, "utf16le").swap16(), "json"],
    "latin-1": [Buffer.from(`${text.slice(0, -1)},"x":"\u00e9"}`, "latin1"), "encoding"],
    "an-overlong-form": [inText(text, [0xc0, 0xaf]), "encoding"],
    "a-surrogate": [inText(text, [0xed, 0xa0, 0x80]), "encoding"],
    "a-truncated-character": [inText(text, [0xe2, 0x82]), "encoding"],
    "beyond-unicode": [inText(text, [0xf4, 0x90, 0x80, 0x80]), "encoding"],
    gzip: [Buffer.from([0x1f, 0x8b, 0x08, 0x00]), "encoding"],
  };
  return [
    ...values.map((value, index) => ({
      ...malformed(`body.not-an-object.${index + 1}`, `The body is ${nameOf(value)}, not an object`, "type"),
      payload: value,
      schema: { receive: "invalid", send: "invalid" } as const,
    })),
    ...Object.entries(texts).map(([name, body]) => ({
      ...malformed(`body.not-json.${name}`, `The body isn't JSON: ${name.replaceAll("-", " ")}`, "json"),
      body,
    })),
    ...Object.entries(bytes).map(([name, [bytes, code]]) => ({
      ...malformed(`body.bytes.${name}`, `The body isn't JSON in UTF-8: ${name.replaceAll("-", " ")}`, code),
      bodyBase64: bytes.toString("base64"),
    })),
  ];
}

/** Creates the vectors of bodies that a parser might change, or reject for a limit of its own. */
export function makeParserVectors(webhook: Webhook, payload: JsonObject): VectorCase[] {
  const text = JSON.stringify(payload);
  const add = (member: string): string => `${text.slice(0, -1)},${member}}`;
  const extra = (name: string): VectorIssue[] => [{ path: [name], code: "unknown_field" }];
  const right: Right = ({ name, description, body, flags = [], undocumented = [] }) => {
    const send = undocumented.length > 0 ? "invalid" : "valid";
    return {
      id: `${webhook.status}.body.${name}`,
      description,
      status: webhook.status,
      body,
      receive: "webhook",
      send,
      schema: { receive: "valid", send },
      issues: { receive: [], send: undocumented },
      ...(flags.length > 0 ? { flags } : {}),
    };
  };
  const member = (name: string, description: string, flag: VectorFlag, text: string, key = "x") =>
    right({ name, description, body: add(`"${key}":${text}`), flags: [flag], undocumented: extra(key) });
  return [
    right({
      name: "white-space",
      description: "White space around and within the body",
      body: JSON.stringify(payload, null, "\t\r\n "),
    }),
    right({
      name: "escapes",
      description: "Every character of the strings is escaped",
      body: escapeTexts(payload),
      flags: ["escaped-text"],
    }),
    right({
      name: "duplicate-key",
      description: "A key appears twice, with the same value",
      body: add(text.slice(1, text.indexOf(","))),
      flags: ["parser-limit"],
    }),
    member("proto", "An unknown field `__proto__`", "prototype-key", '{"polluted":true}', "__proto__"),
    member(
      "constructor",
      "An unknown field `constructor`",
      "prototype-key",
      '{"prototype":{"polluted":true}}',
      "constructor",
    ),
    member(
      "deep",
      `An unknown field nested ${DEPTH} deep`,
      "parser-limit",
      `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`,
    ),
    member("lone-surrogate", "An unknown field with half a surrogate pair", "parser-limit", '"\\ud800"'),
    ...protoVectors(webhook, payload),
    ...numberVectors(webhook, payload, right),
  ];
}

/** A field in `__proto__` is missing all the same. */
function protoVectors({ status, schema }: Webhook, payload: JsonObject): VectorCase[] {
  const field = schema.required?.find((name) => name !== "status");
  if (field === undefined) return [];
  const { [field]: value, ...others } = payload;
  const broken = [{ path: [field], code: "required" }];
  const inherited = JSON.stringify({ [field]: value });
  return [
    {
      id: `${status}.body.proto-for-a-field`,
      description: `\`${field}\` is in \`__proto__\` and nowhere else`,
      status,
      body: `${JSON.stringify(others).slice(0, -1)},"__proto__":${inherited}}`,
      receive: "invalid",
      send: "invalid",
      schema: { receive: "invalid", send: "invalid" },
      issues: { receive: broken, send: [...broken, { path: ["__proto__"], code: "unknown_field" }] },
    },
  ];
}

interface RightBody {
  readonly name: string;
  readonly description: string;
  readonly body: string;
  readonly flags?: readonly VectorFlag[];
  readonly undocumented?: readonly VectorIssue[];
}

type Right = (body: RightBody) => VectorCase;

/** Ways to write an integer (JSON Schema 2020-12 Core, section 4.2.3: 1.0 is one). */
function numberVectors({ schema }: Webhook, payload: JsonObject, right: Right): VectorCase[] {
  const [field] =
    Object.entries(schema.properties ?? {}).find(
      ([, property]) => property?.type === "integer" && takesAny(property),
    ) ?? [];
  if (field === undefined) return [];
  const numbers = [
    "0",
    "-0",
    "1.0",
    "1e3",
    "10E-1",
    "2147483648",
    "5000000000",
    "9007199254740993",
    "9223372036854775808",
  ];
  const isLong = schema.properties?.[field]?.format === "int64";
  return numbers.map((number) =>
    right({
      name: `integer.${number}`,
      description: `\`${field}\` is written ${number}`,
      body: JSON.stringify({ ...payload, [field]: 0 }).replace(`"${field}":0`, `"${field}":${number}`),
      flags: flagsOf(number, isLong),
    }),
  );
}

function flagsOf(number: string, isLong: boolean): VectorFlag[] {
  if (!/^\d{1,10}$/.test(number)) return ["parser-limit"];
  return !isLong && Number(number) >= 2 ** 31 ? ["large-integer"] : [];
}

/** Whether an integer from 0 on passes, however large. */
function takesAny({ minimum = 0, ...others }: JsonObject): boolean {
  const bounds = ["maximum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "const", "enum"];
  return Number(minimum) <= 0 && !bounds.some((keyword) => keyword in others);
}

function malformed(id: string, description: string, code: string): VectorCase {
  const issues = [{ path: [], code }];
  return {
    id,
    description,
    status: null,
    receive: "malformed",
    send: "invalid",
    schema: null,
    issues: { receive: issues, send: issues },
  };
}

function inText(text: string, bytes: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${text.slice(0, -1)},"x":"`), Buffer.from(bytes), Buffer.from('"}')]);
}

function escapeTexts(payload: JsonObject): string {
  const members = Object.entries(payload).map(([key, value]) => {
    const isText = typeof value === "string";
    return `${escapeText(key)}:${isText ? escapeText(value) : JSON.stringify(value)}`;
  });
  return `{${members.join(",")}}`;
}

function escapeText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return `"${units.map((unit) => `\\u${unit}`).join("")}"`;
}

function nameOf(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (isObject(value)) return "an object";
  return typeof value === "string" ? "a string" : String(value);
}
