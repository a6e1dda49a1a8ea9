import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as validators from "../../generated/validators.ts";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { toIssues } from "../../src/document/ajv-issues.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import { checkedSchema, MODES } from "../../src/document/derive-schema.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import { withoutAnnotations } from "../../src/document/json-schema.ts";
import { explain } from "../../src/runtime/explain.ts";
import { ISSUE_LIMIT, type Issue } from "../../src/runtime/issue.ts";
import { vectors } from "../support/vectors.ts";
import { agreesWithHyperjump, compile } from "./random-schemas.ts";

const contract = await loadContract();

describe("the validators' module", () => {
  it("has a check and a guard for each webhook, and for any, in both modes", () => {
    const types = [...contract.webhooks.map(({ typeName }) => typeName), "Webhook"];
    const names = types.flatMap((type) =>
      ["check", "is"].flatMap((verb) => [`${verb}${type}`, `${verb}Sendable${type}`]),
    );
    expect(Object.keys(validators).toSorted()).toEqual(names.toSorted());
  });

  it("evaluates no code and imports only the runtime", () => {
    const source = readFileSync(new URL("../../generated/validators.ts", import.meta.url), "utf8");
    expect(source).not.toMatch(/\beval\(|new Function/);
    const imports = [...source.matchAll(/from "(.+)"/g)].map(([, from]) => from);
    expect(
      imports.filter((from) => !/^(\.\.\/src\/runtime\/|\.\/types\.ts|ajv-formats)/.test(String(from))),
    ).toEqual([]);
  });

  it("reports the same as ajv's validators for every vector", () => {
    const payloads = vectors.flatMap(({ payload }) => (payload === undefined ? [] : [payload]));
    for (const mode of MODES) {
      for (const webhook of contract.webhooks) {
        const schema = withoutAnnotations(checkedSchema(webhook, mode));
        const validate = createAjv().compile(schema);
        const check = compile(schema);
        for (const payload of payloads) {
          const isValid = validate(payload);
          expect(check(payload) === true).toBe(isValid);
          if (!isValid)
            expect(placesOf(explain(check, payload))).toEqual(placesOf(toIssues(validate.errors, payload)));
        }
      }
    }
  });
});

/** Values that JSON can't express. */
const ODD: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol("a"),
  () => 1,
  new Date(0),
  Object.create(null),
  { a: undefined },
];

describe("createCheckWriter", () => {
  it("writes checks that agree with Hyperjump's validator", async () => {
    await fc.assert(agreesWithHyperjump, { numRuns: 30 });
  }, 60_000);

  it.each<JsonSchema>([
    { type: "integer", minimum: 0 },
    { type: "object", required: ["a"], properties: { a: { type: "string" } } },
    { type: "object", required: ["a"] },
    { type: "number" },
    { type: "array", items: { type: "string" } },
  ])("rejects what JSON can't express: %j", (schema) => {
    expect(ODD.filter((value) => compile(schema)(value) === true)).toEqual([]);
  });

  it("rejects a keyword that it has no check for", () => {
    expect(() => compile({ type: "object", quokka: 1 })).toThrow(/quokka/);
  });

  it("reads each item of an invalid array at most once, and lists the first issues", () => {
    const check = compile({
      type: "object",
      required: ["list"],
      properties: { list: { type: "array", items: { type: "integer" } } },
    });
    const countReads = (count: number): number => {
      let reads = 0;
      const items = Array.from({ length: count }, (_, index) => `${index}`);
      const get = (target: object, key: PropertyKey) => {
        reads++;
        return Reflect.get(target, key);
      };
      const issues = explain(check, { list: new Proxy(items, { get }) });
      expect(issues.at(-1)).toMatchObject({ code: "too_many_issues", found: `${count}` });
      expect(issues).toHaveLength(ISSUE_LIMIT + 1);
      return reads;
    };
    expect(countReads(16_000)).toBeLessThanOrEqual(5 * countReads(4_000));
  });

  it("names every issue of a nested payload by its path", () => {
    const check = compile({
      type: "object",
      required: ["status"],
      properties: {
        list: {
          type: "array",
          items: { type: "object", properties: { n: { type: "integer", maximum: 9 } } },
        },
        kind: { type: "string", enum: ["low", "high"] },
      },
      additionalProperties: false,
    });
    const issues = explain(check, { list: [{ n: 1 }, { n: "2" }, { n: 10 }, 3], kind: 7, more: 1 });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["type", "list", 1, "n"],
      ["maximum", "list", 2, "n"],
      ["type", "list", 3],
      ["type", "kind"],
      ["enum", "kind"],
      ["required", "status"],
      ["unknown_field", "more"],
    ]);
  });
});

/** Codes and paths, without order. */
function placesOf(issues: readonly Issue[]): string[] {
  return [...new Set(issues.map(({ code, path }) => JSON.stringify([code, path])))].toSorted();
}
