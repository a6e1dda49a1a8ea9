import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { bodyOf, vectors } from "../../support/vectors.ts";
import { documents, HERE, installJava, nodeTool, pythonTool, reasonToSkip, run, runJson } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "documents-"));
const paths = documents.map(({ path }) => path);
const trees = Object.fromEntries(documents.map(({ name, tree }) => [name, tree]));
const noErrors = Object.fromEntries(documents.map(({ name }) => [name, []]));
const noDates = Object.fromEntries(documents.map(({ name }) => [name, 0]));
const openapi = documents.filter(({ name }) => name.startsWith("openapi"));

/**
 * The bodies that each draft-07 schema of any webhook judges, except the deeply nested one, which no program
 * here can read.
 */
const cases = (["receive", "send"] as const).map((mode) => ({
  path: join(ROOT, `generated/schemas/draft-07/${mode}/webhook.schema.json`),
  bodies: vectors.flatMap((vector) => {
    const json = String(bodyOf(vector));
    if (vector.schema === null || json.includes("[".repeat(100))) return [];
    // npm's jsonschema looks up fields on the object's prototype.
    if (vector.flags?.includes("prototype-key")) return [];
    return [{ id: vector.id, json, isValid: vector.schema[mode] === "valid" }];
  }),
}));
const casesFile = join(folder, "cases.json");
writeFileSync(
  casesFile,
  JSON.stringify(Object.fromEntries(cases.map(({ path, bodies }) => [path, bodies.map(({ json }) => json)]))),
);

beforeAll(() => installNode(HERE));
afterAll(() => rmSync(folder, { recursive: true }));

const PARSER_LIMITS = new Set(
  vectors.filter(({ flags }) => flags?.includes("parser-limit")).map(({ id }) => id),
);

/** Engines that judge by 2020-12, with formats switched on as docs/json-schema.md shows, and the timestamps that each gets wrong. */
const ENGINES = [
  {
    engine: "boon",
    needs: ["cargo"],
    wrong: [],
    judge: async (file: string) => {
      const built = await run("cargo", ["build", "-q", "--release"], join(HERE, "rust"));
      if (built.exitCode !== 0) throw new Error(built.stderr);
      return runJson<Verdicts>(join(HERE, "rust/target/release/judge"), [file]);
    },
  },
  {
    engine: "networknt",
    needs: ["java", "mvn"],
    wrong: ["fraction-digit", "offset-unknown", "offset-largest", "space-for-t", "leap-second-with-offset"],
    judge: (file: string) => {
      installJava();
      return runJson<Verdicts>("java", ["-cp", "lib/*", "Judge.java", file], join(HERE, "java"));
    },
  },
];

type Verdicts = Readonly<Record<string, readonly boolean[]>>;

describe.each(ENGINES)("the 2020-12 schemas in $engine", ({ needs, wrong, judge }) => {
  it.skipIf(reasonToSkip(needs) !== "")(
    `judge every vector, apart from the timestamps that the engine gets wrong${reasonToSkip(needs)}`,
    async () => {
      const file = join(folder, "cases-2020.json");
      const to2020 = (path: string) => path.replace("draft-07/", "");
      const bodies = cases.map(({ path, bodies }) => [to2020(path), bodies.map(({ json }) => json)]);
      writeFileSync(file, JSON.stringify(Object.fromEntries(bodies)));
      const verdicts = await judge(file);
      for (const { path, bodies } of cases) {
        const found = verdicts[to2020(path)] ?? [];
        expect(new Set(found).size).toBe(2);
        const disagree = bodies.filter(
          ({ isValid, id }, at) => found[at] !== isValid && !PARSER_LIMITS.has(id),
        );
        expect(
          disagree.filter(({ id }) => !wrong.some((kind) => id.includes(kind))).map(({ id }) => id),
        ).toEqual([]);
        expect(disagree.length > 0).toBe(wrong.length > 0);
      }
    },
  );
});

interface Loaded {
  readonly trees: object;
  readonly dates: unknown;
  readonly errors: object;
}

