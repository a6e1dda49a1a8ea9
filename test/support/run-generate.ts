import { fileURLToPath } from "node:url";
import { type Outcome, runProgram } from "./run-program.ts";

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs `npm run generate` with these arguments, as its own process. */
export function runGenerate(...args: readonly string[]): Promise<Outcome> {
  return runProgram([process.execPath, "--import", "tsx", "scripts/generate.ts", ...args], { cwd: ROOT });
}
