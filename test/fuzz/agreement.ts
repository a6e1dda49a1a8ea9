import { createRequire } from "node:module";
import fc from "fast-check";
import * as send from "../../generated/send.ts";
import * as validators from "../../generated/validators.ts";
import { isDateTime } from "../../src/runtime/date-time.ts";
import { parseBody } from "../../src/runtime/parse-body.ts";
import { readWebhook } from "../../src/runtime/read-webhook.ts";
import { makeOracle, type Oracle } from "../support/oracles.ts";
import { publishedSchemas } from "../support/published.ts";
import { anyBody, anyJson, nearDateTime } from "./arbitraries.ts";
import { AJV_FORMATS_DIFFERENCES, HYPERJUMP_DIFFERENCES, type KnownDifference } from "./known-differences.ts";

const { fullFormats }: { fullFormats: Record<string, { validate: (text: string) => boolean }> } =
  createRequire(import.meta.url)("ajv-formats/dist/formats.js");

const oracles = new Map<string, Oracle>();
for (const { mode, status, schema } of publishedSchemas)
  oracles.set(`${mode} ${status}`, await makeOracle(schema));

const isDateTimeByHyperjump = await makeOracle({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:test:date-time",
  type: "string",
  format: "date-time",
});

/**
 * What must be true for any input, as fast-check properties. Our compiled validators are compared with
 * Hyperjump's on the published schemas, our dates also with ajv-formats's. Known differences have a name.
 */
export const properties: Readonly<Record<string, fc.IProperty<[string] | [Uint8Array]>>> = {
  "the validators agree with Hyperjump's on any JSON": fc.property(anyJson, (json) => {
    const payload: unknown = JSON.parse(json);
    const { status } = Object(payload);
    // An object can't always be written as text.
    const oracleOf = (mode: string) =>
      typeof status === "string" ? oracles.get(`${mode} ${status}`) : undefined;
    const ours = {
      receive: validators.isWebhook(payload),
      send: send.webhook.safeParse(payload).issues?.every(isChronology) ?? true,
    };
    const receive = oracleOf("receive")?.(json) ?? false;
    const sendable = oracleOf("send")?.(json) ?? false;
    const theirs = { receive, send: sendable };
    if (JSON.stringify(ours) !== JSON.stringify(theirs) && !hasOddLeapSecond(json)) {
      throw new Error(`ours ${JSON.stringify(ours)}, Hyperjump's ${JSON.stringify(theirs)}: ${json}`);
    }
  }),

  "date-time agrees with Hyperjump's": fc.property(nearDateTime, (text) =>
    agree(text, isDateTimeByHyperjump(JSON.stringify(text)), HYPERJUMP_DIFFERENCES),
  ),

  "date-time agrees with ajv-formats's": fc.property(nearDateTime, (text) =>
    agree(text, fullFormats["date-time"]?.validate(text) ?? false, AJV_FORMATS_DIFFERENCES),
  ),

  "any body is read without an error, the same as text and as bytes": fc.property(anyBody, (bytes) => {
    const result = readWebhook(bytes);
    const again = readWebhook(Buffer.from(bytes));
    if (JSON.stringify(result) !== JSON.stringify(again)) throw new Error("read twice, found two results");
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    if (Buffer.from(text).equals(bytes) && JSON.stringify(readWebhook(text)) !== JSON.stringify(result)) {
      throw new Error(`as text ${readWebhook(text).kind}, as bytes ${result.kind}`);
    }
    const isMalformed = parseBody(bytes).issues !== undefined;
    if (isMalformed !== (result.kind === "malformed")) throw new Error(`found ${result.kind}`);
  }),
};

function agree(text: string, theirs: boolean, known: readonly KnownDifference[]): void {
  const ours = isDateTime(text);
  const isKnown = known.some(({ pattern, ours: expected }) => expected === ours && pattern.test(text));
  if (ours !== theirs && !isKnown) throw new Error(`ours ${ours}, theirs ${theirs}: ${text}`);
}

/**
 * Checks whether a payload has a leap second, which we accept on any day: a known difference from
 * Hyperjump's.
 */
function hasOddLeapSecond(json: string): boolean {
  const payload: unknown = JSON.parse(json);
  return Object.values(Object(payload)).some(
    (value) =>
      typeof value === "string" &&
      isDateTime(value) &&
      /^.{17}60/.test(value) &&
      !isDateTimeByHyperjump(JSON.stringify(value)),
  );
}

function isChronology({ code }: { readonly code: string }): boolean {
  return code === "chronology";
}
