import type { Keys } from "../../document/json-schema.ts";
import type { Party } from "../diff-report.ts";
import { type RuleId, ruleOf } from "./rules.ts";

/** What a rule found at a place, before payloads have shown whom it breaks. */
export interface Finding {
  readonly rule: RuleId;
  /** Where in the payload: names of fields, and `*` for any element. */
  readonly path: readonly string[];
  /** Where in the document. */
  readonly version: "old" | "new";
  readonly keys: Keys;
  /** What it was and what it is. */
  readonly why: string;
  /** Whom a payload can show it to break, where that is not what the rule says of itself. */
  readonly can?: readonly Party[];
  /** Whom a payload must show to break, where that is not what the rule says of itself. */
  readonly shows?: readonly Party[];
}

/** The finding, of which no payload has to show that it breaks these parties. */
export function withoutShows(finding: Finding, parties: readonly Party[]): Finding {
  const shows = finding.shows ?? ruleOf(finding.rule).shows;
  return { ...finding, shows: shows.filter((party) => !parties.includes(party)) };
}
