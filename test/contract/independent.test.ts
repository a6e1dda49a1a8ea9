import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { makeOracle } from "../support/oracles.ts";
import { type PublishedSchema, publishedSchemas, readSchemas } from "../support/published.ts";
import { bodyOf, vectors } from "../support/vectors.ts";

const contract = await loadContract();

/** What every oracle must reject before it is trusted. */
const WRONG = [
  ["a bad date", { text: "", at: "2026-02-30T00:00:00Z" }],
  ["a wrong type", { text: 7, at: "2026-03-12T09:14:05Z" }],
  ["a missing field", { at: "2026-03-12T09:14:05Z" }],
] as const;

describe("Hyperjump's validator, an oracle", () => {
  it.each(WRONG)("refuses %s", async (_, value) => {
    const judge = await makeOracle({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:test:oracle",
      type: "object",
      required: ["text", "at"],
      properties: { text: { type: "string" }, at: { type: "string", format: "date-time" } },
    });
    const right = { text: "", at: "2026-03-12T09:14:05Z" };
    expect([judge(JSON.stringify(right)), judge(JSON.stringify(value))]).toEqual([true, false]);
  });

  it.each(publishedSchemas)("agrees with every vector on the $mode schema of $status", async (published) => {
    const judge = await makeOracle(published.schema);
    const wrong = judgeable(published).filter(({ json, want }) => judge(json) !== want);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("the published schemas", () => {
  it.each(["", "draft-07/"] as const)("are one for each webhook and mode, and one for any: %s", (set) => {
    const names = [...contract.webhooks.map(({ status }) => status), "webhook"].toSorted();
    expect(readSchemas(set).map(({ mode, status }) => `${mode} ${status}`)).toEqual(
      ["receive", "send"].flatMap((mode) => names.map((name) => `${mode} ${name}`)),
    );
  });

  it.each(publishedSchemas)(
    "has only standard keywords and its own $id: $mode $status",
    ({ mode, status, schema }) => {
      expect(schema["$id"]).toBe(
        `${contract.baseUrl}/${contract.version}/schemas/${mode}/${status}.schema.json`,
      );
      const text = JSON.stringify(schema);
      expect(text).not.toMatch(/"x-|"discriminator"|"int64"|"\$ref"/);
      expect(JSON.stringify({ ...schema, examples: undefined })).toMatch(/"title".*"description"/);
    },
  );
});

/** Oracles recurse, so they can't judge a payload that is nested deeper than this. */
const DEEPEST = "[".repeat(1000);

/** The vectors that plain JSON Schema can judge, each as JSON with its expected verdict. */
function judgeable({ mode, status }: PublishedSchema): { id: string; json: string; want: boolean }[] {
  return vectors.flatMap((vector) => {
    const isMine = vector.status === null || vector.status === status;
    if (!isMine || vector.schema === null) return [];
    const json = String(bodyOf(vector));
    return json.includes(DEEPEST) ? [] : { id: vector.id, json, want: vector.schema[mode] === "valid" };
  });
}
