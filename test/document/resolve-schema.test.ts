import { describe, expect, it } from "vitest";
import type { Keys } from "../../src/document/json-schema.ts";
import { openDocument } from "../../src/document/open-document.ts";
import { createResolver, ResolveError } from "../../src/document/resolve-schema.ts";

const document = openDocument(
  `Text: { type: string, description: A text. }
Plain: { $ref: "#/Text" }
Described: { $ref: "#/Text", description: Another. }
Narrow: { $ref: "#/Text", maxLength: 3, x-note: n }
Twice: { $ref: "#/Text", type: string }
Node: { type: object, properties: { next: { $ref: "#/Node" }, text: { $ref: "#/Plain" } } }
Circle: { $ref: "#/Circle2" }
Circle2: { $ref: "#/Circle" }
Data: { const: { $ref: "#/nothing" }, enum: [{ $ref: "#/nothing" }], default: { $ref: "#/nothing" } }
Never: false
Missing: { items: { $ref: "#/nothing" } }
`,
  { name: "a.yaml" },
);
const resolve = createResolver(document);
const resolveStrictly = createResolver(document, { isStrict: true });

describe("a resolver", () => {
  it("replaces every reference to a schema with the same object", () => {
    expect(resolve(["Plain"])).toBe(resolve(["Text"]));
    expect(resolve(["Node"]).properties?.["text"]).toBe(resolve(["Text"]));
  });

  it("prefers a description next to a reference", () => {
    expect(resolve(["Described"])).toEqual({ type: "string", description: "Another." });
  });

  it("applies a constraint next to a reference too", () => {
    const expected = { maxLength: 3, "x-note": "n", allOf: [{ type: "string", description: "A text." }] };
    expect(resolve(["Narrow"])).toEqual(expected);
    expect(resolveStrictly(["Narrow"])).toMatchObject({ type: "string", maxLength: 3 });
  });

  it("turns a schema that contains itself into a cyclic object", () => {
    const node = resolve(["Node"]);
    expect(node.properties?.["next"]).toBe(node);
  });

  it("leaves data unchanged, and supports boolean schemas", () => {
    expect(resolve(["Data"])).toEqual(document.valueAt(["Data"]));
    expect(resolve(["Never"])).toEqual({ not: {} });
  });

  it.each<[string, Keys, string, Keys]>([
    ["a schema that contains itself", ["Node"], "inside itself", ["Node", "properties", "next", "$ref"]],
    ["a constraint that it would replace", ["Twice"], "found `type` next to a `$ref`", ["Twice", "type"]],
    ["references in a circle", ["Circle"], "inside itself", ["Circle", "$ref"]],
  ])("rejects, when strict, %s", (_, keys, message, at) => {
    const run = () => resolveStrictly(keys);
    expect(run).toThrow(ResolveError);
    expect(run).toThrow(expect.objectContaining({ message: expect.stringContaining(message), keys: at }));
  });

  it("reports a reference to nothing where it is", () => {
    expect(() => resolve(["Missing"])).toThrow(/^a\.yaml:11:21: found \$ref/);
  });
});
