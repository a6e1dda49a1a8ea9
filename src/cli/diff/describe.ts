import type { Change, ExamplePayload } from "../../diff/index.ts";
import { raiseVersion } from "../../document/version.ts";
import { count } from "../text.ts";
import type { Diff } from "./diff.ts";

/** Who a change may break, as groups of a report; the gravest first. */
export const IMPACTS = ["receivers", "senders", "not judged", "nobody"] as const;

export type ImpactGroup = (typeof IMPACTS)[number];

/** The group of a change. */
function impactOf({ breaks, rule }: Change): ImpactGroup {
  const [party] = breaks;
  return party ?? (rule === "not-judged" ? "not judged" : "nobody");
}

/** What a change breaks, as part of a sentence. */
export function describeImpact(change: Change): string {
  const { breaks, unsure } = change;
  if (breaks.length === 0) return impactOf(change) === "nobody" ? "breaks nobody" : "not judged";
  const [sure, open] = [true, false].map((isSure) =>
    breaks.filter((party) => unsure.every((each) => each.party !== party) === isSure),
  );
  return [
    ...(sure?.length ? [`breaks ${sure.join(" and ")}`] : []),
    ...(open?.length ? [`may break ${open.join(" and ")} (unsure)`] : []),
  ].join(", ");
}

/** Where a change reaches: its first three places. */
export function describePlaces({ places }: Change): string {
  const shown = places.slice(0, 3).map(({ webhook, path }) => `${webhook}${path === "" ? "" : ` ${path}`}`);
  const more = places.length - shown.length;
  return [...shown, ...(more > 0 ? [`${count(more, "more place")}`] : [])]
    .join(", ")
    .replace(/, (\d+ more place)/, ", and $1");
}

/** What an example payload shows. */
export function introduce({ party }: ExamplePayload): string {
  return party === "receivers"
    ? "The new version sends this, and old receivers reject it"
    : "The old version sends this, and the new one forbids it";
}

/** What isn't proven, one sentence per party. */
export function describeUnsure({ unsure }: Change): string[] {
  return unsure.map(({ party, why }) => `Unsure about ${party}, so it counts as breaking: ${why}.`);
}

/** Where a change is written. */
export function whereIs({ location: { file, line, column } }: Change): string {
  return `${file}:${line}:${column}`;
}

/** The version that the changes require, in one sentence. */
export function requirement({ old, next, report }: Diff): string {
  const { bump } = report;
  if (bump === undefined)
    return `Nothing changed: ${old.version === "" ? old.name : old.version} needs no new version.`;
  const least = raiseVersion(old.version, bump);
  const target = least === undefined ? "" : `, from ${old.version} to at least ${least}`;
  const now = next.version === "" ? "" : `; info.version is ${next.version}`;
  return `This requires a ${bump} version${target}${now}.`;
}

/** Counts the changes by what they break: `2 changes: 1 breaks receivers, 1 breaks senders`. */
export function summary({ report: { changes } }: Diff): string {
  const parties = (["receivers", "senders"] as const).flatMap((party) => {
    const number = changes.filter(({ breaks }) => breaks.includes(party)).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? "breaks" : "break"} ${party}`];
  });
  const unsure = changes.filter((change) => change.unsure.length > 0).length;
  const parts = [
    ...(parties.length === 0 ? ["nothing breaks"] : parties),
    ...(unsure === 0 ? [] : [`${unsure} of them unsure`]),
  ];
  return `${count(changes.length, "change")}: ${parts.join(", ")}.`;
}

/** The changes of each group that has any, in order. */
export function groupByImpact(
  changes: readonly Change[],
): { impact: ImpactGroup; changes: readonly Change[] }[] {
  const groups = IMPACTS.map((impact) => ({
    impact,
    changes: changes.filter((change) => impactOf(change) === impact),
  }));
  return groups.filter((group) => group.changes.length > 0);
}
