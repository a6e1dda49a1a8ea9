import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT, type Sample } from "./samples.ts";

const ENTRIES: Readonly<Record<string, string>> = {
  "recording-webhooks": "src/index.ts",
  "recording-webhooks/receiver": "src/receiver/index.ts",
  "recording-webhooks/testing": "src/testing/index.ts",
};

/** Compiles samples as a strict user does, and returns the compiler's errors. */
export function compileSamples(samples: readonly Sample[]): string[] {
  const folder = mkdtempSync(join(ROOT, "node_modules/.samples-"));
  try {
    return compileIn(folder, samples);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compileIn(folder: string, samples: readonly Sample[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, ROOT);
  const files = samples.map(({ guide, index, code }) => {
    const file = join(folder, `${guide.replaceAll(/\W/g, "-")}-${index}.ts`);
    writeFileSync(file, code);
    return file;
  });
  const paths = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, source]) => [name, [join(ROOT, source)]]),
  );
  const program = ts.createProgram(files, { ...options, paths });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}
