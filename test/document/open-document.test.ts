import { describe, expect, it } from "vitest";
import { DocumentError } from "../../src/document/document-error.ts";
import { type OpenDocument, openDocument, toReference } from "../../src/document/open-document.ts";

const YAML = `info: { title: "A \\"title\\"" }
list:
  - one
  - { two: 2 }
schemas:
  A:
    allOf: [{ $ref: "#/schemas/B" }]
  B: { properties: { name: { type: string } } }
`;
const JSON_TEXT = JSON.stringify(
  {
    info: { title: 'A "title", {with} [brackets]' },
    list: ["one", { two: 2 }],
    schemas: {
      A: { allOf: [{ $ref: "#/schemas/B" }] },
      B: { properties: { name: { type: "string" } } },
    },
  },
  null,
  2,
);

describe.each([
  ["YAML", YAML],
  ["JSON", JSON_TEXT],
])("a document in %s", (_, text) => {
  const document = openDocument(text, { name: "a.yaml" });

  it.each([
    [["info", "title"], "value"],
    [["info", "title"], "key"],
    [["list", 1, "two"], "value"],
    [["list", 0], "value"],
    [["schemas", "B", "properties", "name", "type"], "value"],
  ] as const)("keeps where %j is, its %s", (keys, on) => {
    const last = String(keys.at(-1));
    const value = document.valueAt(keys);
    const wanted = on === "key" || value === undefined ? last : String(value).slice(0, 1);
    expect(textAt(text, document, keys, on).replace(/^"/, "")).toMatch(new RegExp(`^${wanted}`));
  });

  it("returns the closest place for a missing value", () => {
    expect(document.locate(["info", "version"], "key")).toEqual(document.locate(["info"], "key"));
  });

  it("looks through references and allOf", () => {
    const keys = document.settle(["schemas", "A", "properties", "name"]);
    expect(toReference(keys)).toBe("#/schemas/B/properties/name");
  });
});

describe("an unusable document", () => {
  it.each([
    ["a: [", /^a\.yaml:1:\d+: found .+, expected YAML or JSON$/],
    ["a: 1\nb: 2\na: 3\n", /^a\.yaml:3:1: found .+unique/],
    ['{\n  "a": 1,\n  "b": [1, 2\n}', /^a\.yaml:\d:\d+: found .+, expected YAML or JSON$/],
    ["", /^a\.yaml:1:1: found nothing, expected/],
    ["[1]", /found a list/],
    ["hello", /found the string "hello"/],
    [`a: ${"[".repeat(20_000)}`, /found values that are nested too deeply/],
    ["a: 1\n---\nb: 2\n", /found several documents in one file/],
    ["a: &a\n  b: [*a]\n", /^a\.yaml:2:7: found an alias of the value that contains it, expected a finite/],
  ])("is reported with its place: %j", (text, message) => {
    expect(() => openDocument(text, { name: "a.yaml" })).toThrow(DocumentError);
    expect(() => openDocument(text, { name: "a.yaml" })).toThrow(message);
  });
});

describe("a reference", () => {
  const files: Readonly<Record<string, string>> = {
    "parts/b.yaml": 'B: { $ref: "c.yaml#/C" }\nD: { $ref: "#/B" }\n',
    "parts/c.yaml": "C:\n  type: integer\n",
  };
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error(`ENOENT ${path}`);
    return text;
  };
  const document = openDocument("A: { type: string }\nX:\n  $ref: here\n", { name: "a.yaml", read });

  it("leads into files in the document's folder, relative to the file that it is in", () => {
    const keys = document.follow("parts/b.yaml#/D", []);
    expect(document.follow("#/B", keys)).toEqual(["file:parts/b.yaml", "B"]);
    const last = document.follow("c.yaml#/C", keys);
    expect(document.valueAt(last)).toEqual({ type: "integer" });
    expect(document.locate(last, "key")).toEqual({ file: "parts/c.yaml", line: 1, column: 1 });
    expect(toReference(last)).toBe("parts/c.yaml#/C");
  });

  it.each([
    ["#/nothing", "one that leads to a value in this document"],
    ["#anchor", "one that leads to a value in this document"],
    [7, "one that leads to a value in this document"],
    ["https://example.com/a.yaml#/A", "a file in the document's folder (URLs aren't fetched)"],
    ["//example.com/a.yaml", "a file in the document's folder (URLs aren't fetched)"],
    ["../a.yaml#/A", "a file in the document's folder"],
    ["parts/../../a.yaml#/A", "a file in the document's folder"],
    ["/etc/passwd", "a file in the document's folder"],
    ["missing.yaml", "a file that can be read"],
  ])("is reported if it leads nowhere: %j", (ref, expected) => {
    const message = `a.yaml:3:3: found $ref ${JSON.stringify(ref)}, expected ${expected}`;
    expect(() => document.follow(ref, ["X"])).toThrow(
      expect.objectContaining({ code: "reference", message }),
    );
  });
});

function textAt(
  text: string,
  document: OpenDocument,
  keys: readonly (string | number)[],
  on: "key" | "value",
) {
  const { line, column } = document.locate(keys, on);
  return text.split("\n")[line - 1]?.slice(column - 1) ?? "";
}
