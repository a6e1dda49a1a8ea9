import { type AjvError, fromAjvError } from "../document/ajv-issues.ts";
import { isObject, type Json, toPointer } from "../document/json.ts";
import type { ExamplePayload, Party } from "./diff-report.ts";
import type { Lifted } from "./lift-value.ts";
import type { Audience } from "./schema/view.ts";
import { nameOf, type VersionDocument, type VersionWebhook } from "./version-document.ts";

/** A webhook in both versions, with the documents that it is in. */
export interface WebhookVersions {
  readonly old: VersionWebhook;
  readonly next: VersionWebhook;
  readonly documents: Readonly<Record<"old" | "next", VersionDocument>>;
  readonly receivers: Audience;
}

/**
 * Returns the payload as an example if one version sends it and the other rejects it.
 *
 * @param party - For `receivers`, the new version sends and old receivers judge; for `senders`, the old version sends and the new
 * one judges what it may send.
 */
export function toExample(
  versions: WebhookVersions,
  party: Party,
  { payload, at }: Lifted,
): ExamplePayload | undefined {
  const { old, next } = versions;
  const [from, to] = party === "receivers" ? [next, old] : [old, next];
  if (from.check(payload, "send").length > 0) return undefined;
  const rejection = reject(versions, party, payload, at);
  return rejection === undefined ? undefined : { party, webhook: nameOf(to), payload, at, rejection };
}

/** Judges a payload as receivers do: by its `status`. A status that they don't know isn't an issue. */
function reject(
  { old, next, documents, receivers }: WebhookVersions,
  party: Party,
  payload: Json,
  at: string,
): string | undefined {
  const [to, judge, audience] =
    party === "receivers" ? [old, documents.old, receivers] : [next, documents.next, "send" as const];
  const status = isObject(payload) ? payload["status"] : undefined;
  const isElsewhere = to.status !== undefined && typeof status === "string" && status !== to.status;
  const named = isElsewhere ? judge.webhooks.find((webhook) => webhook.status === status) : to;
  if (named === undefined && party === "receivers") return undefined;
  const errors = (named ?? to).check(payload, audience);
  return errors.length === 0 ? undefined : explain(errors, payload, at);
}

/** Reports the error that is closest to a place. */
function explain(errors: readonly AjvError[], payload: Json, at: string): string {
  const issues = errors.map((error) => ({ ...fromAjvError(error, payload), keyword: error.keyword }));
  const below = issues.filter(({ path }) => `${toPointer(path)}/`.startsWith(`${at}/`));
  const plain = below.find(({ keyword }) => keyword !== "anyOf" && keyword !== "oneOf");
  const [best] = [...(plain === undefined ? [] : [plain]), ...below, ...issues];
  if (best === undefined) return "";
  return `${best.path.length === 0 ? "the payload" : best.path.join(".")}: ${best.message}`;
}
