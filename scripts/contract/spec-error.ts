/** A mistake in the spec, where it stands. */
export interface SpecProblem {
  /** Path of the file, as the caller gave it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** What was found and what is expected. */
  readonly message: string;
  /** The rule that found it. */
  readonly rule: string;
}

/** Thrown when the spec cannot become a contract. Its message has a line `file:line:column: …` for each problem. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly [SpecProblem, ...SpecProblem[]];

  constructor(problems: readonly [SpecProblem, ...SpecProblem[]], options?: ErrorOptions) {
    super(problems.map(toLine).join("\n"), options);
    this.problems = problems;
  }
}

/** Throws what was found, sorted by place, when anything was. */
export function throwProblems(problems: readonly SpecProblem[]): void {
  const [first, ...rest] = problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  if (first !== undefined) throw new SpecError([first, ...rest]);
}

function toLine({ file, line, column, message, rule }: SpecProblem): string {
  return `${file}:${line}:${column}: ${message} (${rule})`;
}
