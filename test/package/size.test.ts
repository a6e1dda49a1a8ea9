import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { subschemas } from "../../src/document/json-schema.ts";

const { project } = inject("packed");
const { webhooks } = await loadContract();
const schemas = webhooks.flatMap(({ schema }) => subschemas(schema)).length;

/** What each schema of a payload or a field adds, on top of what every contract needs. */
const PER_SCHEMA = 25;
const BUDGETS = [
  { base: 1_500, exported: "readWebhook", from: "recording-webhooks" },
  { base: 4_900, exported: "createReceiver", from: "recording-webhooks/receiver" },
].map(({ base, ...rest }) => ({ ...rest, budget: base + PER_SCHEMA * schemas }));

describe("the minified and gzipped import", () => {
  it.each(BUDGETS)("of $exported alone takes at most $budget bytes", async ({ budget, exported, from }) => {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${exported} } from "${from}";`, resolveDir: project },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2022",
    });
    const bytes = gzipSync(outputFiles.map(({ text }) => text).join(""), { level: 9 }).length;
    console.log(`${exported}: ${bytes} of ${budget} bytes`);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
});
