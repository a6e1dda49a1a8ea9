import {
  createIssue,
  type Issue,
  type IssueCode,
  type Issues,
  limitIssues,
  type Requirement,
  toIssue,
} from "./issue.ts";

/** Accepts an issue's code, what is required, and the keys that lead to the value. Returns `true`, so that the check continues. */
export type Report = (code: IssueCode, expected: string, ...path: readonly (string | number)[]) => true;

/** A generated check. With `report`, it reports every issue and returns `true`; without, it stops at the first one. */
export type Check = (value: unknown, report?: Report) => boolean | undefined;

/** Lists the issues of a value that a check rejects. Never throws. */
export function explain(check: Check, value: unknown): Issues {
  let issues: readonly Issue[] = [];
  try {
    const requirements: Requirement[] = [];
    check(value, (code, expected, ...path) => {
      requirements.push({ code, expected, path });
      return true;
    });
    issues = limitIssues(requirements, (requirement) => toIssue(requirement, value));
  } catch {}
  const [first = UNREADABLE, ...rest] = issues;
  return [first, ...rest];
}

/** The issue of a value that throws when it is read, which JSON never does. */
const UNREADABLE: Issue = createIssue({
  code: "unreadable",
  path: [],
  expected: "plain JSON data",
  found: "an object that throws when it is read",
});
