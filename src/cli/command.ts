import type { Io } from "./io.ts";

/** 0: all checks passed; 1: a check failed; 2: wrong usage or unreadable input; 70: internal error; 130: Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** What a command gets from the program. */
export interface CommandContext {
  readonly io: Io;
  /** Sets the exit code. */
  readonly finish: (code: ExitCode) => void;
}

/** Writes the examples at the end of a command's help: pairs of what a line does and the line. */
export function examples(...lines: readonly (readonly [string, string])[]): string {
  const written = lines.map(([does, line]) => `\n  # ${does}\n  recording-webhooks ${line}`);
  return `\nExamples:${written.join("")}`;
}

/** What to do about an issue whose code says nothing to a reader. */
export const EXPLAIN = "Explain a code: recording-webhooks --explain CODE";
