import type { Change } from "../../diff/index.ts";
import { writeCommand } from "../report/github.ts";
import { describeAccepted } from "./accepted-breaks.ts";
import { describeRecorded } from "./check-recorded.ts";
import {
  describeImpact,
  describePlaces,
  describeUnsure,
  introduce,
  requirement,
  summary,
} from "./describe.ts";
import type { Diff } from "./diff.ts";

const MAX_PAYLOAD = 600;

/** Writes a diff as annotations of GitHub Actions: an error for what breaks anybody, a notice for the rest. */
export function writeGithub(diff: Diff): string {
  const isAccepted = (change: Change): boolean =>
    diff.accepted?.fingerprints.includes(change.fingerprint) === true;
  const lines = [...describeAccepted(diff.accepted), ...describeRecorded(diff.recorded)];
  return [
    ...diff.report.changes.map((change) => annotate(change, isAccepted(change))),
    ...lines.map((message) => writeCommand("warning", { properties: { title: "diff" }, message })),
    `${summary(diff)}\n${requirement(diff)}\n`,
  ].join("");
}

function annotate(change: Change, isAccepted: boolean): string {
  const { rule, location, breaks, bump, why, note, examples } = change;
  const where = describePlaces(change);
  const message = [
    `${where === "" ? "" : `${where}: `}${why} It ${describeImpact(change)} (${bump}).${note === undefined ? "" : ` ${note}`}`,
    ...describeUnsure(change),
    ...examples.map(
      (example) => `${introduce(example)}: ${example.rejection}\n${shorten(JSON.stringify(example.payload))}`,
    ),
  ].join("\n");
  const { line, column: col } = location;
  const properties = { file: location.file.replace(/^git:[^:]*:/, ""), line, col, title: rule };
  return writeCommand(breaks.length > 0 && !isAccepted ? "error" : "notice", { properties, message });
}

function shorten(text: string): string {
  return text.length > MAX_PAYLOAD ? `${text.slice(0, MAX_PAYLOAD)}…` : text;
}
