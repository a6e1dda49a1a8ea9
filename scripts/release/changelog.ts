import type { DiffReport } from "../../src/diff/diff-report.ts";
import { describeChangeInMarkdown } from "./describe-change.ts";
import { Refusal } from "./refusal.ts";

/** What a release says of itself in the changelog. */
export interface Section {
  /** Version of the package. */
  readonly version: string;
  readonly date: string;
  readonly contract: string;
  /** What changed in the contract, and since which version; absent for the first one, and where it is the same. */
  readonly since?: { readonly contract: string; readonly report: DiffReport };
  readonly isFirst: boolean;
}

const UNRELEASED = "## Unreleased";

/**
 * Puts a release's section into the changelog: what was written by hand under "Unreleased" goes into it as it is, the
 * contract's changes follow, and "Unreleased" is empty again.
 *
 * @throws {Refusal} When there is no such heading.
 */
export function addSection(changelog: string, section: Section): string {
  const lines = changelog.split("\n");
  const start = lines.indexOf(UNRELEASED);
  if (start === -1) {
    throw new Refusal(`CHANGELOG.md: found no line \`${UNRELEASED}\`, expected one above the newest release`);
  }
  const next = lines.findIndex((line, index) => index > start && line.startsWith("## "));
  const end = next === -1 ? lines.length : next;
  const notes = lines
    .slice(start + 1, end)
    .join("\n")
    .trim();
  const older = lines.slice(end).join("\n").trim();
  const parts = [
    lines.slice(0, start + 1).join("\n"),
    `## ${section.version} (${section.date})`,
    describeContract(section),
    notes,
    describeChanges(section),
    older,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function describeContract({ contract, since, isFirst }: Section): string {
  if (isFirst) return `The first release of contract ${contract}.`;
  return since === undefined
    ? `Contract ${contract}, unchanged.`
    : `Contract ${contract}, after ${since.contract}.`;
}

function describeChanges({ contract, since }: Section): string {
  if (since === undefined) return "";
  const changes = since.report.changes.map((change) => `- ${describeChangeInMarkdown(change)}`);
  return [`### Contract ${contract}`, "", ...changes].join("\n");
}
