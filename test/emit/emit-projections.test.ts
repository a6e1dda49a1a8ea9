import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitProjections } from "../../scripts/emit/emit-projections.ts";
import { toSchema30 } from "../../scripts/emit/projections/to-openapi-30.ts";

const contract = await loadContract();
const files = emitProjections(contract);

describe("the projections", () => {
  it.each(files)("lint clean: $path", async ({ contents }) => {
    expect(await lint(contents)).toEqual([]);
  });

  it.each(files)("would not if a schema were missing: $path", async ({ contents }) => {
    expect(await lint(contents.replace(/^ {4}ServerTime:$/m, "    Other:"))).toContain("no-unresolved-refs");
  });

  it.each(files)(
    "have each webhook as a path, and neither webhooks nor extensions: $path",
    ({ contents }) => {
      const document = parse(contents);
      expect(Object.keys(document.paths)).toEqual(contract.webhooks.map(({ key }) => `/${key}`));
      expect(document).not.toHaveProperty("webhooks");
      expect(contents).not.toMatch(/^\s*x-/m);
    },
  );

  it("state 3.1 as it is for the paths, and 3.0 without a word of 3.1", () => {
    const [paths, old] = files.map(({ contents }) => parse(contents));
    expect([paths.openapi, old.openapi]).toEqual(["3.1.0", "3.0.4"]);
    expect(paths.components.schemas.Webhook).toEqual(old.components.schemas.Webhook);
    expect(JSON.stringify(old.components)).not.toMatch(/"(?:const|examples)":/);
  });
});

describe("toSchema30", () => {
  it.each([
    ["a const", { const: "a" }, { enum: ["a"] }],
    ["examples", { examples: ["a", "b"] }, { example: "a" }],
    ["a nullable type", { type: ["string", "null"] }, { type: "string", nullable: true }],
    ["several types", { type: ["string", "integer"] }, { anyOf: [{ type: "string" }, { type: "integer" }] }],
    ["an exclusive bound", { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
    ["a lone reference", { $ref: "#/a" }, { $ref: "#/a" }],
    [
      "words beside a reference",
      { $ref: "#/a", description: "b" },
      { description: "b", allOf: [{ $ref: "#/a" }] },
    ],
    ["a keyword that 3.0 lacks", { type: "object", unevaluatedProperties: false }, { type: "object" }],
    [
      "a field with a keyword's name",
      { properties: { const: { const: 1 } } },
      { properties: { const: { enum: [1] } } },
    ],
    ["a list", { type: "array", items: { const: 1 } }, { type: "array", items: { enum: [1] } }],
  ])("writes %s", (_, schema, want) => {
    expect(toSchema30(schema)).toEqual(want);
  });
});

async function lint(source: string): Promise<string[]> {
  const config = await createConfig({
    extends: ["recommended-strict"],
    rules: { "no-empty-servers": "off", "no-unused-components": "off" },
  });
  const problems = await lintFromString({ source, absoluteRef: "openapi.yaml", config });
  return problems.map(({ ruleId }) => ruleId);
}
