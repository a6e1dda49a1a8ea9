import type { Change } from "../../diff/index.ts";
import { writeCommand } from "../report/github.ts";
import { printable } from "../text.ts";
import { breaksWhom, demand, fileOf, introduce, shortPayload, summary } from "./describe.ts";
import type { Diff } from "./write-diff.ts";

/** Writes a diff as annotations of GitHub Actions: an error for what breaks somebody, a notice for the rest. */
export function writeGithub(diff: Diff): string {
  const { changes, disagreements } = diff.report;
  return [
    ...changes.map((change) => annotate(change, diff)),
    ...disagreements.map(({ message }) =>
      writeCommand("error", {
        properties: { title: "diff disagrees with the validators" },
        message: printable(message),
      }),
    ),
    `${summary(diff)}\n${demand(diff)}\n`,
  ].join("");
}

function annotate(change: Change, diff: Diff): string {
  const { rule, webhook, path, place, breaks, why, counterexamples } = change;
  const file = fileOf(change, diff).replace(/^git:[^:]*:/, "");
  const where = [webhook, path].filter((part) => part !== undefined && part !== "").join(" ");
  const message = [
    `${where === "" ? "" : `${where}: `}${why} It ${breaksWhom(change)} (${change.bump}).`,
    ...counterexamples.map(
      (example) => `${introduce(example)}: ${example.refusal}\n${shortPayload(example)}`,
    ),
  ].join("\n");
  const properties = { file, line: place.line, title: rule };
  return writeCommand(breaks.length > 0 ? "error" : "notice", { properties, message });
}
