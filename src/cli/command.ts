import type { Io } from "./io.ts";

/** 0: all checks passed; 1: a check failed; 2: wrong usage or unreadable input; 70: internal error; 130: Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** What a command gets from the program. */
export interface CommandContext {
  readonly io: Io;
  /** Sets the exit code. */
  readonly finish: (code: ExitCode) => void;
}

/** Formats the examples in a command's help from pairs of a description and a command line. */
export function examples(...lines: readonly (readonly [string, string])[]): string {
  const written = lines.map(([does, line]) => `\n  # ${does}\n  recording-webhooks ${line}`);
  return `\nExamples:${written.join("")}`;
}

/** The hint for readers who don't know an issue's code. */
export const EXPLAIN = "Explain a code: recording-webhooks --explain CODE";
