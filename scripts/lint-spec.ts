import { RULES } from "./contract/load-contract.ts";
import { emitSpec } from "./emit/emit.ts";
import { lintDocuments } from "./emit/lint-documents.ts";
import { runCommand } from "./run-command.ts";

// Emitting reports every error in the spec that `npm run generate` reports.
await runCommand(async () => {
  const { files } = await emitSpec();
  const problems = await lintDocuments(files, RULES);
  for (const problem of problems) process.stdout.write(`generated/${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
});