describe.skipIf(reasonToSkip(["python3"], true) !== "")(
  `Python's libraries${reasonToSkip(["python3"], true)}`,
  () => {
    let loaded: Loaded & { verdicts: Record<string, Record<string, boolean[]>> };
    beforeAll(async () => {
      loaded = await runJson(pythonTool("python"), ["load.py", casesFile, ...paths]);
    });

    it("read the same trees without a date (PyYAML, ruamel.yaml)", () => {
      expect(Object.values(loaded.trees)).toEqual(Object.values(loaded.trees).map(() => trees));
      expect(loaded.dates).toBe(0);
    });

    it("find no errors (openapi-spec-validator)", () => {
      expect(loaded.errors).toEqual(noErrors);
    });

    it.each(["jsonschema", "jsonschema-rs", "fastjsonschema"])(
      "judge every vector by the draft-07 schemas: %s",
      (name) => {
        expectVerdicts(loaded.verdicts[name] ?? {});
      },
    );

    (reasonToSkip(["java"]) === "" ? it : it.skip).each(openapi)(
      `find no error: openapi-generator, $name${reasonToSkip(["java"])}`,
      async ({ path }) => {
        const { exitCode, stdout, stderr } = await run(pythonTool("openapi-generator-cli"), [
          "validate",
          "-i",
          path,
        ]);
        expect([exitCode, stdout.replaceAll(UNUSED, "") + stderr]).toEqual([0, ""]);
      },
    );
  },
);

describe.skipIf(reasonToSkip(["java", "mvn"]) !== "")(
  `Java's libraries${reasonToSkip(["java", "mvn"])}`,
  () => {
    it("read the same trees without a date or an error (snakeyaml, swagger-parser)", async () => {
      installJava();
      const loaded = await runJson<Loaded>(
        "java",
        ["-cp", "lib/*", "Load.java", ...paths],
        join(HERE, "java"),
      );
      expect(loaded).toEqual({ trees, dates: noDates, errors: withoutAsyncapi(noErrors) });
    });
  },
);

describe.skipIf(reasonToSkip(["go"]) !== "")(`Go's libraries${reasonToSkip(["go"])}`, () => {
  it("read the same trees without a date or an error, and judge every vector (yaml.v3, kin-openapi, libopenapi, santhosh)", async () => {
    const loaded = await runJson<Loaded & { schemas: Record<string, boolean[]> }>(
      "go",
      ["run", ".", casesFile, ...paths],
      join(HERE, "go"),
    );
    expect(loaded).toMatchObject({ trees, dates: noDates, errors: withoutAsyncapi(noErrors) });
    expectVerdicts(loaded.schemas);
  });
});

describe("Node's libraries", () => {
  const require = createRequire(join(HERE, "package.json"));

  it("read the same trees (js-yaml)", () => {
    const { load } = require("js-yaml");
    for (const { text, tree } of documents) expect(load(text)).toEqual(tree);
  });

  it("judge every vector by the draft-07 schemas without an option (jsonschema)", () => {
    const { validate } = require("jsonschema");
    const verdicts = cases.map(({ path, bodies }) => {
      const schema = JSON.parse(readFileSync(path, "utf8"));
      return [path, bodies.map(({ json }): boolean => validate(JSON.parse(json), schema).valid)];
    });
    expectVerdicts(Object.fromEntries(verdicts));
  });

  it.each(openapi)("find no error (swagger-parser, $name)", async ({ path }) => {
    const { default: parser } = await import(require.resolve("@apidevtools/swagger-parser"));
    await expect(parser.validate(path)).resolves.toHaveProperty("openapi");
  });

  it.each(documents)("report nothing but what has a reason (Spectral, $name)", async ({ path, name }) => {
    const ruleset = join(folder, "spectral.json");
    writeFileSync(ruleset, JSON.stringify({ extends: ["spectral:oas", "spectral:asyncapi"] }));
    const args = [
      "lint",
      path,
      "--ruleset",
      ruleset,
      "--format",
      "json",
      "--quiet",
      "--fail-severity",
      "hint",
    ];
    const { stdout } = await run(nodeTool("spectral"), args);
    const found: { code: string; path: string[] }[] = JSON.parse(stdout);
    expect(
      found.filter(({ code }) => !(code in SPECTRAL)).map(({ code, path }) => `${code} ${path.join("/")}`),
      name,
    ).toEqual([]);
  });

  it("make a model of every message from the AsyncAPI document (modelina)", async () => {
    const { TypeScriptGenerator } = require("@asyncapi/modelina");
    const document = JSON.parse(readFileSync(join(ROOT, "generated/asyncapi.json"), "utf8"));
    const models: { modelName: string; result: string }[] = await new TypeScriptGenerator().generate(
      document,
    );
    const messages: Record<string, { title: string }> = document.components.messages;
    const expected = Object.values(messages).map(({ title }) => pascalCase(title));
    expect(models.map(({ modelName }) => modelName)).toEqual(expect.arrayContaining(expected));
    expect(
      models.filter(
        ({ modelName, result }) => /^(Root|Anonymous)/.test(modelName) || /^class \w+ \{\s*\}$/.test(result),
      ),
    ).toEqual([]);
  });
});

