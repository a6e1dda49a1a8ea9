import {
  ISSUE_LIMIT,
  type Issue,
  type IssueCode,
  type Issues,
  type SchemaError,
  toIssue,
  tooMany,
  toRequirement,
  UNREPORTED,
} from "./issue.ts";

/** Accepts an issue's code, what was expected, and the keys that lead to the value. Returns `true`, so that the check continues. */
export type Report = (code: IssueCode, expected: string, ...path: readonly (string | number)[]) => true;

/** A generated check. With `report`, it reports every issue and returns `true`; without, it stops at the first one. */
export type Check = (value: unknown, report?: Report) => boolean | undefined;

/** Lists the issues of a value that a check rejects. */
export function explain(check: Check, value: unknown): Issues {
  const issues: Issue[] = [];
  let found = 0;
  check(value, (code, expected, ...path) => {
    if (++found <= ISSUE_LIMIT) issues.push(toIssue({ code, expected, path }, value));
    return true;
  });
  const [first = UNREPORTED, ...rest] = found > ISSUE_LIMIT ? [...issues, tooMany(found)] : issues;
  return [first, ...rest];
}

/** Reports what one of ajv's validators found. */
export function reportErrors(
  errors: readonly SchemaError[] | null,
  payload: unknown,
  report: Report,
): boolean {
  return (errors ?? []).every((error) => {
    const { code, expected, path } = toRequirement(error, payload);
    return report(code, expected, ...path);
  });
}
