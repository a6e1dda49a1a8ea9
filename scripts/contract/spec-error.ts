import type { Position } from "../../src/document/document-error.ts";

/** An error in the spec. */
export interface SpecProblem extends Position {
  /** What was found and what is expected. */
  readonly message: string;
  /** The rule that reports it. */
  readonly rule: string;
}

/** Thrown for a spec that can't become a contract. Its message has one line `file:line:column: …` per problem. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  /** Every problem, by file, line, and column. */
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[], options?: ErrorOptions) {
    const sorted = problems.toSorted(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
    );
    const lines = sorted.map(
      ({ file, line, column, message, rule }) => `${file}:${line}:${column}: ${message} (${rule})`,
    );
    super(lines.join("\n"), options);
    this.problems = sorted;
  }
}
