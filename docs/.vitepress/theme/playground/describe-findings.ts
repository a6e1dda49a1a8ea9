import { count } from "../../../../src/cli/text.ts";
import type { Findings } from "./check-body.ts";

/** Whether a body is accepted, ignored or rejected. */
export type Tone = "good" | "neutral" | "bad";

/** The tone of what was found. */
export function toneOf({ kind }: Findings): Tone {
  if (kind === "webhook" || kind === "valid") return "good";
  return kind === "unknown" ? "neutral" : "bad";
}

/** Describes in a sentence what was found. */
export function describeFindings({ mode, kind, status, issues }: Findings): string {
  switch (kind) {
    case "webhook":
      return `A receiver accepts it as ${status}.`;
    case "valid":
      return `A sender may send it as ${status}.`;
    case "unknown":
      return "This version of the contract doesn't know this status. A receiver acknowledges and ignores it.";
    case "malformed":
      return `It isn't a JSON object in UTF-8${describePlace(issues)}.`;
    case "invalid":
      return mode === "receive"
        ? `It violates the contract: ${count(issues.length, "issue")}.`
        : `A sender must not send it: ${count(issues.length, "issue")}.`;
  }
}

function describePlace([first]: Findings["issues"]): string {
  return first === undefined ? "" : `: the first error is at line ${first.line}, column ${first.column}`;
}

/** Describes what was found to a screen reader: the kind, the sentence and the first issue. */
export function announceFindings(findings: Findings): string {
  const [first] = findings.issues;
  const where = first === undefined ? "" : ` Line ${first.line}: ${first.message}.`;
  return `${findings.kind}. ${describeFindings(findings)}${where}`;
}
