import { isObject, type Json, toPointer } from "../document/json.ts";
import { isDateTime } from "../runtime/date-time.ts";
import { type Change, type ExamplePayload, PARTIES, type Party } from "./diff-report.ts";
import type { FoundChange, Reach } from "./find-changes.ts";
import { toExample, type WebhookVersions } from "./judge-payload.ts";
import { type Lifted, liftValue } from "./lift-value.ts";
import type { LocalChange } from "./rules/local-change.ts";
import { ruleOf } from "./rules/rules.ts";
import { isImpossible } from "./schema/facets.ts";
import { viewOf } from "./schema/view.ts";
import type { Conflict } from "./search/conflict.ts";
import { LATER, MOMENT } from "./search/format-texts.ts";
import { samplesOf } from "./search/samples.ts";

/** The most places that are tried to decide a change's impact. */
const MAX_REACHES = 6;

/** A change's impact on a party: a payload proves that it breaks it; it couldn't be decided; or it doesn't break it. */
type Impact = ExamplePayload | { readonly why: string } | undefined;

/** Decides who a change breaks. */
export function judgeChange({ change, fingerprint, location, places }: FoundChange): Change {
  const rule = ruleOf(change.rule);
  const reaches = places.flatMap(({ reach }) => reach ?? []).slice(0, MAX_REACHES);
  const impacts = PARTIES.map((party) => ({
    party,
    impact: rule.keywords.length === 0 ? undefined : impactOf(change, reaches, party),
  }));
  const examples = impacts.flatMap(({ impact }) =>
    impact !== undefined && "payload" in impact ? [impact] : [],
  );
  const unsure = impacts.flatMap(({ party, impact }) =>
    impact !== undefined && "why" in impact ? [{ party, why: impact.why }] : [],
  );
  const shown = [...examples, ...unsure].map(({ party }) => party);
  const breaks = PARTIES.filter((party) => shown.includes(party) || rule.always.includes(party));
  const [first] = places;
  return {
    rule: change.rule,
    fingerprint,
    ...(first?.webhook === undefined ? {} : { webhook: first.webhook }),
    path: first?.path ?? "",
    places: places.flatMap(({ webhook, path }) => (webhook === undefined ? [] : [{ webhook, path }])),
    location,
    breaks,
    unsure,
    bump: breaks.includes("receivers") ? "major" : rule.bump,
    why: change.why,
    ...(change.note === undefined ? {} : { note: change.note }),
    examples,
  };
}

function impactOf(change: LocalChange, reaches: readonly Reach[], party: Party): Impact {
  let unsure: Impact;
  for (const reach of reaches) {
    if (change.rule === "chronology-added") return chronologyImpact(reach.versions, party);
    // One form of a value may still accept it, whatever changed in another.
    if (reach.way.some(({ pair, step }) => step.kind === "form" && pair.whole(party)?.kind === "contained"))
      continue;
    if (isOpposite(change, reach, party)) continue;
    const conflicts = reach.pair.conflicts(party).filter((conflict) => matches(change, conflict, reach));
    if (conflicts.length === 0) continue;
    const example = prove(change, conflicts, reach, party);
    if (example !== undefined) return example;
    if (!isUnreachable(reach, party)) unsure ??= { why: explain(conflicts) };
  }
  return unsure;
}

/** Checks that a change can't break a party. In a union, allowing more in one form may allow less in the whole. */
function isOpposite({ rule }: LocalChange, { way }: Reach, party: Party): boolean {
  const { direction } = ruleOf(rule);
  const isInForm = way.some(({ step }) => step.kind === "form");
  return !isInForm && direction === (party === "receivers" ? "narrower" : "wider");
}

/** Checks whether a change is what a conflict is about. */
function matches({ rule, field }: LocalChange, conflict: Conflict, { pair }: Reach): boolean {
  const { keywords } = ruleOf(rule);
  const isNamed = keywords.includes(conflict.keyword);
  if (conflict.field === field)
    return isNamed || keywords.includes("*") || field !== undefined || conflict.keyword === "*";
  const isElsewhere = pair.changes.some((other) => other.field === conflict.field);
  return isNamed && (conflict.field === undefined || !isElsewhere);
}

function prove(
  { field }: LocalChange,
  conflicts: readonly Conflict[],
  reach: Reach,
  party: Party,
): ExamplePayload | undefined {
  const { versions, way } = reach;
  const statuses = isStatus(reach)
    ? versions.documents.old.webhooks.flatMap(({ status }) => status ?? [])
    : [];
  for (const value of [...statuses, ...conflicts.flatMap(({ values }) => values)]) {
    for (const lifted of liftValue(value, way, party)) {
      const isThere = field !== undefined && isObject(value) && field in value;
      const at = isThere ? `${lifted.at}${toPointer([field])}` : lifted.at;
      const example = toExample(versions, party, { ...lifted, at });
      if (example !== undefined) return example;
    }
  }
  return undefined;
}

/** Checks whether no payload has this place, or receivers ignore the payload because they don't know its status. */
function isUnreachable({ versions, pair, way }: Reach, party: Party): boolean {
  const schemas = [...way, { pair }].map(({ pair: { old, next } }) => (party === "receivers" ? next : old));
  if (isStatus({ way }) && party === "receivers" && versions.old.status !== undefined) return true;
  return schemas.some((schema) => isImpossible(viewOf(schema, "send")));
}

function isStatus({ way }: Pick<Reach, "way">): boolean {
  const [first] = way;
  return way.length === 1 && first?.step.kind === "field" && first.step.name === "status";
}

function explain(conflicts: readonly Conflict[]): string {
  const why = conflicts.find((conflict) => conflict.why !== undefined)?.why;
  return why ?? "a value shows it, and no valid payload with that value could be constructed";
}

/** Decides who a new order breaks: senders may send timestamps in any order that the old version doesn't forbid. */
function chronologyImpact(versions: WebhookVersions, party: Party): Impact {
  if (party === "receivers") return undefined;
  const { old, next } = versions;
  const bases = samplesOf(viewOf(old.schema, "send")).filter(isObject);
  for (const base of bases) {
    const fields = next.chronology.filter(
      (field) => typeof base[field] === "string" && isDateTime(String(base[field])),
    );
    for (const late of fields) {
      const times = fields.map((field): [string, Json] => [field, field === late ? LATER : MOMENT]);
      const lifted: Lifted = { payload: { ...base, ...Object.fromEntries(times) }, at: toPointer([late]) };
      const example = toExample(versions, party, { ...lifted, at: "" });
      if (example !== undefined) return { ...example, at: lifted.at };
    }
  }
  return undefined;
}
