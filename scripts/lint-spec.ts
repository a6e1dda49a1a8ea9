import { loadContract, RULES } from "./contract/load-contract.ts";
import { emit } from "./emit/emit.ts";
import { lintDocuments } from "./emit/lint-documents.ts";
import { runCommand } from "./report.ts";

// Loading the contract reports every error in the spec that `npm run generate` reports.
await runCommand(async () => {
  const files = await emit(await loadContract());
  const problems = await lintDocuments(files, RULES);
  for (const problem of problems) process.stdout.write(`generated/${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
});
