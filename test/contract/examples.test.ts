import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { findRejected } from "../support/compile-types.ts";
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

  it.each(["send", "receive"])("matches the JSON Schema to %s, which rejects it without a field", (mode) => {
    const validate = compile(readJson(`schemas/${mode}/${status}.schema.json`));
    expect([validate(payload), validate.errors]).toEqual([true, null]);
    expect(validate({ status })).toBe(false);
  });

  it("matches the AsyncAPI message, which contains it, and which rejects it without a field", () => {
    const validate = compile(messages[status].payload);
    expect([validate(payload), validate({ status })]).toEqual([true, false]);
    expect(messages[status].examples).toContainEqual(expect.objectContaining({ payload }));
  });
});

it("has the TypeScript type of a webhook in every example, unless its status is missing", () => {
  const { status, ...withoutStatus } = examples[0]?.payload ?? {};
  const values = [...examples.map(({ payload }) => payload), withoutStatus];
  expect(findRejected("Webhook", values)).toEqual([values.length - 1]);
});

function compile(schema: object) {
  const ajv = new Ajv2020({ strict: true });
  addFormats(ajv);
  return ajv.compile(schema);
}
