import { Ajv } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { emitTypes } from "../../scripts/emit/emit-types.ts";
import { fold, wrap } from "../../scripts/emit/models/format.ts";
import { planModels } from "../../scripts/emit/models/make-plan.ts";
import { formatPattern, portablePattern } from "../../scripts/emit/models/pattern.ts";
import { PlanError } from "../../scripts/emit/models/plan.ts";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";
import type { JsonSchema } from "../../src/document/json-schema.ts";
import { addAwkwardWebhook, loadEdited } from "../support/contract-edits.ts";

const contract = await loadContract();
const files = await emitModels(contract);
const awkward = await emitModels(await loadEdited(addAwkwardWebhook));

describe("the models", () => {
  it("have the languages that the command lists", () => {
    const folders = files.map(({ path }) => path.split("/")[1]);
    expect(folders.toSorted()).toEqual(
      MODEL_LANGUAGES.flatMap(({ id, styles = [] }) => [id, ...styles]).toSorted(),
    );
  });

  it("name the contract's version and a command that a consumer can run in the first line", () => {
    for (const { path, contents } of files) {
      const [first] = contents.replace("<?php\n\n", "").split("\n");
      expect(first, path).toMatch(/npx --no-install recording-webhooks models \w+.*do not edit\./i);
      expect(first, path).toContain(`contract ${contract.version} `);
      expect(contents, path).not.toContain(contract.hash);
    }
  });

  it("have every field's description", () => {
    for (const { path, contents } of files) {
      const text = lettersOf(contents);
      for (const { schema } of contract.webhooks) {
        for (const [name, field] of Object.entries(schema.properties ?? {})) {
          // Other languages name the type after the status.
          if (name === "status" && !path.includes("typescript")) continue;
          expect(text, `${path}: ${name}`).toContain(lettersOf(field?.description));
        }
      }
    }
  });

  it("have the same TypeScript types as `types.ts`, under another header", async () => {
    const [types] = await emitTypes(contract);
    const model = files.find(({ path }) => path === "models/typescript/types.ts");
    expect(model?.contents.split("\n").slice(1)).toEqual(types?.contents.split("\n").slice(1));
  });

  it("keep every name when the spec gets another webhook", () => {
    const namesOf = (emitted: typeof files) =>
      emitted.flatMap(({ path, contents }) =>
        [
          ...contents.matchAll(
            /^ *(?:pub |public |final |readonly |sealed )*(?:class|enum|struct|type|record) \w+/gm,
          ),
        ].map(([declaration]) => `${path}: ${declaration.trim()}`),
      );
    expect(namesOf(awkward)).toEqual(expect.arrayContaining(namesOf(files)));
    expect(namesOf(awkward).length).toBeGreaterThan(namesOf(files).length + 6);
  });

  it("omit what no field needs, and the markers of the runtime file", () => {
    for (const { path, contents } of [...files, ...awkward]) {
      expect(contents, path).not.toMatch(/^\s*(?:#|\/\/) (?:if: |put: |end$)/m);
      expect(contents, path).not.toContain("Stands for");
    }
    const lines = (emitted: typeof files) =>
      emitted
        .map(({ contents }) => contents)
        .join("")
        .split("\n").length;
    expect(lines(files)).toBeLessThan(lines(awkward));
  });
});

describe("the plan", () => {
  it.each<[string, JsonSchema, string]>([
    ["a keyword that isn't known", { type: "string", contentEncoding: "base64" }, "contentEncoding"],
    ["a keyword of another type", { type: "boolean", minimum: 1 }, "minimum"],
    ["a format that isn't a pattern", { type: "string", format: "time" }, "format"],
    ["a pattern with a lookahead", { type: "string", pattern: "^(?=a)" }, "pattern"],
    ["several types", { type: ["string", "integer"] }, "type"],
    ["a union without a discriminator", { oneOf: [{ type: "string" }, { type: "integer" }] }, "x"],
    ["allOf", { type: "object", allOf: [{ type: "object" }] }, "allOf"],
    [
      "a closed object",
      { type: "object", properties: {}, additionalProperties: false },
      "additionalProperties",
    ],
    ["a fraction as an integer's bound", { type: "integer", minimum: 0.5 }, "minimum"],
  ])("stops at %s, and reports its place", (_, schema, keyword) => {
    expect.assertions(2);
    try {
      planModels(withField(schema));
    } catch (error) {
      expect(error).toBeInstanceOf(PlanError);
      expect(error).toMatchObject({ keys: expect.arrayContaining(["properties", "x", keyword]) });
    }
  });

  it.each<[string, JsonSchema]>([
    ["a format that is a pattern", { type: "string", format: "uuid" }],
    ["a format that the validators check with code", { type: "string", format: "date" }],
    ["a format that is only a note", { type: "integer", format: "int64" }],
    ["anyOf with null", { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] }],
    ["no type at all", { description: "Anything." }],
  ])("accepts %s", (_, schema) => {
    expect(planModels(withField(schema)).webhooks[0]?.fields.at(-1)?.json).toBe("x");
  });

  it("stops if two types would have the same name", () => {
    const [first] = contract.webhooks;
    const twice = { ...contract, webhooks: [first, first].filter((webhook) => webhook !== undefined) };
    expect(() => planModels(twice)).toThrow(PlanError);
  });
});

describe("portablePattern", () => {
  it.each([
    ["^\\d+$", "^[0-9]+\\z"],
    ["[\\w.$-]", "[A-Za-z0-9_.$-]"],
    ["a\\/b", "a/b"],
    ["[&~[]", "[\\&\\~\\[]"],
    ["(?!a)", undefined],
    ["\\bword", undefined],
    ["\\p{L}", undefined],
    ["(?<name>a)", undefined],
  ])("rewrites %s", (pattern, portable) => {
    expect(portablePattern(pattern)).toBe(portable);
  });
});

describe("formatPattern", () => {
  it.each([
    [
      "date",
      [
        "2024-02-29",
        "2023-02-29",
        "1900-02-29",
        "2000-02-29",
        "2023-04-31",
        "2023-12-31",
        "2023-1-1",
        "0000-02-29",
      ],
    ],
    [
      "uri",
      [
        "https://example.com/a?b#c",
        "urn:a:b",
        "/a",
        "a",
        "https://example.com/a b",
        "mailto:a@b",
        "1a:b",
        "",
      ],
    ],
  ] as const)("accepts what the validators accept as %s", (format, texts) => {
    const ajv = new Ajv({ formats: { [format]: fullFormats[format] } });
    const isValid = ajv.compile({ type: "string", format });
    const source = formatPattern(format) ?? "";
    const pattern = new RegExp(source.replace("(?i)", ""), source.startsWith("(?i)") ? "i" : "");
    const accepted = texts.filter((text) => isValid(text));
    expect(texts.filter((text) => pattern.test(text))).toEqual(accepted);
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.length).toBeLessThan(texts.length);
  });
});

describe("fold", () => {
  it.each([
    ["short(a, b)", "short(a, b)"],
    ['call("a, b(", [1, 2], three)', 'call(\n    "a, b(",\n    [1, 2],\n    three,\n)'],
    ["a_long_call(one, two)", "a_long_call(\n    one, two\n)"],
    ["a_name_that_is_longer_than_this", "a_name_that_is_longer_than_this"],
  ])("breaks %s", (code, folded) => {
    expect(fold(code, "", 20)).toBe(folded);
  });
});

describe("wrap", () => {
  it("breaks between words and leaves an empty line between paragraphs", () => {
    expect(wrap(["one two three", "four"], 8)).toEqual(["one two", "three", "", "four"]);
  });
});

/** The contract with one more field in its first webhook. */
function withField(schema: JsonSchema): Contract {
  const [first, ...rest] = contract.webhooks;
  if (first === undefined) throw new Error("the contract has no webhook");
  const properties = { ...first.schema.properties, x: schema };
  return { ...contract, webhooks: [{ ...first, schema: { ...first.schema, properties } }, ...rest] };
}

/** Leaves out what a language's comments add to a text, or escape in it. */
function lettersOf(text = ""): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
