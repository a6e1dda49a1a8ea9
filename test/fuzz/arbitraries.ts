import fc from "fast-check";
import { BAD_DATE_TIMES, GOOD_DATE_TIMES } from "../../scripts/emit/vectors/date-time-cases.ts";
import { isObject, type JsonObject } from "../../src/document/json.ts";
import { vectors } from "../support/vectors.ts";

/** Valid payloads to start from: the vectors that a sender may emit. */
const right: readonly JsonObject[] = vectors.flatMap(({ payload, send }) =>
  send === "valid" && isObject(payload) ? [payload] : [],
);

const field = fc.constantFrom(...new Set(right.flatMap((payload) => Object.keys(payload))));

const pad = (width: number) => (number: number) => String(number).padStart(width, "0");

/** Strings that are timestamps, or nearly: every part may be out of range, cut, or doubled. */
export const nearDateTime: fc.Arbitrary<string> = fc
  .record({
    year: fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1900, 2000, 2016, 2024)).map(pad(4)),
    month: fc.integer({ min: 0, max: 13 }).map(pad(2)),
    day: fc.integer({ min: 0, max: 32 }).map(pad(2)),
    time: fc.constantFrom("T", "t", " ", "_", ""),
    hour: fc.oneof(fc.integer({ min: 0, max: 25 }), fc.constantFrom(0, 23)).map(pad(2)),
    minute: fc.oneof(fc.integer({ min: 0, max: 61 }), fc.constantFrom(0, 59)).map(pad(2)),
    second: fc.oneof(fc.integer({ min: 0, max: 62 }), fc.constantFrom(59, 60)).map(pad(2)),
    fraction: fc.oneof(fc.constantFrom("", ".", ".0"), fc.stringMatching(/^\.\d{1,25}$/)),
    zone: fc.oneof(
      fc.constantFrom(
        "Z",
        "z",
        "",
        "ZZ",
        "+00:00",
        "-00:00",
        "+24:00",
        "+23:59",
        "-23:59",
        "+05:45",
        "-08:00",
        "+0100",
        "+01",
      ),
      fc.stringMatching(/^[+-][0-2]\d:[0-6]\d$/),
    ),
  })
  .map(
    (part) =>
      `${part.year}-${part.month}-${part.day}${part.time}${part.hour}:${part.minute}:${part.second}${part.fraction}${part.zone}`,
  );

const text = fc.oneof(
  nearDateTime,
  fc.constantFrom(...[...GOOD_DATE_TIMES, ...BAD_DATE_TIMES].map(({ text }) => text)),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const value = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer({ min: -2, max: 2 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1.5, 2 ** 53, 1e21, null, true, "", [], {}),
);

/** A valid payload after a few changes: fields replaced, omitted, or added. */
export const mutatedPayload: fc.Arbitrary<JsonObject> = fc
  .record({
    payload: fc.constantFrom(...right),
    replaced: fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: field }, fc.string()), value), {
      maxLength: 3,
    }),
    dropped: fc.array(field, { maxLength: 1 }),
  })
  .map(({ payload, replaced, dropped }) => {
    const kept = Object.entries(payload).filter(([name]) => !dropped.includes(name));
    const changed = replaced.filter(([name]) => name in payload || !dropped.includes(name));
    return JSON.parse(JSON.stringify({ ...Object.fromEntries(kept), ...Object.fromEntries(changed) }));
  });

/** Any JSON text: a mutated payload or any value. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: mutatedPayload.map((payload) => JSON.stringify(payload)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.json().map((json) => `{"status":"upload_ready","x":${json}}`) },
);

/** Any body: JSON, truncated or corrupted JSON, or any bytes. */
export const anyBody: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(anyJson, fc.nat(), fc.uint8Array({ maxLength: 3 })).map(([json, at, spoil]) => {
    const bytes = Buffer.from(json);
    const cut = at % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, cut), spoil, bytes.subarray(cut)]);
  }),
);
