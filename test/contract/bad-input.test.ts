import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { SpecError } from "../../scripts/contract/spec-error.ts";
import { QUOKKA } from "../support/quokka.ts";
import { ROOT, runGenerate } from "../support/run-generate.ts";

const folder = mkdtempSync(join(tmpdir(), "bad-"));
const path = join(folder, "openapi.yaml");
const spec = readFileSync(QUOKKA, "utf8");
afterAll(() => rmSync(folder, { recursive: true }));

const STATUS = "          type: string\n          const: quokka_lost\n";
const CHRONOLOGY = "      x-chronology:\n        - counted_from\n        - counted_to\n";
const REF = 'schema: { $ref: "#/components/schemas/QuokkaLost" }';
const TRIGGER = "    x-trigger: { message: quokka_watch, url: /data/hooks/lost_url }\n";
const TYPICAL = 'tag_id: q-7, collar_code: 503, lost_at: "2026-03-12T09:14:05Z" }';
const LOST_AT = "          description: Server time when the quokka was lost.\n";

/**
 * The errors that the loader reports: a title, the text that is replaced once, its replacement, the text of the changed spec
 * that the error points at (at ¦, where it has one), the rule, and parts of the message.
 */
// biome-ignore format: a table reads best with one error per line.
const ERRORS: readonly [string, string, string, string, string, readonly string[]][] = [
  ["a YAML syntax error", "  title: Quokka webhooks", "  title: [Quokka", "  ¦version: 0.3.0", "yaml", ["expected YAML"]],
  ["a duplicate key", "  version: 0.3.0\n", "  version: 0.3.0\n  version: 0.3.1\n", "¦version: 0.3.1", "yaml", ["unique"]],
  ["another version of OpenAPI", "openapi: 3.1.0", "openapi: 3.0.3", "openapi: ¦3.0.3", "openapi", ['"3.0.3"', "3.1"]],
  ["an unresolved $ref", REF, REF.replace("QuokkaLost", "Quoka"), '{ $ref: "#/components/schemas/Quoka"', "no-unresolved-refs", ["Quoka", "resolve"]],
  ["a $ref into another file", REF, 'schema: { $ref: "other.yaml#/QuokkaLost" }', '"other.yaml#/QuokkaLost"', "contract/one-file", ["other.yaml"]],
  ["a webhook without a status const", STATUS, "          type: string\n", "status:\n          ¦type: string\n          description: Always `quokka_lost`", "contract/status", ["`quokka_lost`", "expected `status:"]],
  ["two webhooks with one status", STATUS, STATUS.replace("quokka_lost", "quokka_counted"), "const: ¦quokka_counted\n          description: Always `quokka_lost`", "contract/status", ['"quokka_counted"', "webhook `quokka_counted` has it"]],
  ["a status that isn't snake_case", STATUS, STATUS.replace("quokka_lost", "Quokka-Lost"), "const: ¦Quokka-Lost", "contract/status", ["snake_case"]],
  ["a status that isn't required", "required: [status, tag_id", "required: [tag_id", "[tag_id, collar_code", "contract/status", ["`required`"]],
  ["an example without a required field", TYPICAL, TYPICAL.replace("collar_code: 503, ", ""), "{ status: quokka_lost, tag_id: q-7", "example", ["collar_code"]],
  ["an example with a wrong type", TYPICAL, TYPICAL.replace("503", '"503"'), 'collar_code: ¦"503"', "example", ["integer"]],
  ["an example with a day that doesn't exist", TYPICAL, TYPICAL.replace("03-12", "02-30"), '"2026-02-30', "example", ["2026-02-30", "RFC 3339"]],
  ["an example with an undocumented field", TYPICAL, `extra: 1, ${TYPICAL}`, "extra: ¦1", "example", ["found 1"]],
  ["an example whose timestamps go backwards", 'counted_to: "2026-03-12T10:14:05.120Z"', 'counted_to: "2026-03-12T08:14:05.120Z"', 'counted_to: ¦"2026-03-12T08', "example", ["counted_from"]],
  ["a field's example with a bad date", `${LOST_AT}          examples: ["2026-03`, `${LOST_AT}          examples: ["2026-13`, '"2026-13', "example", ["RFC 3339", "2026-13"]],
  ["an unknown format", "format: int64", "format: int65", "format: ¦int65", "format", ["`int65`", "int64"]],
  ["a keyword that nothing checks", "          minimum: 0\n          description: Number", "          multipleOf: 2\n          description: Number", "multipleOf: 2", "keyword", ["`multipleOf`", "minimum"]],
  ["x-chronology with a field that doesn't exist", CHRONOLOGY, `${CHRONOLOGY}        - paused_at\n`, "paused_at\n      properties", "contract/chronology", ["paused_at", "expected one of", "counted_to"]],
  ["x-chronology that mixes clocks", CHRONOLOGY, `${CHRONOLOGY}        - collar_synced_at\n`, "collar_synced_at\n      properties", "contract/chronology", ["client's clock", "server's clock"]],
  ["x-chronology with a field that isn't a timestamp", CHRONOLOGY, `${CHRONOLOGY}        - island\n`, "island\n      properties", "contract/chronology", ["x-clock"]],
  ["x-chronology that isn't a list", CHRONOLOGY, "      x-chronology: counted_from\n", "x-chronology: ¦counted_from", "contract/chronology", ["found", "expected a list"]],
  ["x-chronology with a number", CHRONOLOGY, `${CHRONOLOGY}        - 7\n`, "¦7\n      properties", "contract/chronology", ["7", "expected one of"]],
  ["x-chronology on a field", LOST_AT, `${LOST_AT}          x-chronology: [a, b]\n`, "x-chronology: [a", "contract/chronology", ["webhook's payload only"]],
  ["x-chronology with one field", CHRONOLOGY, "      x-chronology:\n        - counted_from\n", "- counted_from\n      properties", "contract/chronology", ["two or more"]],
  ["x-clock with a third clock", "x-clock: client", "x-clock: peer", "x-clock: ¦peer", "contract/clock", ['"peer"', "`server` or `client`"]],
  ["a date-time without x-clock", "      x-clock: client\n", "", "date-time\n      examples", "contract/clock", ["x-clock"]],
  ["a webhook without x-trigger", TRIGGER, "", "quokka_lost:\n    post", "contract/trigger", ["`quokka_lost`", "x-trigger"]],
  ["x-trigger with another key", "lost_url }", "lost_url, when: later }", "when: later", "contract/trigger", ["`when`"]],
  ["x-trigger with a URL that isn't a JSON pointer", "/data/hooks/lost_url", "data.lost_url", "url: ¦data.lost_url", "contract/trigger", ["JSON pointer", "data.lost_url"]],
  ["x-trigger on a schema", "      title: Quokka lost\n", "      title: Quokka lost\n      x-trigger: {}\n", "x-trigger: {}", "contract/trigger", ["x-trigger"]],
  ["no x-base-url", "x-base-url:", "x-other-url:", "openapi: 3.1.0", "contract/base-url", ["x-base-url", "https"]],
  ["an x-base-url that isn't https", "https://quokka", "http://quokka", "x-base-url: ¦http://", "contract/base-url", ["http://quokka", "https"]],
  ["no x-realtime", "x-realtime:\n", "x-other:\n", "openapi: 3.1.0", "contract/realtime", ["x-realtime"]],
  ["a webhook that isn't a POST", `${TRIGGER}    post:`, `${TRIGGER}    put:`, "quokka_lost:\n    x-trigger", "contract/webhook", ["`put`", "`post`"]],
  ["a payload without a named schema", REF, "schema: { type: object }", "{ type: object }", "contract/webhook", ["#/components/schemas/<Name>"]],
  ["a union without a webhook", '        - $ref: "#/components/schemas/QuokkaLost"\n', "", '- $ref: "#/components/schemas/QuokkaCounted"\n      discriminator', "contract/union", ["`QuokkaLost`"]],
  ["a discriminator that maps a schema's name", '          quokka_lost: "#/components', '          QuokkaLost: "#/components', "propertyName: status", "contract/union", ["`QuokkaLost`", "`quokka_lost`"]],
  ["a field without a description", "          description: ID of the tag.\n", "", "tag_id:\n          type: string\n          examples", "contract/field-description", ["`tag_id`"]],
  ["a field without an example", "          examples: [503]\n", "", "collar_code:\n          type: integer", "scalar-property-missing-example", ["example"]],
  ["a required field that isn't described", "collar_code, lost_at]", "collar_code, lost_at, lost_url]", "lost_url]", "no-required-schema-properties-undefined", ["lost_url"]],
  ["a constraint next to a $ref that has its own", LOST_AT, `${LOST_AT}          format: date\n`, "format: ¦date\n", "reference", ["`format`"]],
  ["a schema that contains itself", "        collar_code:\n", '        cause: { $ref: "#/components/schemas/QuokkaLost", description: Cause. }\n        collar_code:\n', '"#/components/schemas/QuokkaLost", description', "reference", ["inside itself"]],
  ["a field that programs drop", "        collar_code:\n", "        __proto__: { type: string, description: x, examples: [x] }\n        collar_code:\n", "__proto__: {", "field-name", ["`__proto__`", "another name"]],
  ["a field whose name stops the linter", "        collar_code:\n", "        hasOwnProperty: { type: string, description: x, examples: [x] }\n        collar_code:\n", "openapi: 3.1.0", "lint", ["hasOwnProperty", "linter"]],
  ["a keyword that JSON Schema doesn't know", "          minimum: 0\n          description: Number", "          mininum: 0\n          description: Number", "mininum: 0", "struct", ["mininum"]],
];

