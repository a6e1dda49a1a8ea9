import type { Change } from "../../diff/index.ts";
import type { Output } from "../io.ts";
import { printable } from "../text.ts";
import { breaksWhom, demand, fileOf, introduce, shortPayload, summary } from "./describe.ts";
import type { Diff } from "./write-diff.ts";

/** Writes a diff for people at a terminal. */
export function writePretty(diff: Diff, out: Output): string {
  const { changes, disagreements } = diff.report;
  return [
    ...changes.flatMap((change) => [...describeChange(change, diff, out), ""]),
    ...disagreements.flatMap(({ message, payload }) => [
      `${out.style("red", "DISAGREEMENT")} ${printable(message)}`,
      ...(payload === undefined ? [] : [`  ${printable(JSON.stringify(payload))}`]),
      "",
    ]),
    ...(disagreements.length === 0
      ? []
      : [
          out.style(
            "red",
            "The rules and the validators do not agree: this is a bug of the diff. Please report it.",
          ),
          "",
        ]),
    summary(diff),
    out.style("bold", demand(diff)),
    "",
  ].join("\n");
}

function describeChange(change: Change, diff: Diff, out: Output): string[] {
  const where = [change.webhook, change.path].filter((part) => part !== undefined && part !== "").join(" ");
  const colour = change.breaks.includes("receivers") ? "red" : change.breaks.length > 0 ? "yellow" : "green";
  return [
    `${out.style("bold", change.rule)} ${printable(where)}`.trimEnd(),
    `  ${out.style("dim", `${printable(fileOf(change, diff))}:${change.place.line}`)} ${out.style(colour, breaksWhom(change))} (${change.bump})`,
    `  ${printable(change.why)}`,
    ...change.counterexamples.flatMap((example) => [
      `  ${introduce(example)}: ${printable(example.refusal)}`,
      `    ${shortPayload(example)}`,
    ]),
  ];
}
