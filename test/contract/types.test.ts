import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";

const contract = await loadContract();
const types = fileURLToPath(new URL("../../generated/types.ts", import.meta.url));

describe("the types", () => {
  it("accept every example, as its own type and as a webhook", () => {
    const lines = contract.webhooks.flatMap(({ typeName, examples }) =>
      examples.flatMap(({ payload }) =>
        [typeName, "Webhook"].map((type) => assign(type, JSON.stringify(payload))),
      ),
    );
    expect(compile(lines)).toEqual([]);
  });

  it.each(contract.webhooks)(
    "reject a $typeName with another status, without a required field, or with a wrong type",
    (webhook) => {
      const { typeName, examples, schema } = webhook;
      const payload = examples[0]?.payload ?? {};
      const wrong = [
        { ...payload, status: `${payload["status"]}_` },
        ...Object.entries(schema.properties ?? {}).flatMap(([field, { type } = {}]) => {
          const { [field]: _, ...others } = payload;
          const isNumber = [type].flat().some((name) => name === "integer" || name === "number");
          const mistyped = { ...payload, [field]: isNumber ? "7" : 7 };
          return schema.required?.includes(field) ? [others, mistyped] : [mistyped];
        }),
      ];
      const lines = wrong.map((value) => assign(typeName, JSON.stringify(value)));
      expect(compile(lines)).toEqual(lines.map((_, index) => index));
    },
  );

  it("describe every field", () => {
    const source = ts.sys.readFile(types) ?? "";
    for (const { schema } of contract.webhooks) {
      for (const [field, { description = "" } = {}] of Object.entries(schema.properties ?? {})) {
        const [firstLine = ""] = description.split("\n");
        // A comment escapes what would end it.
        const words = firstLine.match(/[\p{L}\p{N}]+/gu) ?? [];
        const comment = new RegExp(
          `\\*\\*? [^\\p{L}\\p{N}]*${words.join("[^\\p{L}\\p{N}]+")}(?:(?!\\*/)[^])*\\*/\\s*"?${field}"?\\??: `,
          "u",
        );
        expect([field, comment.test(source)]).toEqual([field, true]);
      }
    }
  });
});

function assign(type: string, value: string): string {
  return `({} as (value: Types.${type}) => void)(${value});`;
}

// The compiler's own libraries, and the types, are the same for all.
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles the lines and returns the indices of those with an error. */
function compile(lines: readonly string[]): number[] {
  const name = fileURLToPath(new URL("example.ts", import.meta.url));
  const source = [`import type * as Types from ${JSON.stringify(types)};`, ...lines].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.Preserve,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target) => {
    if (path === name) return ts.createSourceFile(path, source, target);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, target));
    return parsed.get(path);
  };
  const program = ts.createProgram([name], options, host);
  const starts = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, start }) => file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0);
  return [...new Set(starts)].map((line) => line - 1).toSorted((a, b) => a - b);
}
