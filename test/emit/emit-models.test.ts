import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitModels } from "../../scripts/emit/emit-models.ts";
import { emitTypes } from "../../scripts/emit/emit-types.ts";
import type { EmittedFile } from "../../scripts/emit/emitted-file.ts";
import { loadWithAwkwardWebhook } from "../models/support/awkward-webhook.ts";

describe("the models", () => {
  let contract: Contract;
  let files: readonly EmittedFile[];

  beforeAll(async () => {
    contract = await loadContract();
    files = await emitModels(contract);
  });

  it("are of seven languages", () => {
    const languages = new Set(files.map(({ path }) => path.split("/")[1]));
    expect([...languages]).toEqual(["python", "go", "java", "csharp", "rust", "php", "typescript"]);
  });

  it("are all made in at most 2 s", async () => {
    const start = performance.now();
    await emitModels(contract);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("say in the first lines of each file which contract they state, and that nobody edits them", () => {
    for (const { path, contents } of files) {
      const head = contents.split("\n").slice(0, 5).join("\n");
      expect(head, path).toContain("Do not edit.");
      expect(head, path).toContain(`contract ${contract.version}, hash ${contract.hash}`);
    }
  });

  it("begin in Go with the line by which Go's tools know generated code", () => {
    const go = files.find(({ path }) => path === "models/go/webhooks.go");
    expect(go?.contents).toMatch(/^\/\/ Code generated .* DO NOT EDIT\.\n/);
  });

  it("have every field's description, in each language", () => {
    for (const language of ["python", "go", "java", "csharp", "rust", "php"]) {
      const text = textOf(files, language);
      for (const { schema } of contract.webhooks) {
        for (const [name, field] of Object.entries(schema.properties ?? {})) {
          expect(text, `${language}: ${name}`).toContain(wordsOf(field?.description ?? "none"));
        }
      }
    }
  });

  it("have in TypeScript what `types.ts` has, under a head of its own", async () => {
    const [types] = await emitTypes(contract);
    const model = files.find(({ path }) => path === "models/typescript/types.ts");
    expect(model?.contents.split("\n").slice(2)).toEqual(types?.contents.split("\n").slice(1));
  });

  it("keep every name when the spec gets another webhook", async () => {
    const more = await emitModels(await loadWithAwkwardWebhook());
    const names = (emitted: readonly EmittedFile[]) =>
      emitted.flatMap(({ path, contents }) =>
        [...contents.matchAll(/^ *(?:pub |public |final |partial )*(?:class|enum|struct|type) \w+/gm)].map(
          ([declaration]) => `${path}: ${declaration.trim()}`,
        ),
      );
    expect(names(more)).toEqual(expect.arrayContaining(names(files)));
    expect(names(more).length).toBeGreaterThan(names(files).length + 6);
  });
});

/** A language's files, with the marks of comments and the line breaks left out. */
function textOf(files: readonly EmittedFile[], language: string): string {
  return files
    .filter(({ path }) => path.startsWith(`models/${language}/`))
    .map(({ contents }) => wordsOf(contents.replaceAll(/^\s*(?:\/\/\/?|\/\*\*|\*|#)\s?/gm, "")))
    .join(" ");
}

function wordsOf(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
