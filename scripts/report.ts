import { UsageError } from "../src/cli/usage-error.ts";
import { DocumentError } from "../src/diff/index.ts";
import type { Contract } from "./contract/contract.ts";
import { SpecError } from "./contract/spec-error.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import { Refusal } from "./release/releases.ts";
import { SiteUrlError } from "./site/site-url.ts";
import type { Difference } from "./write/write-files.ts";

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

interface Outcome {
  readonly contract: Contract;
  readonly difference: Difference;
  readonly files: readonly EmittedFile[];
  /** Hand-written pages with a stale region. */
  readonly pages: readonly string[];
  readonly folder: string;
  readonly isCheck: boolean;
}

/** Reports what was written, or with `isCheck` lists every file that differs and sets exit code 1. */
export function reportDifference({ contract, difference, files, pages, folder, isCheck }: Outcome): void {
  const { missing, stale, extra } = difference;
  const changes = missing.length + stale.length + extra.length + pages.length;
  const subject = `contract ${contract.version}, ${contract.webhooks.length} webhooks, ${files.length} files`;
  if (!isCheck || changes === 0) {
    const done =
      changes === 0
        ? "up to date"
        : `${missing.length} added, ${stale.length} changed, ${extra.length} removed`;
    process.stdout.write(`${folder}/: ${done} (${subject})\n`);
    for (const page of pages) process.stdout.write(`${page}: updated\n`);
    return;
  }
  for (const [state, paths] of Object.entries({ missing, stale, extra })) {
    for (const path of paths) process.stdout.write(`${state.padEnd(8)}${folder}/${path}\n`);
  }
  for (const page of pages) process.stdout.write(`${"stale".padEnd(8)}${page}\n`);
  process.stderr.write(
    `${folder}/ doesn't match the spec (${subject}). Run \`npm run generate\` and commit the result.\n`,
  );
  process.exitCode = 1;
}
