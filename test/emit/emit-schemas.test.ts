import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { toDraft07 } from "../../scripts/emit/projections/to-draft-07.ts";
import { readSchemas } from "../support/published.ts";
import { bodyOf, vectors } from "../support/vectors.ts";

const files = readSchemas("draft-07/");

describe("the draft-07 schemas", () => {
  it.each(files)(
    "work in plain Ajv: no valid vector is rejected, and of the others only leap seconds and bad text in other formats than date-time are accepted ($mode $status)",
    ({ mode, status, schema }) => {
      const validate = new Ajv({ strict: true }).compile(JSON.parse(JSON.stringify(schema)));
      const judged = vectors.flatMap((vector) => {
        const isMine = vector.status === null || vector.status === status || status === "webhook";
        if (!isMine || vector.schema === null) return [];
        const json = String(bodyOf(vector));
        const want = vector.schema[mode] === "valid";
        const isUnchecked = json.includes(":60") || /\.not-(?!date-time-)[^.]*$/.test(vector.id);
        return [{ id: vector.id, want, isUnchecked, found: validate(JSON.parse(json)) }];
      });
      expect(
        judged.filter(({ want, found, isUnchecked }) => found !== want && (want || !isUnchecked)),
      ).toEqual([]);
      expect(new Set(judged.map(({ want }) => want)).size).toBe(2);
    },
  );
});

describe("toDraft07", () => {
  const date = { type: "string", format: "date-time" };
  it.each([
    ["a const", { const: "a" }, { const: "a", enum: ["a"] }],
    ["another format", { type: "string", format: "email" }, { type: "string" }],
    ["a keyword that it lacks", { type: "object", unevaluatedProperties: false }, { type: "object" }],
  ])("writes %s", (_, schema, want) => {
    expect(toDraft07(schema)).toEqual(want);
  });

  it("keeps the pattern of a timestamp next to its own", () => {
    const { pattern } = toDraft07(date);
    expect(toDraft07({ ...date, pattern: "Z$" })).toEqual({
      type: "string",
      pattern: "Z$",
      allOf: [{ pattern }],
    });
  });
});
