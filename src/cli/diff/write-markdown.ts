import type { Change } from "../../diff/index.ts";
import { escapeMarkdown, toCode } from "../report/markdown.ts";
import { printable } from "../text.ts";
import { describeAccepted } from "./accepted-breaks.ts";
import { describeRecorded } from "./check-recorded.ts";
import {
  describePlaces,
  describeUnsure,
  groupByImpact,
  type ImpactGroup,
  introduce,
  requirement,
  summary,
  whereIs,
} from "./describe.ts";
import type { Diff } from "./diff.ts";

const MAX_LINES = 60;
const HEADINGS: Readonly<Record<ImpactGroup, string>> = {
  receivers: "Breaks receivers",
  senders: "Breaks senders",
  "not judged": "Not judged",
  nobody: "Breaks nobody",
};

/** Writes a diff as Markdown for a pull request: a summary, then the changes grouped by what they break. */
export function writeMarkdown(diff: Diff): string {
  const lines = [...describeAccepted(diff.accepted), ...describeRecorded(diff.recorded)];
  return [
    `### Contract: ${toCode(diff.old.name)} → ${toCode(diff.next.name)}`,
    "",
    `**${escapeMarkdown(requirement(diff))}** ${escapeMarkdown(summary(diff))}`,
    "",
    ...lines.flatMap((line) => [`> ${escapeMarkdown(line)}`, ""]),
    ...groupByImpact(diff.report.changes).flatMap(({ impact, changes }) => [
      `#### ${HEADINGS[impact]} (${changes.length})`,
      "",
      "| change | where | why |",
      "| --- | --- | --- |",
      ...changes.map(toRow),
      "",
      ...changes.flatMap(toExamples),
    ]),
  ].join("\n");
}

function toRow(change: Change): string {
  const where = describePlaces(change);
  const also = change.breaks.length > 1 ? `It breaks ${change.breaks.slice(1).join(", ")}, too.` : "";
  const why = [change.why, also, change.note ?? "", ...describeUnsure(change)]
    .filter((part) => part !== "")
    .join(" ");
  const place = `${where === "" ? "" : `${toCode(where)}<br>`}${escapeMarkdown(whereIs(change))}`;
  return `| ${toCode(change.rule)} | ${place} | ${escapeMarkdown(why)} |`;
}

function toExamples(change: Change): string[] {
  return change.examples.flatMap((example) => [
    "<details>",
    `<summary>${escapeMarkdown(`${change.rule} ${example.webhook} ${example.at}: payload that breaks ${example.party}`)}</summary>`,
    "",
    `${introduce(example)}: ${escapeMarkdown(example.rejection)}`,
    "",
    ...fence(JSON.stringify(example.payload, null, 2)),
    "",
    "</details>",
    "",
  ]);
}

/** A fence longer than any in the payload. */
function fence(json: string): string[] {
  const longest = Math.max(2, ...[...json.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const lines = json.split("\n").map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line));
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), "…"] : lines;
  return [`${ticks}json`, ...shown.map(printable), ticks];
}
