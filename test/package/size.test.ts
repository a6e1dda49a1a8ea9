import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";

const { project } = inject("packed");

const BUDGETS = [
  { budget: 3_000, exported: "readWebhook", from: "recording-webhooks", folder: project },
  { budget: 4_000, exported: "createReceiver", from: "recording-webhooks/receiver", folder: project },
];

describe("the minified and gzipped import", () => {
  it.each(BUDGETS)(
    "of $exported alone takes at most $budget bytes",
    async ({ budget, exported, from, folder }) => {
      const { outputFiles } = await build({
        stdin: { contents: `export { ${exported} } from "${from}";`, resolveDir: folder },
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        target: "es2022",
      });
      const bytes = gzipSync(outputFiles.map(({ text }) => text).join(""), { level: 9 }).length;
      console.log(`${exported}: ${bytes} of ${budget} bytes`);
      expect(bytes).toBeLessThanOrEqual(budget);
    },
  );
});
