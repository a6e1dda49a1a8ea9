import { describe, expect, it } from "vitest";
import { hashDocument } from "../../scripts/contract/hash-document.ts";

const schema = {
  title: "t",
  type: "object",
  required: ["title"],
  properties: {
    title: { type: "string", description: "d", const: "x", examples: ["x"] },
    summary: { enum: [{ title: 1 }] },
  },
};
const { title, summary } = schema.properties;
const hash = hashOf({});

describe("the hash of a contract", () => {
  it("is SHA-256 of canonical JSON, without prose and examples", () => {
    expect(hashDocument({ b: 1, a: { description: "x" } })).toBe(hashDocument({ a: {}, b: 1 }));
    // printf '{"a":1}' | sha256sum
    expect(hashDocument({ a: 1 })).toBe("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
  });

  it.each([
    ["a title", { info: { title: "b", version: "1.0.0" } }],
    ["a description", { properties: { title: { ...title, description: "e" }, summary } }],
    ["an example", { properties: { title: { ...title, examples: ["y"] }, summary } }],
    ["named examples", { examples: { one: { value: 2 } } }],
    ["the order of keys", { properties: { summary, title } }],
  ])("stays when %s changes", (_, change) => {
    expect(hashOf(change)).toBe(hash);
  });

  it.each([
    ["the version", { info: { title: "a", version: "1.0.1" } }],
    ["a const", { properties: { title: { ...title, const: "y" }, summary } }],
    ["a field that is called title", { properties: { title: { ...title, type: "number" }, summary } }],
    ["a field that is called summary", { properties: { title } }],
    ["a key inside an enum", { properties: { title, summary: { enum: [{ title: 2 }] } } }],
    ["a required field", { required: [] }],
  ])("changes when %s changes", (_, change) => {
    expect(hashOf(change)).not.toBe(hash);
  });
});

/** Hashes a document whose schema has fields named like keywords, with some of its parts replaced. */
function hashOf({
  info = { title: "a", version: "1.0.0" },
  examples = { one: { value: 1 } },
  ...parts
}: object & {
  info?: object;
  examples?: object;
}): string {
  const document = {
    openapi: "3.1.0",
    info,
    components: { schemas: { description: { ...schema, ...parts } }, examples },
  };
  return hashDocument(JSON.parse(JSON.stringify(document)));
}
