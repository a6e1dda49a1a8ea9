import { formatPath, type Issue } from "../../runtime/issue.ts";
import type { Check, LocatedIssue, Location, Outcome } from "./check.ts";

/** Checks with the same cause. */
export interface Cause {
  /** The first of the checks. */
  readonly first: Check;
  /** What is wrong in the first check; `undefined` if its text describes it. */
  readonly issue: LocatedIssue | undefined;
  count: number;
}

/** Untrusted payloads can have any number of causes. */
const MAX_CAUSES = 200;

const ORDER: readonly Outcome[] = ["fail", "warning", "skipped", "pass"];

/** Groups checks by cause: those that didn't pass, and those with a location. */
export function createCauses() {
  const causes = new Map<string, Cause>();
  let more = 0;
  const add = (check: Check, issue?: LocatedIssue): void => {
    const { outcome, text, location } = check;
    const own = location && [check.name, location];
    const key = JSON.stringify([outcome, text, own, issue && [issue.code, placeOf(issue)]]);
    const known = causes.get(key);
    if (known !== undefined) known.count++;
    else if (causes.size >= MAX_CAUSES && location === undefined) more++;
    else causes.set(key, { first: check, issue, count: 1 });
  };
  return {
    add(check: Check): void {
      if (check.outcome === "pass" && check.location === undefined) return;
      const { issues = [] } = check;
      if (issues.length === 0) add(check);
      for (const issue of issues) add(check, issue);
    },
    /** Lists failures first, then warnings, then skipped checks. */
    list: (): Cause[] =>
      ORDER.flatMap((outcome) => [...causes.values()].filter(({ first }) => first.outcome === outcome)),
    /** Counts the issues whose cause isn't listed. */
    more: (): number => more,
  };
}

/** Names a place in any payload: an index is `*`. */
function placeOf({ path }: Issue): string {
  return formatPath(path).replaceAll(/\[\d+\]/g, "[*]");
}

/** Describes a cause in one line, without the value found, which differs from check to check. */
export function headline({ first, issue, count }: Cause): string {
  const detail =
    issue &&
    `${placeOf(issue)}: ${count === 1 ? issue.message : `expected ${issue.expected}`} (${issue.code})`;
  return joinParts(first.text, detail);
}

/** Joins the nonempty parts of a sentence. */
export function joinParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("; ");
}

/** Returns a check's name, or its issue's location. */
export function whereIs({ name, location }: Check, issue?: LocatedIssue): string {
  if (location !== undefined) return `${name}, ${formatLocation(location)}`;
  return issue?.location?.file === undefined ? name : formatLocation(issue.location);
}

/** Writes a place as `file:line:column`. */
export function formatLocation({ file, line, column }: Location): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
