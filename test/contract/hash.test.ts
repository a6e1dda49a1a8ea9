import { describe, expect, it } from "vitest";
import { hashDocument } from "../../scripts/contract/hash-document.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "a", version: "1.0.0" },
  components: {
    schemas: {
      description: {
        title: "t",
        type: "object",
        required: ["title"],
        properties: {
          title: { type: "string", description: "d", const: "x", examples: ["x"] },
          summary: { enum: [{ title: 1 }] },
        },
      },
    },
    examples: { one: { value: 1 } },
  },
};

describe("the hash of a contract", () => {
  it("is SHA-256 of canonical JSON, without words and examples", () => {
    expect(hashDocument({ b: 1, a: { description: "x" } })).toBe(hashDocument({ a: {}, b: 1 }));
    expect(hashDocument({ a: 1 })).toBe("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
  });

  it.each([
    ["a title", (copy: typeof document) => void (copy.info.title = "b")],
    [
      "a description",
      (copy: typeof document) =>
        void (copy.components.schemas.description.properties.title.description = "e"),
    ],
    [
      "an example",
      (copy: typeof document) => void (copy.components.schemas.description.properties.title.examples = ["y"]),
    ],
    ["named examples", (copy: typeof document) => void (copy.components.examples.one.value = 2)],
  ])("stays when %s changes", (_, change) => {
    expect(changed(change)).toBe(hashDocument(document));
  });

  it.each([
    ["the version", (copy: typeof document) => void (copy.info.version = "1.0.1")],
    [
      "a const",
      (copy: typeof document) => void (copy.components.schemas.description.properties.title.const = "y"),
    ],
    [
      "a field that is called title",
      (copy: typeof document) =>
        void Object.assign(copy.components.schemas.description.properties.title, { type: "number" }),
    ],
    [
      "a key inside an enum",
      (copy: typeof document) =>
        void (copy.components.schemas.description.properties.summary.enum = [{ title: 2 }]),
    ],
    ["a required field", (copy: typeof document) => void (copy.components.schemas.description.required = [])],
  ])("changes when %s changes", (_, change) => {
    expect(changed(change)).not.toBe(hashDocument(document));
  });
});

function changed(change: (copy: typeof document) => void): string {
  const copy = structuredClone(document);
  change(copy);
  return hashDocument(copy);
}
