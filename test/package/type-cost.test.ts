import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { ROOT } from "../support/run-generate.ts";

// 1.5 times the measured value.
const MAX_INSTANTIATIONS = 465;

it(`costs the compiler at most ${MAX_INSTANTIATIONS} instantiations to check a file that uses everything`, () => {
  const { project } = inject("packed");
  cpSync(join(ROOT, "test/ecosystem/hosts/typescript/everything.ts"), join(project, "everything.ts"));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom"],
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["everything.ts"] }),
  );
  const tsc = join(ROOT, "node_modules/typescript/lib/tsc.js");
  const report = execFileSync(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(report)?.[1]);
  console.log(`${instantiations} of ${MAX_INSTANTIATIONS} instantiations`);
  expect(instantiations).toBeLessThanOrEqual(MAX_INSTANTIATIONS);
});
