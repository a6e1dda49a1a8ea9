import { isObject, type Json, toPointer } from "../document/json.ts";
import { isDateTime } from "../runtime/date-time.ts";
import { type Change, type ExamplePayload, PARTIES, type Party } from "./diff-report.ts";
import { liftValue, toExample } from "./example-payload.ts";
import type { FoundChange, Reach } from "./find-changes.ts";
import type { LocalChange } from "./rules/local-change.ts";
import { type RuleId, ruleOf } from "./rules/rules.ts";
import { isImpossible } from "./schema/facets.ts";
import { viewOf } from "./schema/view.ts";
import type { Conflict } from "./search/conflict.ts";
import { LATER, MOMENT } from "./search/format-texts.ts";
import { samplesOf } from "./search/samples.ts";
import { nameOf } from "./version-document.ts";

/** Why an impact is unsure although a value shows it. */
export const UNPROVEN = "a breaking value was found, but no valid payload with it could be constructed";

/** The most places that are tried to decide a change's impact. */
const MAX_REACHES = 6;

/** A change's impact on a party: a payload proves that it breaks it; it couldn't be decided; or it doesn't break it. */
export type Impact = ExamplePayload | { readonly party: Party; readonly why: string } | undefined;

/** Decides who a change breaks. */
export function judgeChange(found: FoundChange): Change {
  const judge = SPECIAL[found.change.rule] ?? findImpact;
  return toChange(
    found,
    PARTIES.map((party) => judge(found, party)),
  );
}

/** Describes a change with its impact on each party. */
export function toChange(
  { change, fingerprint, location, places }: FoundChange,
  impacts: readonly Impact[],
): Change {
  const { always, bump } = ruleOf(change.rule);
  const known = impacts.filter((impact) => impact !== undefined);
  const breaks = PARTIES.filter((each) => always.includes(each) || known.some(({ party }) => party === each));
  const [first] = places;
  return {
    rule: change.rule,
    fingerprint,
    ...(first?.webhook === undefined ? {} : { webhook: first.webhook }),
    path: first?.path ?? "",
    places: places.flatMap(({ webhook, path }) => (webhook === undefined ? [] : [{ webhook, path }])),
    location,
    breaks,
    unsure: known.filter((impact) => "why" in impact),
    bump: breaks.includes("receivers") ? "major" : bump,
    why: change.why,
    ...(change.note === undefined ? {} : { note: change.note }),
    examples: known.filter((impact) => "payload" in impact),
  };
}

function findImpact({ change, places }: FoundChange, party: Party): Impact {
  const { keywords, direction } = ruleOf(change.rule);
  let unsure: Impact;
  for (const reach of places.flatMap((place) => place.reach ?? []).slice(0, MAX_REACHES)) {
    const forms = reach.way.filter(({ step }) => step.kind === "form");
    // In a union, allowing more in one form may allow less in the whole.
    const isOpposite = forms.length === 0 && direction === (party === "receivers" ? "narrower" : "wider");
    // One form of a value may still accept it, whatever changed in another.
    const isAccepted = forms.some(({ pair }) => pair.whole(party)?.kind === "contained");
    if (keywords.length === 0 || isOpposite || isAccepted) continue;
    const conflicts = reach.pair.conflicts(party).filter((conflict) => matches(change, conflict, reach));
    const example = prove(change, conflicts, reach, party);
    if (example !== undefined) return example;
    if (conflicts.length > 0 && !isUnreachable(reach, party)) unsure ??= { party, why: explain(conflicts) };
  }
  return unsure;
}

/** Checks whether a conflict belongs to a change. */
function matches({ rule, field }: LocalChange, conflict: Conflict, { pair }: Reach): boolean {
  const { keywords } = ruleOf(rule);
  const isNamed = keywords.includes(conflict.keyword);
  if (conflict.field === field)
    return isNamed || keywords.includes("*") || field !== undefined || conflict.keyword === "*";
  const isElsewhere = pair.changes.some((other) => other.field === conflict.field);
  return isNamed && (conflict.field === undefined || !isElsewhere);
}

function prove({ field }: LocalChange, conflicts: readonly Conflict[], reach: Reach, party: Party): Impact {
  const { versions, way } = reach;
  const { webhooks } = versions.documents.old;
  const statuses =
    isStatus(reach) && conflicts.length > 0 ? webhooks.flatMap(({ status }) => status ?? []) : [];
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
  if (isStatus({ way }) && party === "receivers" && versions.old.status !== undefined) return true;
  const pairs = [...way, { pair }].map((step) => step.pair);
  return pairs.some(({ old, next }) => isImpossible(viewOf(party === "receivers" ? next : old, "send")));
}

function isStatus({ way }: Pick<Reach, "way">): boolean {
  const [first] = way;
  return way.length === 1 && first?.step.kind === "field" && first.step.name === "status";
}

function explain(conflicts: readonly Conflict[]): string {
  const why = conflicts.find((conflict) => conflict.why !== undefined)?.why;
  return why ?? UNPROVEN;
}

/** Rules whose impact doesn't depend on a schema. */
const SPECIAL: Partial<Readonly<Record<RuleId, (found: FoundChange, party: Party) => Impact>>> = {
  /** Senders may send timestamps in any order that the old version doesn't forbid. */
  "chronology-added"({ places }, party) {
    const versions = places[0]?.versions;
    if (party === "receivers" || versions === undefined) return undefined;
    const { old, next } = versions;
    for (const base of samplesOf(viewOf(old.schema, "send")).filter(isObject)) {
      const fields = next.chronology.filter((field) => isDateTime(String(base[field])));
      for (const late of fields) {
        const times = fields.map((field): [string, Json] => [field, field === late ? LATER : MOMENT]);
        const payload = { ...base, ...Object.fromEntries(times) };
        const example = toExample(versions, party, { payload, at: "" });
        if (example !== undefined) return { ...example, at: toPointer([late]) };
      }
    }
    return undefined;
  },

  /** A removed webhook breaks senders, unless another one allows what they send. */
  "webhook-removed"({ places, documents: { old, next } }, party) {
    const webhook = old.webhooks.find((each) => nameOf(each) === places[0]?.webhook);
    if (party === "receivers" || webhook === undefined) return undefined;
    const payload = samplesOf(viewOf(webhook.schema, "send")).find((each) =>
      next.webhooks.every(({ check }) => check(each, "send").length > 0),
    );
    if (payload === undefined) return undefined;
    const names = next.webhooks.slice(0, 5).map(nameOf).join(", ");
    const more = next.webhooks.length > 5 ? ` or ${next.webhooks.length - 5} others` : "";
    const rejection = `the payload: expected one of ${names}${more}, found another webhook`;
    return { party, webhook: nameOf(webhook), payload, at: "", rejection };
  },
};
