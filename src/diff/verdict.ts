import { toPointer } from "../document/json.ts";
import type { Bump, Change, Counterexample, Disagreement, Party, Place } from "./diff-report.ts";
import type { Finding } from "./rules/finding.ts";
import { ruleOf } from "./rules/rules.ts";
import type { Rejection, RejectionError } from "./search.ts";

const PARTIES: readonly Party[] = ["receivers", "senders"];

/** What rules found about a webhook, and what payloads showed. */
export interface Evidence {
  /** The webhook's name; absent for the document. */
  readonly webhook?: string;
  readonly findings: readonly Finding[];
  readonly rejections: readonly Rejection[];
  /** Parties for whom no payload at all could be made: that is told once, and every claim about them stands. */
  readonly unsearched?: readonly Party[];
  placeOf(finding: Finding): Place;
}

/** The changes, each with whom it breaks, and what findings and payloads do not agree on. */
export interface Verdict {
  readonly changes: readonly Change[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Brings together what rules found and what validators say: a change breaks whom a payload shows it to break. What a rule says
 * that it breaks and no payload shows, and what a payload shows and no rule explains, is a disagreement; it counts as breaking.
 */
export function judgeFindings(evidence: Evidence): Verdict {
  const judged = evidence.findings.map((finding) => judgeFinding(finding, evidence));
  return {
    changes: judged.map(({ change }) => change),
    disagreements: [
      ...judged.flatMap(({ disagreements }) => disagreements),
      ...unexplained(evidence, judged),
    ],
  };
}

interface Judged {
  readonly finding: Finding;
  readonly change: Change;
  readonly disagreements: readonly Disagreement[];
}

function judgeFinding(finding: Finding, evidence: Evidence): Judged {
  const { webhook, rejections, findings, unsearched = [] } = evidence;
  const rule = ruleOf(finding.rule);
  const counterexamples = (finding.can ?? rule.can).flatMap(
    (party) => findCounterexample(finding, rejections, party) ?? [],
  );
  const shown = counterexamples.map(({ party }) => party);
  const missing = (finding.shows ?? rule.shows).filter((party) => !shown.includes(party));
  const undone = missing.filter((party) => findings.some((other) => undoes(other, finding, party)));
  const unshown = missing.filter((party) => !undone.includes(party));
  const breaks = PARTIES.filter((party) => [...shown, ...rule.hides, ...unshown].includes(party));
  const name = `${finding.rule}${webhook === undefined ? "" : ` of ${webhook}`} at ${toPointer(finding.path) || "the whole payload"}`;
  return {
    finding,
    change: {
      rule: finding.rule,
      ...(webhook === undefined ? {} : { webhook }),
      path: toPointer(finding.path),
      place: evidence.placeOf(finding),
      breaks,
      bump: breaks.includes("receivers") ? "major" : rule.bump,
      why:
        undone.length === 0
          ? finding.why
          : `${finding.why} Another change at this place takes back what it allows or forbids.`,
      counterexamples,
    },
    disagreements: unshown
      .filter((party) => !unsearched.includes(party))
      .map((party) => ({
        party,
        message: `${name} should break ${party}, and no payload was found that shows it. It counts as breaking.`,
      })),
  };
}

function findCounterexample(
  finding: Finding,
  rejections: readonly Rejection[],
  party: Party,
): Counterexample | undefined {
  const found = rejections
    .filter((rejection) => rejection.party === party)
    .flatMap((rejection) => {
      const error = rejection.errors.find((error) => explains(finding, error));
      return error === undefined ? [] : [{ rejection, error }];
    });
  // One with little else that is wrong, and short, says it best.
  const [best] = found.toSorted(
    (a, b) =>
      a.rejection.errors.length - b.rejection.errors.length ||
      JSON.stringify(a.rejection.payload).length - JSON.stringify(b.rejection.payload).length,
  );
  return best && { party, payload: best.rejection.payload, refusal: best.error.message };
}

/** Whether an error is what a change makes wrong. */
function explains(finding: Finding, error: RejectionError): boolean {
  const { keywords, isDeep } = ruleOf(finding.rule);
  // Where more than one member of a union matches now, no member has an error: the union has.
  if (error.keyword === "oneOf" && finding.can !== undefined) return startsWith(finding.path, error.path);
  if (!startsWith(error.path, finding.path)) return false;
  if (!isDeep && error.path.length > finding.path.length) return false;
  return keywords.includes("*") || keywords.includes(error.keyword);
}

/** Whether a change at the same place, above or below it, may take back what another does to a party. */
function undoes(other: Finding, finding: Finding, party: Party): boolean {
  if (other === finding) return false;
  const isNear = startsWith(other.path, finding.path) || startsWith(finding.path, other.path);
  const opposite = party === "receivers" ? "senders" : "receivers";
  const does = other.shows ?? ruleOf(other.rule).shows;
  return isNear && does.includes(opposite) && !does.includes(party);
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => index < path.length && (step === "*" || path[index] === step));
}

/** The first rejection of each party that no breaking change stands near. */
function unexplained({ webhook, rejections }: Evidence, judged: readonly Judged[]): Disagreement[] {
  return PARTIES.flatMap((party) => {
    const breaking = judged
      .filter(({ change }) => change.breaks.includes(party))
      .map(({ finding }) => finding);
    const found = rejections.find(
      (rejection) =>
        rejection.party === party &&
        !rejection.errors.some(({ path }) =>
          breaking.some((finding) => startsWith(path, finding.path) || startsWith(finding.path, path)),
        ),
    );
    if (found === undefined) return [];
    const [{ message }] = found.errors;
    return [
      {
        party,
        message: `A payload of ${webhook ?? "the document"} breaks ${party}, and no change explains it (${message}).`,
        payload: found.payload,
      },
    ];
  });
}

/** The largest of what changes ask of the version. */
export function bumpOf(changes: readonly Change[]): Bump | undefined {
  return (["major", "minor", "patch"] as const).find((bump) =>
    changes.some((change) => change.bump === bump),
  );
}
