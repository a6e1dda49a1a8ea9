import { describe, expect, it } from "vitest";
import { DocumentError, diffVersions, loadVersion } from "../../src/diff/index.ts";
import { BASE, edit, toLines, withField } from "./pair.ts";

/** One document per line: why it can't be compared | the document, or the schema of its FIELD or PAYLOAD | code | message. */
const UNUSABLE = String.raw`
is no YAML | a: [ | yaml | ^v\.yaml:1:\d+: found .+, expected YAML or JSON$
has a key twice | a: 1\na: 2\n | yaml | ^v\.yaml:2:1: found .+unique
is empty | EMPTY | yaml | found nothing, expected an OpenAPI document
is a text | hello | yaml | found the string "hello", expected an OpenAPI document
is a list | [1] | yaml | found a list
is a bomb of aliases | BOMB | yaml | alias
contains itself | openapi: 3.1.0\ninfo: &a [*a] | yaml | ^v\.yaml:2:11: found an alias of the value that contains it
is Swagger 2 | swagger: '2.0' | openapi | found Swagger 2, expected .+.openapi: 3\.1\.x.
is OpenAPI 3.0 without x-webhooks | openapi: 3.0.3 | webhooks | found no webhooks, expected .+.x-webhooks.
has a number for its version | openapi: 3.1 | openapi | found 3\.1, expected
has no webhooks | openapi: 3.1.0\npaths: {} | webhooks | ^v\.yaml:1:1: found no webhooks, expected at least one
has an empty map of webhooks | openapi: 3.1.0\nwebhooks: {} | webhooks | ^v\.yaml:2:1: found no webhooks
has a webhook without a method | openapi: 3.1.0\nwebhooks:\n  a: {} | webhooks | ^v\.yaml:3:3: found webhook a without a method
has a $ref to another file | FIELD { $ref: "other.yaml#/a" } | reference | ^v\.yaml:15:26: found \$ref "other\.yaml#/a"
has a $ref to nothing | FIELD { $ref: "#/components/schemas/Nothing" } | reference | ^v\.yaml:15:26: found \$ref
has a pattern that is not one | FIELD { type: string, pattern: '(' } | schema | ^v\.yaml:15:\d+: found "\(" for .pattern., expected a regular expression
has null for a schema | PAYLOAD null | schema | ^v\.yaml:3:\d+: found null for a schema, expected JSON
has a list for a schema | PAYLOAD [] | schema | found a list for a schema
is nested too deeply | DEEP | yaml | found values that are nested too deeply
has two documents | a: 1\n---\nb: 2\n | yaml | found several documents in one file
has a type that is not one | FIELD { type: text } | schema | found "text" for .type., expected one or more of array
`;

function toText(cell: string): string {
  if (cell === "EMPTY") return "";
  if (cell === "BOMB") return `a: &a [x]\n${bomb()}`;
  if (cell === "DEEP") return `a: ${"[".repeat(20_000)}`;
  if (cell.startsWith("FIELD ")) return withField(cell.slice("FIELD ".length));
  return cell.startsWith("PAYLOAD ")
    ? withSchema(cell.slice("PAYLOAD ".length))
    : cell.replaceAll("\\n", "\n");
}

describe("a version that cannot be compared", () => {
  it.each(UNUSABLE.trim().split("\n"))("says so in one line: it %s", (line) => {
    const [, text = "", code, message = ""] = line.split(" | ");
    const error = thrownBy(() => loadVersion(toText(text), "v.yaml"));
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(new RegExp(message)) });
    expect(error).toMatchObject({ message: expect.not.stringContaining("\n") });
  });
});

