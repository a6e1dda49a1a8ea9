import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as validators from "../../generated/validators.js";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { writeCheck } from "../../scripts/emit/validators/write-check.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import { isDateTime } from "../../src/runtime/date-time.ts";
import { type Check, explain } from "../../src/runtime/explain.ts";
import { type Issue, toIssues } from "../../src/runtime/issue.ts";
import { vectors } from "../support/vectors.ts";

const contract = await loadContract();
const source = readFileSync(new URL("../../generated/validators.js", import.meta.url), "utf8");

describe("the validators' module", () => {
  it("has a function for each webhook and mode, one for each union, and the guards", () => {
    const types = [...contract.webhooks.map(({ typeName }) => typeName), "Webhook"];
    expect(Object.keys(validators).toSorted()).toEqual(
      types.flatMap((type) => [`check${type}`, `is${type}`, `receive${type}`, `send${type}`]).toSorted(),
    );
  });

  it("imports nothing and makes no code", () => {
    expect(source).not.toMatch(/\brequire\(|\beval\(|new Function|^import /m);
  });
});

/** Values that are right, wrong or odd for the schemas below. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  1.5,
  12,
  13,
  -1,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  "a",
  "b",
  "2026-03-12T09:14:05Z",
  [],
  ["a"],
  {},
  { a: 1 },
  { a: "a" },
  { a: undefined },
  { a: null },
  { b: 1 },
  { a: 1, b: "2026-03-12T09:14:05Z" },
  { a: 1, b: "soon" },
  { a: { c: "a" } },
  { a: { c: 1 } },
  Object.create({ a: 1 }),
  Object.assign(Object.create(null), { a: 1 }),
  new Map([["a", 1]]),
  Object.assign(() => 1, { a: 1 }),
  { constructor: 1 },
  { toString: 1 },
];

/** Schemas with a quick check, and what it must not miss of the values: those that ajv accepts as plain data. */
const QUICK: readonly JsonSchema[] = [
  { type: "string" },
  { type: ["string", "null"] },
  { type: "integer", minimum: 0, maximum: 12 },
  { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 12 },
  { type: "boolean" },
  { const: "a" },
  { const: null },
  { type: "string", enum: ["a", "b"] },
  { enum: ["a", 1, null] },
  { type: "string", format: "date-time" },
  { type: "object" },
  { type: "object", required: ["a"], properties: { a: { type: "integer" } } },
  { type: "object", required: ["a"], properties: { b: { type: "string", format: "date-time" } } },
  { type: "object", properties: { a: { type: "integer" } } },
  {
    type: "object",
    required: ["a"],
    properties: { a: { type: "object", required: ["c"], properties: { c: { const: "a" } } } },
  },
];

/** Schemas that have none: something in them has no quick answer. */
const SLOW: readonly JsonSchema[] = [
  { type: "array", items: { type: "string" } },
  { type: "string", pattern: "^a" },
  { type: "string", minLength: 1 },
  { minimum: 0 },
  { format: "date-time" },
  { type: "string", format: "email" },
  { const: { a: 1 } },
  { enum: [["a"]] },
  { required: ["a"] },
  { type: "object", properties: { constructor: { type: "integer" } } },
  { type: "object", properties: { a: { anyOf: [{ type: "string" }] } } },
  { type: "object", properties: { a: {} }, additionalProperties: false },
];

describe("writeCheck", () => {
  it.each(QUICK)("accepts what ajv accepts, and nothing else, and reports the same of it: %j", (schema) => {
    const validate = createAjv({ strict: false }).compile(schema);
    const check = evaluate(writeCheck(schema, "value"));
    const found = VALUES.map((value) => ({ value, is: check(value) === true }));
    expect(found).toEqual(VALUES.map((value) => ({ value, is: validate(value) })));
    expect(found.some(({ is }) => is)).toBe(true);
    // Of numbers that JSON does not have, ajv reports the bounds alone.
    const wrong = VALUES.filter(
      (value) => !validate(value) && (Number.isFinite(value) || typeof value !== "number"),
    );
    for (const value of wrong) {
      validate(value);
      expect(sorted(explain(check, value))).toEqual(sorted(toIssues(validate.errors ?? [], value)));
    }
  });

  it.each(SLOW)("has no check for %j", (schema) => {
    expect(writeCheck(schema, "value")).toBeUndefined();
  });
});

describe("the checks", () => {
  it("report of every vector what ajv's validators report", () => {
    const payloads = vectors.filter(({ payload }) => payload !== undefined);
    const wrong = payloads.filter(({ payload }) => !validators.isWebhook(payload));
    expect(wrong.length).toBeGreaterThan(100);
    for (const { payload } of wrong) {
      const issues = explain(validators.checkWebhook, payload);
      validators.receiveWebhook(payload);
      expect(sorted(issues)).toEqual(sorted(toIssues(validators.receiveWebhook.errors, payload)));
    }
  });
});

function evaluate(condition: string | undefined): Check {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  const check = new Function("value", "report", "isObject", "isDateTime", `return ${condition || true}`);
  return (value, report) => check(value, report, isObject, isDateTime);
}

function sorted(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => JSON.stringify([code, path])).toSorted();
}
