import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAD_DATE_TIMES, GOOD_DATE_TIMES, ORDER_CASES } from "../scripts/emit/vectors/date-time-cases.ts";
import { compareDateTimes, isDateTime } from "../src/runtime/date-time.ts";

interface SuiteCase {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

const suite: readonly { readonly tests: readonly SuiteCase[] }[] = JSON.parse(
  readFileSync(new URL("fixtures/date-time.json", import.meta.url), "utf8"),
);
const official = suite.flatMap(({ tests }) => tests);

describe("isDateTime", () => {
  it("loads the whole official suite", () => {
    expect(official).toHaveLength(33);
  });

  it.each(official)("agrees with the official suite: $description", ({ data, valid }) => {
    expect(typeof data !== "string" || isDateTime(data)).toBe(valid);
  });

  it.each(GOOD_DATE_TIMES)("accepts $name: $text", ({ text }) => expect(isDateTime(text)).toBe(true));

  it.each(BAD_DATE_TIMES)("refuses $name: $text", ({ text }) => expect(isDateTime(text)).toBe(false));

  it("accepts every day of the calendar and no other", () => {
    for (let year = 1896; year <= 2104; year++) {
      for (let month = 1; month <= 12; month++) {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const accepted = Array.from({ length: 40 }, (_, day) => day).filter((day) =>
          isDateTime(`${year}-${pad(month)}-${pad(day)}T00:00:00Z`),
        );
        expect(accepted).toEqual(Array.from({ length: days }, (_, index) => index + 1));
      }
    }
  });

  it("rejects a timestamp with any single character replaced by an invalid one", () => {
    const text = "2026-03-12T09:14:05.120+01:30";
    for (let at = 0; at < text.length; at++) {
      const isSign = text[at] === "+";
      for (const char of ["x", "/", ":", ";", " ", "\0", "\u0663", isSign ? "." : "-"]) {
        const changed = text.slice(0, at) + char + text.slice(at + 1);
        if (changed !== text) expect([changed, isDateTime(changed)]).toEqual([changed, false]);
      }
    }
  });
});

describe("compareDateTimes", () => {
  it.each(ORDER_CASES)("orders $name: $first and $second", ({ first, second, backwards }) => {
    expect(compareDateTimes(first, second) > 0).toBe(backwards);
    expect(Math.sign(compareDateTimes(second, first))).toBe(0 - Math.sign(compareDateTimes(first, second)));
  });

  it("agrees with Date within its precision: milliseconds, no leap seconds", () => {
    const time = fc.record({
      at: fc.integer({ min: Date.UTC(0, 0, 2), max: Date.UTC(9999, 11, 30) }),
      offset: fc.integer({ min: -1439, max: 1439 }),
    });
    const near = fc.record({ time, other: time, gap: fc.integer({ min: -2, max: 2 }) });
    fc.assert(
      fc.property(near, fc.boolean(), ({ time, other, gap }, isNear) => {
        const secondAt = isNear ? time.at + gap : other.at;
        const a = write(time.at, time.offset);
        const b = write(secondAt, other.offset);
        expect([isDateTime(a), isDateTime(b)]).toEqual([true, true]);
        expect(Math.sign(compareDateTimes(a, b))).toBe(Math.sign(time.at - secondAt));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Writes an instant, in milliseconds since 1970, with an offset in minutes. */
function write(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
