import { isObject } from "../document/json.ts";
import { type Bump, type Change, type DiffReport, PARTIES, type Party } from "./diff-report.ts";
import { toExample } from "./example-payload.ts";
import { ChangeList, findChanged } from "./find-changes.ts";
import { type Impact, judgeChange, toChange, UNPROVEN } from "./judge-change.ts";
import { mergeOrder } from "./merge-order.ts";
import { compareDocuments, compareWritings } from "./rules/compare-documents.ts";
import { compareWebhooks } from "./rules/compare-webhooks.ts";
import { toLocalChange } from "./rules/local-change.ts";
import { createComparer, type SchemaPair } from "./schema-pairs.ts";
import { contain } from "./search/contain.ts";
import {
  type Documents,
  nameOf,
  type VersionDocument,
  type VersionWebhook,
  type WebhookPair,
} from "./version-document.ts";

/** How to compare two versions. */
export interface DiffOptions {
  /** How receivers treat a field that an object of the old version forbids: they reject it (the default), or ignore it. */
  readonly receivers?: "strict" | "ignore-unknown-fields";
  /** Called with the number of changes judged so far, and the total. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Finds every change between two versions of a contract, and proves who it breaks with payloads.
 *
 * @param old - The version that receivers and senders use.
 * @param next - The version that comes after it.
 */
export function diffVersions(
  old: VersionDocument,
  next: VersionDocument,
  options: DiffOptions = {},
): DiffReport {
  const receivers = options.receivers === "ignore-unknown-fields" ? "tolerant" : "receive";
  const documents = { old, next };
  const compare = createComparer(receivers);
  const pairs = pairWebhooks(documents);
  const compared = pairs.flatMap((pair): Compared[] => {
    if (pair.old === undefined || pair.next === undefined) return [];
    const versions = { old: pair.old, next: pair.next, documents, receivers } as const;
    return [{ versions, root: compare({ old: pair.old.schema, next: pair.next.schema }) }];
  });
  const isChanged = findChanged(compared.flatMap(({ root }) => root ?? []));
  const list = new ChangeList(documents);
  for (const change of compareDocuments(documents)) list.add(change, change.keys, { path: "" });
  for (const pair of pairs) {
    const both = compared.find(({ versions }) => versions.old === pair.old && versions.next === pair.next);
    if (both === undefined) addLoneWebhook(list, pair);
    else {
      const { versions, root } = both;
      const place = { webhook: nameOf(versions.old), path: "", versions };
      for (const change of compareWebhooks(versions)) list.add(change, change.keys, place);
      if (root !== undefined && isChanged(root)) list.addPayload(versions, root, isChanged);
    }
  }
  const found = list.all;
  const changes = found.map((each, index) => {
    options.onProgress?.(index, found.length);
    return judgeChange(each);
  });
  const all = [...changes, ...compared.flatMap((each) => findMissed(each, changes))];
  const writings = new ChangeList(documents);
  if (all.length === 0)
    for (const change of compareWritings(documents)) writings.add(change, change.keys, { path: "" });
  all.push(...writings.all.map(judgeChange));
  const bumps: readonly Bump[] = ["major", "minor", "patch"];
  const bump = bumps.find((each) => all.some((change) => change.bump === each));
  return { changes: all, ...(bump === undefined ? {} : { bump }) };
}

interface Compared {
  readonly versions: WebhookPair;
  readonly root: SchemaPair | undefined;
}

/** A webhook of at least one version. */
interface MaybePair {
  readonly old?: VersionWebhook | undefined;
  readonly next?: VersionWebhook | undefined;
}

/** Pairs webhooks by status, or by key if one of the two has no status. */
function pairWebhooks({ old, next }: Documents): MaybePair[] {
  const sameStatus = ({ status }: VersionWebhook) =>
    status === undefined ? undefined : next.webhooks.find((each) => each.status === status);
  const matched = new Set(old.webhooks.map(sameStatus));
  const pairs = old.webhooks.map((webhook): MaybePair => {
    const named = next.webhooks.find(({ key }) => key === webhook.key);
    const isFree = !matched.has(named) && (webhook.status === undefined || named?.status === undefined);
    return { old: webhook, next: sameStatus(webhook) ?? (isFree ? named : undefined) };
  });
  // A new webhook may reuse a removed key, so removed webhooks get a separate name here.
  const keyOf = (pair: MaybePair): string => pair.next?.key ?? ` ${pair.old?.key}`;
  const added = next.webhooks.map((webhook): MaybePair => ({ next: webhook }));
  const byKey = new Map([...added, ...pairs].map((pair) => [keyOf(pair), pair]));
  return mergeOrder(pairs.map(keyOf), added.map(keyOf)).flatMap((key) => byKey.get(key) ?? []);
}

function addLoneWebhook(list: ChangeList, { old, next }: MaybePair): void {
  const webhook = next ?? old;
  if (webhook === undefined) return;
  const history =
    webhook.operation["deprecated"] === true ? "It was deprecated." : "It was never deprecated.";
  const change =
    next === undefined
      ? toLocalChange(
          "webhook-removed",
          `It was removed: receivers that wait for it never get it. ${history}`,
          {
            version: "old",
          },
        )
      : toLocalChange(
          "webhook-added",
          "It is new. Receivers of the old version get a status that they don't know, and acknowledge it.",
        );
  list.add(change, webhook.keys.webhook, { webhook: nameOf(webhook), path: "" });
}

/** Finds breaks that no change explains, and undecided ones that no change reports as unsure: these count as breaking. */
function findMissed({ versions, root }: Compared, changes: readonly Change[]): Change[] {
  const webhook = nameOf(versions.old);
  return PARTIES.flatMap((party) => {
    const isReported = changes.some(
      ({ breaks, places }) => breaks.includes(party) && places.some((place) => place.webhook === webhook),
    );
    const impact = root === undefined || isReported ? undefined : missedImpact(versions, root, party);
    if (impact === undefined) return [];
    const list = new ChangeList(versions.documents);
    const why = "The payload changed in a way that no other rule describes.";
    list.add(toLocalChange("unclassified", why), versions.next.keys.schema, { webhook, path: "" });
    return list.all.map((found) => toChange(found, [impact]));
  });
}

function missedImpact(versions: WebhookPair, { old, next }: SchemaPair, party: Party): Impact {
  const isReceivers = party === "receivers";
  const [a, b] = isReceivers ? [next, old] : [old, next];
  const result = contain({ a, from: "send", b, to: isReceivers ? versions.receivers : "send" });
  if (result.kind === "contained") return undefined;
  if (result.kind === "unsure") return { party, why: result.why };
  const [example] = result.values.flatMap((payload) => toExample(versions, party, { payload, at: "" }) ?? []);
  if (example !== undefined) return example;
  // Receivers accept a status that they don't know, whatever else is wrong.
  const isUnknown = result.values.every(
    (payload) => isObject(payload) && payload["status"] !== versions.old.status,
  );
  if (isReceivers && isUnknown) return undefined;
  return { party, why: UNPROVEN };
}
