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
  readonly problems: readonly [SpecProblem, ...SpecProblem[]];

  constructor(problems: readonly [SpecProblem, ...SpecProblem[]], options?: ErrorOptions) {
    super(problems.map(toLine).join("\n"), options);
    this.problems = problems;
  }
}

/** Throws the problems, sorted by file, line, and column, if there are any. */
export function throwProblems(problems: readonly SpecProblem[]): void {
  const [first, ...rest] = problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  if (first !== undefined) throw new SpecError([first, ...rest]);
}

function toLine({ file, line, column, message, rule }: SpecProblem): string {
  return `${file}:${line}:${column}: ${message} (${rule})`;
}
