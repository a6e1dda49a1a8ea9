import { UsageError } from "../src/cli/usage-error.ts";
import { DocumentError } from "../src/diff/index.ts";
import { SpecError } from "./contract/spec-error.ts";
import { Refusal } from "./release/releases.ts";
import { SiteUrlError } from "./site/site-url.ts";

/** Runs a command. On a failure, reports it and sets the exit code: 2 for wrong usage or input, otherwise 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
    const isInput = error instanceof DocumentError || error instanceof SiteUrlError;
    const isExpected = isUsage || isInput || error instanceof SpecError || error instanceof Refusal;
    process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`);
    if (isUsage) process.stderr.write("See --help.\n");
    process.exitCode = isUsage || isInput ? 2 : 1;
  }
}
