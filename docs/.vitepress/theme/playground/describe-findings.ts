import { count } from "../../../../src/cli/text.ts";
import type { Findings } from "./check-body.ts";

/** Whether the side that was asked takes a body, lets it pass, or does not. */
export type Tone = "good" | "neutral" | "bad";

/** The tone of what was found. */
export function toneOf({ kind }: Findings): Tone {
  if (kind === "webhook" || kind === "valid") return "good";
  return kind === "unknown" ? "neutral" : "bad";
}

/** Says in a sentence what was found. */
export function describeFindings({ mode, kind, status, total }: Findings): string {
  switch (kind) {
    case "webhook":
      return `A receiver takes it as ${status}.`;
    case "valid":
      return `A sender may emit it as ${status}.`;
    case "unknown":
      return "This version of the contract knows no such status. A receiver acknowledges it and goes on.";
    case "malformed":
      return "It is no JSON object, so it is no webhook.";
    case "invalid":
      return mode === "receive"
        ? `It breaks the contract: ${count(total, "issue")}.`
        : `A sender must not emit it: ${count(total, "issue")}.`;
  }
}

/** Says what was found to who does not see it: the kind, the sentence and the first issue. */
export function announceFindings(findings: Findings): string {
  const [first] = findings.issues;
  const where = first === undefined ? "" : ` Line ${first.line}: ${first.message}.`;
  return `${findings.kind}. ${describeFindings(findings)}${where}`;
}
