import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/run-generate.ts";

// Read this test first: every example is a valid webhook in three formats that are generated from the spec.
const generated = join(ROOT, "generated");
const readJson = (path: string) => JSON.parse(readFileSync(join(generated, path), "utf8"));
const { messages } = readJson("asyncapi.json").components;

const examples = readdirSync(join(generated, "examples")).map((file) => ({
  file,
  payload: readJson(`examples/${file}`),
}));

describe.each(examples)("the example $file", ({ file, payload, payload: { status } }) => {
  it("is named after its status", () => {
    expect(file.startsWith(`${status}.`)).toBe(true);
  });

  it("matches the JSON Schema, which rejects it without a field", () => {
    const validate = compile(readJson(`schemas/send/${status}.schema.json`));
    expect([validate(payload), validate.errors]).toEqual([true, null]);
    expect(validate({ status })).toBe(false);
  });

  it("matches the AsyncAPI message, which contains it", () => {
    expect(compile(messages[status].payload)(payload)).toBe(true);
    expect(messages[status].examples).toContainEqual(expect.objectContaining({ payload }));
  });
});

it("has the TypeScript type of a webhook in every example, unless its status is missing", () => {
  const { status, ...withoutStatus } = examples[0]?.payload ?? {};
  const values = [...examples.map(({ payload }) => payload), withoutStatus];
  const path = join(generated, "checked-examples.ts");
  const lines = values.map((value, at) => `export const v${at}: Webhook = ${JSON.stringify(value)};`);
  const source = [...lines, 'import type { Webhook } from "./types.ts";'].join("\n");
  const options = { strict: true, noEmit: true, allowImportingTsExtensions: true, types: [] };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ start = 0 }) => source.slice(0, start).split("\n").length - 1);
  expect(found).toEqual([values.length - 1]);
});

function compile(schema: object) {
  const ajv = new Ajv2020({ strict: true });
  addFormats(ajv);
  return ajv.compile(schema);
}