const notInCore = reasonToSkip([]);
describe.skipIf(notInCore !== "")(`AsyncAPI's own tools${notInCore}`, () => {
  const tools = join(HERE, "asyncapi");
  const require = createRequire(join(tools, "package.json"));
  const path = join(ROOT, "generated/asyncapi.yaml");
  const document = JSON.parse(readFileSync(join(ROOT, "generated/asyncapi.json"), "utf8"));
  const titles = Object.values<{ title: string }>(document.components.messages).map(({ title }) => title);
  const cli = (...args: string[]) => run(join(tools, "node_modules/.bin/asyncapi"), args, folder);
  beforeAll(() => installNode(tools));

  it("find no error (AsyncAPI CLI, validate)", async () => {
    const { exitCode, stdout } = await cli("validate", path);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/\b0 errors, 0 warnings|is valid!/)]);
  });

  it("generate a model of every message (AsyncAPI CLI, generate models)", async () => {
    const { exitCode, stdout } = await cli("generate", "models", "typescript", path, "-o", "models");
    expect([exitCode, stdout]).toEqual([0, expect.any(String)]);
    const models = readdirSync(join(folder, "models")).map((name) => name.replace(".ts", ""));
    expect(models).toEqual(expect.arrayContaining(titles.map(pascalCase)));
    expect(models.filter((name) => /^(Root|Anonymous)/.test(name))).toEqual([]);
  });

  it("show every message (react-component)", async () => {
    const { Parser } = require("@asyncapi/parser");
    const { document: schema } = await new Parser().parse(readFileSync(path, "utf8"));
    const { default: component } = require("@asyncapi/react-component");
    const element = require("react").createElement(component, { schema, config: {} });
    const html: string = require("react-dom/server").renderToStaticMarkup(element);
    expect(titles.filter((title) => !html.includes(title))).toEqual([]);
  });
});

/**
 * What openapi-generator prints for a valid document; it ignores webhooks and reports their models as unused.
 */
const UNUSED =
  /Validating spec .*|Warnings: ?|\t- Unused model: \w+|\[info\] Spec has \d+ recommendation.*|No validation issues detected\.|\s/g;

/** What Spectral reports and why it stays. */
const SPECTRAL: Readonly<Record<string, string>> = {
  "oas3-api-servers": "The service calls a URL that you choose, so there is no server.",
  "asyncapi-servers": "The address of the realtime connection isn't documented.",
  "asyncapi-3-servers": "The address of the realtime connection isn't documented.",
  "info-contact": "The sources name no contact.",
  "asyncapi-info-contact": "The sources name no contact.",
  "oas3-unused-component": "`Webhook` in the spec is for readers; a lint rule compares it with the webhooks.",
  "operation-tags": "One operation needs no tag.",
  "operation-description": "One operation has a summary only.",
  "asyncapi-latest-version": "modelina makes no models from 3.1.",
};

/**
 * Fails if a schema rejects a valid body, or accepts an invalid one that isn't about a leap second or a line
 * break.
 */
function expectVerdicts(verdicts: Readonly<Record<string, readonly boolean[]>>): void {
  for (const { path, bodies } of cases) {
    const found = verdicts[path] ?? [];
    const wrong = bodies.filter(
      ({ isValid, json }, index) => found[index] !== isValid && (isValid || !/:60|\\n"/.test(json)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(new Set(found).size).toBe(2);
  }
}

function withoutAsyncapi(files: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith("openapi")));
}

function pascalCase(title: string): string {
  return title.replaceAll(/(?:^|[ _])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
