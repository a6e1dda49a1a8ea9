import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadContract, RULES } from "../../scripts/contract/load-contract.ts";
import { emitOpenapi } from "../../scripts/emit/emit-openapi.ts";
import { lintDocuments } from "../../scripts/emit/lint-documents.ts";
import { toSchema30 } from "../../scripts/emit/projections/to-openapi-30.ts";

const contract = await loadContract();
const files = emitOpenapi(contract).filter(({ path }) => path.endsWith(".yaml"));
const documentOf = (path: string) => parse(files.find((file) => file.path === path)?.contents ?? "");

describe("the OpenAPI documents for other tools", () => {
  it("pass Redocly's strictest rules", async () => {
    expect(await lintDocuments(files, RULES)).toEqual([]);
  });

  it("would each fail if a schema were missing", async () => {
    const broken = files.map(({ path, contents }) => ({
      path,
      contents: contents.replace(/^ {4}ServerTime:$/m, "    Other:"),
    }));
    const problems = await lintDocuments(broken, RULES);
    const unresolved = problems.filter((problem) => problem.includes("no-unresolved-refs"));
    expect([...new Set(unresolved.map((problem) => problem.split(":")[0]))]).toEqual(
      files.map(({ path }) => path),
    );
  });

  it.each(files)("have neither webhooks nor extensions: $path", ({ contents }) => {
    expect(parse(contents)).not.toHaveProperty("webhooks");
    expect(contents).not.toMatch(/^\s*x-/m);
  });

  it.each(["openapi.paths.yaml", "openapi-3.0.yaml"])("have one path per webhook: %s", (path) => {
    expect(Object.keys(documentOf(path).paths)).toEqual(contract.webhooks.map(({ key }) => `/${key}`));
  });

  it("use no 3.1 keyword in the document for 3.0", () => {
    const { openapi, components } = documentOf("openapi-3.0.yaml");
    expect(openapi).toBe("3.0.3");
    expect(JSON.stringify(components)).not.toMatch(/"(?:const|examples)":/);
  });

  it("repeat each const as an enum for tools that ignore it", () => {
    const { UploadReady, ...schemas } = documentOf("openapi.paths.yaml").components.schemas;
    const [{ typeName, status } = { typeName: "", status: "" }] = contract.webhooks;
    expect({ UploadReady, ...schemas }[typeName].properties.status).toMatchObject({
      const: status,
      enum: [status],
    });
  });
});

describe("the document of one endpoint", () => {
  const { paths, components, servers } = documentOf("openapi.endpoint.yaml");
  const [operation] = Object.values<{ post: Operation }>(paths).map(({ post }) => post);

  interface Operation {
    readonly requestBody: { readonly content: { readonly "application/json": Media } };
    readonly responses: Record<string, { readonly content?: object }>;
  }
  interface Media {
    readonly schema: { readonly oneOf: readonly { readonly $ref: string }[] };
    readonly examples: object;
  }

  it("accepts every webhook and an unknown status at one path on this machine", () => {
    const media = operation?.requestBody.content["application/json"];
    const names = [...contract.webhooks.map(({ typeName }) => typeName), "UnknownWebhook"];
    expect([Object.keys(paths).length, servers]).toEqual([
      1,
      [{ url: expect.stringMatching(/127\.0\.0\.1/) }],
    ]);
    expect(media?.schema.oneOf.map(({ $ref }) => $ref.split("/").at(-1))).toEqual(names);
    expect(Object.keys(media?.examples ?? {})).toHaveLength(
      contract.webhooks.flatMap(({ examples }) => examples).length,
    );
    expect(components.schemas.UnknownWebhook.properties.status.not.enum).toEqual(
      contract.webhooks.map(({ status }) => status),
    );
  });

  it("has the contract's responses, and allows any body in an error", () => {
    const found = Object.entries(operation?.responses ?? {});
    const codes = contract.webhooks.flatMap(({ responses }) => responses.map(({ status }) => status));
    expect(found.map(([code]) => code)).toEqual([...new Set(codes)]);
    expect(found.filter(([code, { content }]) => code.startsWith("2") === (content !== undefined))).toEqual(
      [],
    );
  });
});

describe("toSchema30", () => {
  it.each([
    ["a const", { const: "a" }, { enum: ["a"] }],
    ["examples", { examples: ["a", "b"] }, { example: "a" }],
    ["a nullable type", { type: ["string", "null"] }, { type: "string", nullable: true }],
    ["several types", { type: ["string", "integer"] }, { anyOf: [{ type: "string" }, { type: "integer" }] }],
    ["an exclusive bound", { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
    ["a reference alone", { $ref: "#/a" }, { $ref: "#/a" }],
    [
      "a description next to a reference",
      { $ref: "#/a", description: "b" },
      { description: "b", allOf: [{ $ref: "#/a" }] },
    ],
    ["a keyword that 3.0 lacks", { type: "object", $comment: "a" }, { type: "object" }],
    [
      "a field with a keyword's name",
      { properties: { const: { const: 1 } } },
      { properties: { const: { enum: [1] } } },
    ],
    ["a list", { type: "array", items: { const: 1 } }, { type: "array", items: { enum: [1] } }],
  ])("writes %s", (_, schema, want) => {
    expect(toSchema30(schema)).toEqual(want);
  });
});
