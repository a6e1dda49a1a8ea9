import { formatPath, type Issue } from "../../runtime/issue.ts";
import type { Check, LocatedIssue, Outcome } from "./check.ts";

/** Checks that went wrong for the same reason. */
export interface Cause {
  readonly outcome: Outcome;
  readonly group: string;
  /** The first of the checks. */
  readonly first: Check;
  /** What is wrong in the first check; `undefined` where its text says it. */
  readonly issue: LocatedIssue | undefined;
  count: number;
}

/** Groups checks that did not pass by cause. */
export interface Causes {
  add(check: Check): void;
  /** Failures first, then warnings, then skipped checks. */
  list(): readonly Cause[];
  /** How many checks had a cause that isn't listed. */
  more(): number;
}

/** Anybody's payload can have causes without end. */
const MAX_CAUSES = 200;

const ORDER: readonly Outcome[] = ["fail", "warning", "skipped"];

export function createCauses(): Causes {
  const causes = new Map<string, Cause>();
  let more = 0;
  const note = (check: Check, issue: LocatedIssue | undefined): void => {
    const key = JSON.stringify([check.outcome, check.text, issue?.code, issue && placeOf(issue)]);
    const known = causes.get(key);
    if (known !== undefined) known.count++;
    else if (causes.size >= MAX_CAUSES) more++;
    else causes.set(key, { outcome: check.outcome, group: check.group, first: check, issue, count: 1 });
  };
  return {
    add(check) {
      if (check.outcome === "pass") return;
      const { issues } = check;
      if (issues.length === 0) note(check, undefined);
      for (const issue of issues) note(check, issue);
    },
    list: () => ORDER.flatMap((outcome) => [...causes.values()].filter((cause) => cause.outcome === outcome)),
    more: () => more,
  };
}

/** Names a place in any payload: an index is `*`. */
function placeOf({ path }: Issue): string {
  return formatPath(path).replaceAll(/\[\d+\]/g, "[*]");
}

/** Describes a cause in one line; what was found differs from check to check. */
export function headline({ first, issue, count }: Cause): string {
  const detail =
    issue &&
    `${placeOf(issue)}: ${count === 1 ? issue.message : `expected ${issue.expected}`} (${issue.code})`;
  return [first.text, detail].filter((part) => part !== undefined && part !== "").join("; ");
}

/** Names a check, with the line and column of an issue where the check is about a file. */
export function whereIs({ name }: Pick<Check, "name">, issue: LocatedIssue | undefined): string {
  const location = issue?.location;
  if (location?.file === undefined) return name;
  return [location.file, location.line, location.column].filter((part) => part !== undefined).join(":");
}
