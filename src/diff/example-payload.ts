import { type AjvError, fromAjvError } from "../document/ajv-issues.ts";
import { isObject, type Json, toPointer } from "../document/json.ts";
import type { ExamplePayload, Party } from "./diff-report.ts";
import { isValid } from "./schema/check-value.ts";
import { viewOf } from "./schema/view.ts";
import type { SchemaPair, Step } from "./schema-pairs.ts";
import { liftItem, samplesOf, UNDOCUMENTED } from "./search/samples.ts";
import { nameOf, type WebhookPair } from "./version-document.ts";

/** A step on the way from a payload to a value, and the schema where it starts. */
export interface WayStep {
  readonly pair: SchemaPair;
  readonly step: Step;
}

/** A value somewhere in a payload. */
export interface Lifted {
  readonly payload: Json;
  /** Where the value is, as a JSON pointer. */
  readonly at: string;
}

const MAX_TRIES = 2;

/**
 * Puts a value into the smallest valid payloads that reach its place.
 *
 * @param way - From the payload to the value.
 * @param party - Who the payload is for: the new version sends it to receivers; the old one, to those who judge senders.
 */
export function liftValue(value: Json, way: readonly WayStep[], party: Party): readonly Lifted[] {
  let values: readonly Lifted[] = [{ payload: value, at: "" }];
  for (const { pair, step } of way.toReversed()) {
    const schema = viewOf(party === "receivers" ? pair.next : pair.old, "send");
    const valid: Lifted[] = [];
    for (const lifted of values.flatMap((each) => liftOnce(each, schema, step))) {
      if (isValid(schema, lifted.payload)) valid.push(lifted);
      if (valid.length === MAX_TRIES) break;
    }
    values = valid;
  }
  return values;
}

function liftOnce({ payload: value, at }: Lifted, schema: Json | undefined, step: Step): Lifted[] {
  const objects = samplesOf(schema).filter(isObject);
  if (step.kind === "form") {
    const merged = isObject(value) ? objects.map((object) => ({ ...object, ...value })) : [];
    return [value, ...merged].map((payload) => ({ payload, at }));
  }
  if (step.kind === "item")
    return liftItem(schema, value).map((list) => ({ payload: list, at: `/${list.indexOf(value)}${at}` }));
  const name = step.kind === "field" ? step.name : UNDOCUMENTED;
  return [...objects, {}].map((object) => ({
    payload: { ...object, [name]: value },
    at: `${toPointer([name])}${at}`,
  }));
}

/**
 * Returns the payload as an example if one version sends it and the other rejects it.
 *
 * @param party - For `receivers`, the new version sends and old receivers judge; for `senders`, the old version sends and the new
 * one judges what it may send.
 */
export function toExample(
  { old, next, documents, receivers }: WebhookPair,
  party: Party,
  { payload, at }: Lifted,
): ExamplePayload | undefined {
  const [from, to] = party === "receivers" ? [next, old] : [old, next];
  if (from.check(payload, "send").length > 0) return undefined;
  // Receivers judge a payload by its `status`; one that they don't know isn't an issue.
  const status = isObject(payload) ? payload["status"] : undefined;
  const isElsewhere = to.status !== undefined && typeof status === "string" && status !== to.status;
  const { webhooks } = party === "receivers" ? documents.old : documents.next;
  const named = isElsewhere ? webhooks.find((webhook) => webhook.status === status) : to;
  if (named === undefined && party === "receivers") return undefined;
  const errors = (named ?? to).check(payload, party === "receivers" ? receivers : "send");
  if (errors.length === 0) return undefined;
  return { party, webhook: nameOf(to), payload, at, rejection: explain(errors, payload, at) };
}

/** Reports the error that is closest to a place. */
function explain(errors: readonly AjvError[], payload: Json, at: string): string {
  const issues = errors.map((error) => ({ ...fromAjvError(error, payload), keyword: error.keyword }));
  const below = issues.filter(({ path }) => `${toPointer(path)}/`.startsWith(`${at}/`));
  const plain = below.find(({ keyword }) => keyword !== "anyOf" && keyword !== "oneOf");
  const best = plain ?? below[0] ?? issues[0];
  const place = best === undefined || best.path.length === 0 ? "the payload" : best.path.join(".");
  return `${place}: ${best?.message ?? ""}`;
}
