import {
  type Issue,
  type IssueCode,
  type Issues,
  type SchemaError,
  tell,
  toMistake,
  UNSAID,
} from "./issue.ts";

/** Takes a mistake: its code, what was expected, and the keys that lead to it. Returns `true`, so that the check goes on. */
export type Report = (code: IssueCode, expected: string, ...path: readonly (string | number)[]) => true;

/**
 * A generated check. With `report` it tells every mistake and returns `true`; without, it stops at the first, and `true`
 * means that there is none.
 */
export type Check = (value: unknown, report?: Report) => boolean | undefined;

/**
 * Says everything that is wrong with a value.
 *
 * @param check - A check that it does not pass.
 */
export function explain(check: Check, value: unknown): Issues {
  const issues: Issue[] = [];
  check(value, (code, expected, ...path) => {
    issues.push(tell({ code, expected, path }, value));
    return true;
  });
  const [first = UNSAID, ...rest] = issues;
  return [first, ...rest];
}

/** Reports what one of ajv's validators found, for a check that leaves it to that. */
export function reportErrors(
  errors: readonly SchemaError[] | null,
  payload: unknown,
  report: Report,
): boolean {
  return (errors ?? []).every((error) => {
    const { code, expected, path } = toMistake(error, payload);
    return report(code, expected, ...path);
  });
}