describe("loadContract", () => {
  it.each(ERRORS)("reports the place, what was found, and what is expected: %s", async (...error) => {
    const [, from, to, at, rule, says] = error;
    expect(spec.split(from)).toHaveLength(2);
    const changed = spec.replace(from, () => to);
    writeFileSync(path, changed);
    const { problems } = await failure(path);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const found = problems.find((problem) => problem.rule === rule);
    expect({ file: found?.file, line: found?.line, column: found?.column }).toEqual({
      file: path,
      ...placeOf(changed, at),
    });
    for (const part of says) expect(found?.message).toContain(part);
    expect(found?.message).toMatch(/^\S.*\S$/);
  });

  it("reports everything in one run: lint rules, formats, examples of each webhook, and scenarios", async () => {
    const both = mkdtempSync(join(folder, "both-"));
    const wrong = spec
      .replace("x-clock: client", "x-clock: peer")
      .replace("          description: ID of the tag.\n", "")
      .replace(TYPICAL, TYPICAL.replace("503", '"503"'))
      .replace('counted_to: "2026-03-12T10:14:05.120Z"', 'counted_to: "2026-03-12T08:14:05.120Z"');
    writeFileSync(join(both, "openapi.yaml"), wrong);
    writeFileSync(join(both, "scenarios.yaml"), "a: { summary: A, steps: [] }\nb: 7\n");
    const { problems } = await failure(join(both, "openapi.yaml"));
    expect(problems.map(({ rule }) => rule).toSorted()).toEqual([
      ...["contract/clock", "contract/field-description"],
      ...["example", "example", "scenarios", "scenarios"],
    ]);
  });

  it.each([
    ["a missing file", join(folder, "missing.yaml")],
    ["a folder", folder],
  ])("reports %s", async (_, missing) => {
    const { problems } = await failure(missing);
    expect(problems).toMatchObject([{ file: missing, line: 1, column: 1, rule: "read" }]);
  });

  it.each(["", "null", "[]", "just text", "openapi: 3.1.0"])(
    "reports a file that has only %j",
    async (text) => {
      writeFileSync(path, text);
      const { problems } = await failure(path);
      expect(problems[0]?.message).toBeTruthy();
    },
  );
});

