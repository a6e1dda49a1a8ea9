import type { Change, ExamplePayload, Party } from "../../diff/index.ts";
import type { Check, Outcome } from "../report/check.ts";
import { count } from "../text.ts";
import type { AcceptedBreak } from "./accepted-breaks.ts";

/** What a change must break to fail the diff. */
export type FailOn = Party | "any" | "none";

/** A report's groups: changes by what they break, most severe first, then accepted breaks that are stale. */
export const GROUPS = {
  receivers: "Breaks receivers",
  senders: "Breaks senders",
  notJudged: "Not judged",
  nobody: "Breaks nobody",
  accepted: "Accepted breaks",
} as const;

/** Turns a change into a check: it fails if it breaks what matters and wasn't accepted. */
export function toCheck(
  change: Change,
  { failOn, accepted = [] }: { failOn: FailOn; accepted?: readonly string[] | undefined },
): Check {
  const { rule, location, breaks, bump, why, note, unsure } = change;
  const isAccepted = accepted.includes(change.fingerprint);
  const isNotJudged = rule === "not-judged";
  return {
    outcome: outcomeOf(change, failOn, isAccepted),
    name: `${rule} ${describePlaces(change)}`.trimEnd(),
    group: GROUPS[breaks[0] ?? (isNotJudged ? "notJudged" : "nobody")],
    text: `${describeImpact(change)} (${bump}${isAccepted ? ", accepted" : ""}): ${why}`,
    location,
    details: [
      ...(note === undefined ? [] : [note]),
      ...unsure.map(({ party, why }) => `Unsure about ${party}, so it counts as breaking: ${why}.`),
    ],
    examples: change.examples.map((example) => ({ ...example, title: describeExample(example) })),
    data: change,
  };
}

function outcomeOf({ rule, breaks }: Change, failOn: FailOn, isAccepted: boolean): Outcome {
  if (isAccepted || rule === "not-judged") return "skipped";
  if (breaks.length === 0) return "pass";
  return failOn === "any" || breaks.some((party) => party === failOn) ? "fail" : "warning";
}

/** Turns a stale or expired accepted break into a failed check. */
export function toUnusedCheck(entry: AcceptedBreak, kind: "stale" | "expired"): Check {
  const { fingerprint, change, expires } = entry;
  const state =
    kind === "stale"
      ? "is stale: nothing breaks there. Remove it"
      : `expired on ${expires}. Renew or remove it`;
  const text = `accepted break (${change}) ${state}.`;
  return { outcome: "fail", name: fingerprint, group: GROUPS.accepted, text, data: entry };
}

/** Describes what a change breaks, as part of a sentence. */
function describeImpact({ rule, breaks, unsure }: Change): string {
  if (breaks.length === 0) return rule === "not-judged" ? "not judged" : "breaks nobody";
  const isUnsure = (party: Party): boolean => unsure.some((each) => each.party === party);
  const sure = breaks.filter((party) => !isUnsure(party)).join(" and ");
  const open = breaks.filter(isUnsure).join(" and ");
  return [...(sure ? [`breaks ${sure}`] : []), ...(open ? [`may break ${open} (unsure)`] : [])].join(", ");
}

/** Lists the first three places that a change affects. */
function describePlaces({ places }: Change): string {
  const shown = places.slice(0, 3).map(({ webhook, path }) => `${webhook} ${path}`.trimEnd());
  const more = places.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? `, and ${count(more, "more place")}` : ""}`;
}

function describeExample({ party, rejection }: ExamplePayload): string {
  return party === "receivers"
    ? `The new version sends this, and old receivers reject it: ${rejection}`
    : `The old version sends this, and the new one forbids it: ${rejection}`;
}

/** Counts the changes by what they break. */
export function describeResult(changes: readonly Change[], names: string): string {
  const [only] = changes.length === 1 ? changes : [];
  if (only !== undefined) return `1 change ${names} (${describeImpact(only)})`;
  return `${count(changes.length, "change")} ${names}: ${describeBreaks(changes)}`;
}

function describeBreaks(changes: readonly Change[]): string {
  const parts = (["receivers", "senders"] as const).flatMap((party) => {
    const number = changes.filter(({ breaks }) => breaks.includes(party)).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? "breaks" : "break"} ${party}`];
  });
  const unsure = changes.filter((change) => change.unsure.length > 0).length;
  if (parts.length === 0) return "nothing breaks";
  return [...parts, ...(unsure === 0 ? [] : [`${unsure} of them unsure`])].join(", ");
}
