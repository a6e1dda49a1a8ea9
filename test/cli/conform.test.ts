import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { vectors } from "../../generated/vectors.js";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const ROOT = process.cwd();

/** A reader in plain JavaScript that returns the result of an expression for each body. */
async function reader(name: string, expression: string): Promise<string> {
  const path = join(cli.folder(), `${name}.mjs`);
  await writeFile(
    path,
    `import { createInterface } from "node:readline";
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, body } = JSON.parse(line);
  const text = Buffer.from(body, "base64").toString();
  number++;
  console.log(JSON.stringify(${expression}));
}`,
  );
  return `"${process.execPath}" "${path}"`;
}

/** Writes a number as the command does. */
const shown = (number: number): string => number.toLocaleString("en");

describe("conform", () => {
  it("agrees with our own reader on every vector, including issues", async () => {
    const tsx = join(ROOT, "node_modules/.bin/tsx");
    const path = join(cli.folder(), "ours.mts");
    await writeFile(
      path,
      `import { createInterface } from "node:readline";
import { readWebhook } from ${JSON.stringify(join(ROOT, "src/index.ts"))};
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, status, issues } = readWebhook(Buffer.from(JSON.parse(line).body, "base64"));
  console.log(JSON.stringify({ kind, status, issues: issues?.map(({ code, path }) => ({ code, path })) }));
}`,
    );
    const { code, stdout } = await cli.run(["conform", "--exec", `"${tsx}" "${path}"`]);
    expect(stdout).toContain(`The reader agrees with ${shown(vectors.length)} vectors`);
    expect(code).toBe(0);
  });

  it("compares the codes and paths of issues that a reader lists", async () => {
    const exec = await reader(
      "wrong-issue",
      '{ kind: "invalid", issues: [{ code: "type", path: ["x/y"] }] }',
    );
    const vector = vectors.find(({ receive }) => receive === "invalid");
    const path = join(cli.folder(), "vectors.json");
    await writeFile(path, JSON.stringify({ vectors: [vector] }));
    const { code, stdout } = await cli.run(["conform", "--exec", exec, "--vectors", path]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\n +/g, " ")).toMatch(/expected the issues .+, found type at x\/y/);
  });

  it.each([
    ["ends early", "number > 2 ? process.exit(3) : { kind: text }", /exit code 3/],
    ["writes something else", '"hello"', /expected a line such as/],
  ])("reports a reader that %s", async (name, expression, message) => {
    const exec = await reader(name.replaceAll(" ", "-"), expression);
    const { code, stdout } = await cli.run(["conform", "--exec", exec]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/\n +/g, " ")).toMatch(message);
  });

  it.each([
    ["a command that doesn't exist", ["--exec", "no-such-reader"]],
    ["vectors that aren't vectors", ["--exec", "true", "--vectors", join(ROOT, "package.json")]],
  ])("exits with 2 for %s", async (_, args) => {
    expect(await cli.run(["conform", ...args])).toMatchObject({ code: 2, stdout: "" });
  });

  it("stops the reader on Ctrl-C", async () => {
    const exec = `"${process.execPath}" -e "process.stdin.resume(); console.log('{}'); setInterval(() => {}, 1000)"`;
    const running = cli.start(["conform", "--exec", exec, "--verbose"]);
    await running.said("stdout", /FAIL/);
    running.interrupt();
    expect(await running.finished).toMatchObject({ code: 130 });
  });
});

describe("the published schemas", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });

  it("describe vectors.json", async () => {
    const { default: file } = await import("../../generated/vectors.json");
    const { default: schema } = await import("../../generated/vectors.schema.json");
    const validate = ajv.compile(schema);
    validate(file);
    expect(validate.errors).toBeNull();
    expect(validate({ ...file, vectors: [{ ...file.vectors[0], level: "maybe" }] })).toBe(false);
  });

  it("describe the lines of the protocol", async () => {
    const { default: schema } = await import("../../generated/conform.schema.json");
    ajv.addSchema(schema, "conform");
    const isLine = (definition: string, value: unknown) =>
      ajv.validate(`conform#/$defs/${definition}`, value);
    expect(isLine("input", { id: "a", body: "e30=" })).toBe(true);
    expect(isLine("input", { id: "a" })).toBe(false);
    expect(isLine("output", { kind: "invalid", issues: [{ code: "type", path: ["a", 0] }] })).toBe(true);
    expect(isLine("output", { kind: "valid" })).toBe(false);
  });
});
