import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./run-generate.ts";

const PATH = join(ROOT, "generated/checked-values.ts");
const OPTIONS = { strict: true, noEmit: true, allowImportingTsExtensions: true, types: [] };
/** The compiler's own libraries, and the types, are the same for all. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles a value per line as a generated type, and returns the indices of those that the compiler rejects. */
export function findRejected(typeName: string, values: readonly object[]): number[] {
  const lines = values.map((value, at) => `export const v${at}: Type = ${JSON.stringify(value)};`);
  const source = [...lines, `import type { ${typeName} as Type } from "./types.ts";`].join("\n");
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target) => {
    if (path === PATH) return ts.createSourceFile(path, source, target);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, target));
    return parsed.get(path);
  };
  const lineOf = ({ start = 0 }: ts.Diagnostic) => source.slice(0, start).split("\n").length - 1;
  return [...new Set(ts.getPreEmitDiagnostics(ts.createProgram([PATH], OPTIONS, host)).map(lineOf))];
}