describe("a version from another project", () => {
  it.each([
    ["JSON", JSON.stringify({ openapi: "3.1.1", webhooks: { a: { post: {} } } })],
    ["no body", "openapi: 3.1.0\nwebhooks: { a: { post: { responses: {} } } }"],
    [
      "a body without a schema",
      "openapi: 3.1.0\nwebhooks: { a: { post: { requestBody: { content: { application/json: {} } } } } }",
    ],
    [
      "another media type",
      "openapi: 3.1.0\nwebhooks: { a: { post: { requestBody: { content: { text/plain: { schema: { type: string } } } } } } }",
    ],
    ["a GET", "openapi: 3.1.0\nwebhooks: { a: { get: {} } }"],
    [
      "a list for a payload",
      "openapi: 3.1.0\nwebhooks: { a: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: integer } } } } } } } }",
    ],
    ["references that double with each step", doubling(30)],
    ["data that looks like a reference", withField('{ const: { $ref: "#/x" }, enum: [{ $ref: "#/x" }] }')],
    ["definitions", withField("{ type: string, definitions: { a: {} }, $defs: { a: {} } }")],
    ["anchors of YAML", "openapi: 3.1.0\nwebhooks: { a: &a { post: {} }, b: *a }"],
  ])("loads, and equals itself: %s", (_, text) => {
    const version = loadVersion(text, "v");
    expect(diffVersions(version, version)).toEqual({ changes: [] });
  });

  it("is compared by key if its payloads have no status", () => {
    const text = (type: string): string =>
      `openapi: 3.1.0\nwebhooks: { a: { post: { requestBody: { content: { application/json: { schema: { type: object, required: [n], properties: { n: { type: ${type} } } } } } } } } }`;
    const report = diffVersions(loadVersion(text("integer"), "old"), loadVersion(text("number"), "new"));
    expect(report.changes).toMatchObject([
      { webhook: "a", rule: "type-widened", examples: [{ payload: { n: 0.5 } }] },
    ]);
  });

  it("may lose a webhook whose payloads another one allows without breaking senders", () => {
    const post = "{ post: { requestBody: { content: { application/json: { schema: { type: object } } } } } }";
    const text = (webhooks: string): string => `openapi: 3.1.0\nwebhooks: { ${webhooks} }`;
    const old = loadVersion(text(`a: ${post}, b: ${post}`), "old");
    const report = diffVersions(old, loadVersion(text(`a: ${post}`), "new"));
    expect(toLines(report)).toEqual(["webhook-removed breaks receivers"]);
  });

  it("may have a payload that isn't an object", () => {
    const text = (size: number): string =>
      `openapi: 3.1.0\nwebhooks: { a: { post: { requestBody: { content: { application/json: { schema: { type: array, minItems: ${size} } } } } } } }`;
    const report = diffVersions(loadVersion(text(1), "old"), loadVersion(text(0), "new"));
    expect(toLines(report)).toEqual(["min-items-lowered breaks receivers"]);
    expect(report.changes[0]?.examples).toMatchObject([{ payload: [] }]);
  });
});

describe("a change's place", () => {
  it.each([
    [
      "a keyword",
      [["type: string, description: Which.", "type: string, description: That."]],
      "new",
      "        id:",
    ],
    ["a keyword behind a $ref", [["format: date-time", "format: date"]], "new", "    Time:"],
    ["a removed keyword", [["format: date-time, ", ""]], "new", "    Time:"],
    ["a field", [["        note:", "        more: { type: string }\n        note:"]], "new", "        more:"],
    ["a removed field", [["        note: { type: string }\n", ""]], "old", "        note:"],
    ["a webhook's trigger", [["message: start", "message: begin"]], "new", "    x-trigger:"],
    ["a removed webhook", [["const: happened", "const: occurred"]], "old", "  happened:"],
  ] as const)("is the line of the change: %s", (_, replacements, version, start) => {
    const next = edit(BASE, replacements);
    const report = diffVersions(loadVersion(BASE, "old"), loadVersion(next, "new"));
    const lines = (version === "old" ? BASE : next).split("\n");
    expect(report.changes[0]?.location).toMatchObject({
      version,
      line: lines.findIndex((line) => line.startsWith(start)) + 1,
    });
  });
});

function bomb(): string {
  const names = [..."abcdefghi"];
  return names
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(", ")}]`)
    .join("\n");
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function withSchema(schema: string): string {
  return `openapi: 3.1.0\nwebhooks:\n  a: { post: { requestBody: { content: { application/json: { schema: ${schema} } } } } }`;
}

/** Schemas of a few lines that are 2 to the power of a number once references are inlined. */
function doubling(power: number): string {
  const half = (index: number): string => `{ $ref: "#/components/schemas/S${index}" }`;
  const schemas = Array.from(
    { length: power },
    (_, index) => `S${index + 1}: { properties: { l: ${half(index)}, r: ${half(index)} } }`,
  );
  return `${withSchema(half(power))}\ncomponents: { schemas: { S0: {}, ${schemas.join(", ")} } }`;
}
