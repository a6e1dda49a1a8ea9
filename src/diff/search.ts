import { type AjvError, fromAjvError } from "../document/ajv-issues.ts";
import type { Mode } from "../document/derive-schema.ts";
import { isObject, type Json } from "../document/json.ts";
import { isDateTime } from "../runtime/date-time.ts";
import { constructValues } from "./construct/construct-values.ts";
import { LATER, MOMENT } from "./construct/format-texts.ts";
import type { Party } from "./diff-report.ts";
import { toKey } from "./same.ts";
import type { VersionDocument, VersionWebhook } from "./version-document.ts";

/** A payload that one version allows to send and the other version refuses. */
export interface Rejection {
  readonly party: Party;
  readonly payload: Json;
  readonly errors: readonly [RejectionError, ...RejectionError[]];
}

/** What a validator says of a payload. */
export interface RejectionError {
  /** Fields from the payload to what is wrong, with `*` for an element's number. */
  readonly path: readonly string[];
  readonly keyword: string;
  readonly message: string;
}

/** What running payloads of one version through the validators of the other gave. */
export interface Search {
  readonly party: Party;
  /** How many payloads the sending version allows. */
  readonly payloads: number;
  readonly rejections: readonly Rejection[];
}

/** The version that sends and the one that judges, with the webhook in both. */
export interface Direction {
  readonly party: Party;
  readonly from: VersionWebhook;
  readonly to: VersionWebhook;
  readonly judge: VersionDocument;
}

/**
 * Constructs payloads that a sender of one version may send, and has the other version judge them.
 *
 * @param direction - For `receivers`, the new version sends and old receivers judge; for `senders`, the old version sends and the
 * new rules for senders judge.
 */
export function search({ party, from, to, judge }: Direction): Search {
  const constructed = constructPayloads(from, to).filter((payload) => from.validate.send(payload));
  const payloads = [
    ...constructed,
    ...withStatuses(constructed[0], to, judge).filter((payload) => from.validate.send(payload)),
  ];
  const mode = party === "receivers" ? "receive" : "send";
  return {
    party,
    payloads: payloads.length,
    rejections: payloads.flatMap((payload) => {
      const errors = judgePayload({ judge, to, mode, payload });
      const [first, ...rest] = errors;
      return first === undefined ? [] : [{ party, payload, errors: [first, ...rest] as const }];
    }),
  };
}

/** Payloads that are made from the schemas, and those that the documents show. */
export function constructPayloads(from: VersionWebhook, to: VersionWebhook): Json[] {
  const values = constructValues(from.schema, to.schema);
  // The documents' examples stand in their own order, which may be wrong by the version that sends.
  const made = [...values, ...values.map((value) => atOnce(value, from.chronology))];
  const [base] = made.filter((payload) => from.validate.send(payload));
  const all = [...made, ...orders(base, [from, to]), ...from.examples, ...to.examples];
  return [...new Map(all.map((payload) => [toKey(payload), payload])).values()];
}

/** The payload with the status of each other webhook: who judges takes it for one of that. */
function withStatuses(base: Json | undefined, to: VersionWebhook, { webhooks }: VersionDocument): Json[] {
  if (!isObject(base) || to.status === undefined) return [];
  return webhooks.flatMap(({ status }) =>
    status === undefined || status === to.status ? [] : [{ ...base, status }],
  );
}

/** A payload in which the timestamps of an order are all the same. */
function atOnce(payload: Json, chronology: readonly string[]): Json {
  if (!isObject(payload)) return payload;
  const times = chronology.filter((field) => isTime(payload[field]));
  return times.length === 0
    ? payload
    : { ...payload, ...Object.fromEntries(times.map((field) => [field, MOMENT])) };
}

function isTime(value: Json | undefined): boolean {
  return typeof value === "string" && isDateTime(value);
}

/** Payloads in which some of the timestamps that stand in an order are later than the others. */
function orders(base: Json | undefined, webhooks: readonly VersionWebhook[]): Json[] {
  if (!isObject(base)) return [];
  return webhooks.flatMap(({ chronology }) =>
    chronology.flatMap((_, at) =>
      [(index: number) => index < at, (index: number) => index === at, (index: number) => index !== at].map(
        (isLate) => ({
          ...base,
          ...Object.fromEntries(chronology.map((field, index) => [field, isLate(index) ? LATER : MOMENT])),
        }),
      ),
    ),
  );
}

interface Judgement extends Pick<Direction, "judge" | "to"> {
  readonly mode: Mode;
  readonly payload: Json;
}

/** Judges a payload as receivers do: by its `status`, and one that they do not know is no requirement. */
function judgePayload({ judge, to, mode, payload }: Judgement): RejectionError[] {
  const status = isObject(payload) ? payload["status"] : undefined;
  const isElsewhere = to.status !== undefined && typeof status === "string" && status !== to.status;
  const named = isElsewhere ? judge.webhooks.find((webhook) => webhook.status === status) : to;
  if (named === undefined && mode === "receive") return [];
  const validate = (named ?? to).validate[mode];
  if (validate(payload)) return [];
  const errors = (validate.errors ?? []).map((error: AjvError) => toRejectionError(error, payload));
  if (named === undefined || named === to) return errors;
  const reasons = errors.map(({ message }) => message).join("; ");
  return [{ path: ["status"], keyword: "const", message: `status: found that of ${status}: ${reasons}` }];
}

function toRejectionError(error: AjvError, payload: Json): RejectionError {
  const { message, path: keys } = fromAjvError(error, payload);
  const path = keys.map((key) => (typeof key === "number" ? "*" : key));
  const place = path.length === 0 ? "the payload" : keys.join(".");
  return { path, keyword: error.keyword, message: `${place}: ${message}` };
}