describe("npm run generate", () => {
  it("reports an error in the spec on stderr, exits 1, and leaves the output as it was", async () => {
    const out = join(folder, "generated");
    cpSync(join(ROOT, "generated"), out, { recursive: true });
    const before = snapshot(out);
    writeFileSync(path, spec.replace("x-clock: client", "x-clock: peer"));
    const { line, column } = placeOf(spec, "x-clock: ¦client");
    expect(await runGenerate("--spec", path, "--out", out)).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^${path}:${line}:${column}: found .*, expected .*\\n$`)),
    });
    expect(snapshot(out)).toEqual(before);
  });

  it("reports a keyword that the models can't check, also behind a reference", async () => {
    const marked = spec.replace("      x-clock: client", "      minimum: 1\n$&");
    writeFileSync(path, marked);
    const { line, column } = placeOf(marked, "      minimum: ¦1\n      x-clock");
    const { exitCode, stderr } = await runGenerate("--spec", path, "--out", join(folder, "generated"));
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringContaining(`${path}:${line}:${column}: found minimum on string`),
    });
  });
});

async function failure(spec: string): Promise<SpecError> {
  const error = await loadContract(spec).catch((error: unknown) => error);
  if (!(error instanceof SpecError)) throw new Error(`expected a SpecError, found ${error}`);
  return error;
}

/** Returns line and column, from 1, of the text, or of the mark ¦ in it. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const [left = "", right = ""] = part.includes("¦") ? part.split("¦") : ["", part];
  const start = text.indexOf(left + right);
  expect([part, start >= 0]).toEqual([part, true]);
  const before = text.slice(0, start + left.length).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function snapshot(out: string): [string, string, number][] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => [name, readFileSync(join(out, name), "utf8"), statSync(join(out, name)).mtimeMs]);
}
