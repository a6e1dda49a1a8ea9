import type { Change, ExamplePayload } from "../../diff/index.ts";
import { fromPointer, isObject, type Json } from "../../document/json.ts";
import type { Output } from "../io.ts";
import { printable } from "../text.ts";
import { describeAccepted } from "./accepted-breaks.ts";
import { describeRecorded } from "./check-recorded.ts";
import {
  describeImpact,
  describePlaces,
  describeUnsure,
  introduce,
  requirement,
  summary,
  whereIs,
} from "./describe.ts";
import type { Diff } from "./diff.ts";

const MAX_LINES = 40;
const MAX_WIDTH = 160;

/** Writes a diff for people at a terminal. */
export function writePretty(diff: Diff, out: Output): string {
  const isAccepted = (change: Change): boolean =>
    diff.accepted?.fingerprints.includes(change.fingerprint) === true;
  return [
    ...diff.report.changes.flatMap((change) => [...describeChange(change, isAccepted(change), out), ""]),
    ...[...describeAccepted(diff.accepted), ...describeRecorded(diff.recorded)].map(printable),
    summary(diff),
    out.style("bold", requirement(diff)),
    "",
  ].join("\n");
}

function describeChange(change: Change, isAccepted: boolean, out: Output): string[] {
  const { rule, breaks, bump, why, note, examples, location } = change;
  const color = breaks.includes("receivers") ? "red" : breaks.length > 0 ? "yellow" : "green";
  const places = describePlaces(change);
  const accepted = isAccepted ? ", accepted" : "";
  return [
    `${out.style("bold", rule)} ${printable(places)}`.trimEnd(),
    `  ${out.style("dim", printable(`${whereIs(change)} ${location.pointer}`))}`,
    `  ${out.style(color, describeImpact(change))} (${bump}${accepted})`,
    ...[why, note ?? [], ...describeUnsure(change)].flat().map((line) => `  ${printable(line)}`),
    ...examples.flatMap((example) => [
      `  ${introduce(example)}: ${printable(example.rejection)}`,
      ...showPayload(example, out),
    ]),
  ];
}

/** A payload with the changed value marked. */
function showPayload({ payload, at }: ExamplePayload, out: Output): string[] {
  const lines = JSON.stringify(payload, null, 2).split("\n");
  const [first, last] = linesOf(payload, fromPointer(at));
  const shown = lines.map((line, index) => {
    const text = printable(line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH)}…` : line);
    const isMarked = at !== "" && index >= first && index <= last;
    return isMarked ? `  > ${out.style("red", text)}` : `    ${text}`;
  });
  if (shown.length <= MAX_LINES) return shown;
  const start = Math.max(0, Math.min(first - MAX_LINES / 2, shown.length - MAX_LINES));
  return [...(start > 0 ? ["    …"] : []), ...shown.slice(start, start + MAX_LINES), "    …"];
}

/** The lines of a value in a payload that is printed with one member per line, counted from 0. */
function linesOf(value: Json, keys: readonly string[]): readonly [number, number] {
  const [key, ...rest] = keys;
  if (key === undefined) return [0, heightOf(value) - 1];
  const members: readonly (readonly [string, Json | undefined])[] = isObject(value)
    ? Object.entries(value)
    : Array.isArray(value)
      ? Object.entries(value)
      : [];
  let line = 1;
  for (const [name, member = null] of members) {
    if (name === key) {
      const [first, last] = linesOf(member, rest);
      return [line + first, line + last];
    }
    line += heightOf(member);
  }
  return [0, -1];
}

function heightOf(value: Json): number {
  return JSON.stringify(value, null, 2).split("\n").length;
}
