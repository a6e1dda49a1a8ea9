import { isObject } from "../document/json.ts";
import {
  type Bump,
  type Change,
  type DiffReport,
  type ExamplePayload,
  PARTIES,
  type Party,
} from "./diff-report.ts";
import { ChangeList, findChanged } from "./find-changes.ts";
import { judgeChange } from "./judge-change.ts";
import { toExample, type WebhookVersions } from "./judge-payload.ts";
import { mergeOrder } from "./merge-order.ts";
import { compareDocuments, compareWritings } from "./rules/compare-documents.ts";
import { compareWebhooks } from "./rules/compare-webhooks.ts";
import { toLocalChange } from "./rules/local-change.ts";
import { viewOf } from "./schema/view.ts";
import { createComparer, type SchemaPair } from "./schema-pairs.ts";
import { contain } from "./search/contain.ts";
import { samplesOf } from "./search/samples.ts";
import { nameOf, type VersionDocument, type VersionWebhook } from "./version-document.ts";

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
  const compare = createComparer(receivers);
  const list = new ChangeList(old, next);
  for (const change of compareDocuments(old, next)) list.add(change, change.keys, { path: "" });
  const pairs = pairWebhooks(old, next);
  const both = pairs.flatMap((pair): Compared[] => {
    if (pair.old === undefined || pair.next === undefined) return [];
    const versions = { old: pair.old, next: pair.next, documents: { old, next }, receivers } as const;
    return [{ versions, root: compare({ old: pair.old.schema, next: pair.next.schema }) }];
  });
  const isChanged = findChanged(both.flatMap(({ root }) => root ?? []));
  for (const pair of pairs) {
    const compared = both.find(({ versions }) => versions.old === pair.old && versions.next === pair.next);
    if (compared === undefined) addLoneWebhook(list, pair);
    else addWebhook(list, compared, isChanged);
  }
  const found = list.all;
  const changes = found.map((each, index) => {
    options.onProgress?.(index, found.length);
    const change = judgeChange(each);
    return change.rule === "webhook-removed" ? judgeRemoved(change, old, next) : change;
  });
  const missed = both.flatMap((compared) => findMissed(compared, changes));
  const all = [...changes, ...missed];
  const writings = all.length > 0 ? [] : compareWritings(old, next);
  const silent = new ChangeList(old, next);
  for (const change of writings) silent.add(change, change.keys, { path: "" });
  return withBump([...all, ...silent.all.map(judgeChange)]);
}

interface Compared {
  readonly versions: WebhookVersions;
  readonly root: SchemaPair | undefined;
}

interface MaybePair {
  readonly old?: VersionWebhook | undefined;
  readonly next?: VersionWebhook | undefined;
}

function withBump(changes: readonly Change[]): DiffReport {
  const bumps: readonly Bump[] = ["major", "minor", "patch"];
  const bump = bumps.find((each) => changes.some((change) => change.bump === each));
  return { changes, ...(bump === undefined ? {} : { bump }) };
}

/** Pairs webhooks by status, or by key if one of the two has no status of its own. */
function pairWebhooks(old: VersionDocument, next: VersionDocument): MaybePair[] {
  const byStatus = new Map(
    next.webhooks.flatMap((webhook) => (webhook.status === undefined ? [] : [[webhook.status, webhook]])),
  );
  const byKey = new Map(next.webhooks.map((webhook) => [webhook.key, webhook]));
  const sameStatus = ({ status }: VersionWebhook) =>
    status === undefined ? undefined : byStatus.get(status);
  const matched = new Set(old.webhooks.map(sameStatus));
  const partnerOf = (webhook: VersionWebhook): VersionWebhook | undefined => {
    const named = byKey.get(webhook.key);
    const isFree = !matched.has(named) && (webhook.status === undefined || named?.status === undefined);
    return sameStatus(webhook) ?? (isFree ? named : undefined);
  };
  const partners = new Map(old.webhooks.map((webhook) => [webhook, partnerOf(webhook)]));
  const taken = new Map(
    [...partners].flatMap(([webhook, partner]) =>
      partner === undefined ? [] : [[partner.key, webhook] as const],
    ),
  );
  // A new webhook may reuse a removed key, so removed webhooks get a separate name here.
  const removed = new Map(
    [...partners].flatMap(([webhook, partner]) =>
      partner === undefined ? [[` ${webhook.key}`, webhook] as [string, VersionWebhook]] : [],
    ),
  );
  const order = mergeOrder(
    [...partners].map(([webhook, partner]) => partner?.key ?? ` ${webhook.key}`),
    next.webhooks.map(({ key }) => key),
  );
  return order.map((key) => {
    const webhook = byKey.get(key);
    return webhook === undefined ? { old: removed.get(key) } : { old: taken.get(key), next: webhook };
  });
}

function addWebhook(
  list: ChangeList,
  { versions, root }: Compared,
  isChanged: (pair: SchemaPair) => boolean,
): void {
  const webhook = nameOf(versions.old);
  const pair = root ?? {
    old: versions.old.schema,
    next: versions.next.schema,
    changes: [],
    children: [],
    conflicts: () => [],
    whole: () => undefined,
  };
  for (const change of compareWebhooks(versions)) {
    list.add(change, change.keys, { webhook, path: "", reach: { versions, pair, way: [] } });
  }
  if (root !== undefined && isChanged(root)) list.addPayload(versions, root, isChanged);
}

function addLoneWebhook(list: ChangeList, { old, next }: MaybePair): void {
  const webhook = next ?? old;
  if (webhook === undefined) return;
  const isDeprecated = webhook.operation["deprecated"] === true;
  const change =
    next === undefined
      ? toLocalChange(
          "webhook-removed",
          `It was removed: receivers that wait for it never get it. It was ${isDeprecated ? "" : "never "}deprecated.`,
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

/** Reports that a removed webhook breaks senders, unless another webhook allows what they send. */
function judgeRemoved(change: Change, old: VersionDocument, next: VersionDocument): Change {
  const webhook = old.webhooks.find((each) => nameOf(each) === change.webhook);
  const payload = samplesOf(viewOf(webhook?.schema, "send")).find((each) =>
    next.webhooks.every(({ check }) => check(each, "send").length > 0),
  );
  if (webhook === undefined || payload === undefined) return change;
  const names = next.webhooks.slice(0, 5).map(nameOf).join(", ");
  const more = next.webhooks.length > 5 ? ` or ${next.webhooks.length - 5} others` : "";
  const rejection = `the payload: expected one of ${names}${more}, found another webhook`;
  const example: ExamplePayload = { party: "senders", webhook: nameOf(webhook), payload, at: "", rejection };
  return { ...change, breaks: [...change.breaks, "senders"], examples: [example] };
}

/** Finds breaks that no change explains, and undecided ones that no change reports as unsure: these count as breaking. */
function findMissed({ versions, root }: Compared, changes: readonly Change[]): Change[] {
  if (root === undefined) return [];
  const webhook = nameOf(versions.old);
  return PARTIES.flatMap((party) => {
    const isTold = changes.some(
      ({ breaks, places }) => breaks.includes(party) && places.some((place) => place.webhook === webhook),
    );
    return isTold ? [] : (missedBy(versions, root, party) ?? []);
  });
}

function missedBy(versions: WebhookVersions, root: SchemaPair, party: Party): Change | undefined {
  const [from, to] = party === "receivers" ? [root.next, root.old] : [root.old, root.next];
  const result = contain({
    a: from,
    from: "send",
    b: to,
    to: party === "receivers" ? versions.receivers : "send",
  });
  if (result.kind === "contained") return undefined;
  const payloads = result.kind === "witness" ? result.values : [];
  const [example] = payloads.flatMap((payload) => toExample(versions, party, { payload, at: "" }) ?? []);
  // Receivers accept a status that they don't know, whatever else is wrong.
  const isStatus = payloads.every(
    (payload) => isObject(payload) && payload["status"] !== versions.old.status,
  );
  if (example === undefined && result.kind === "witness" && isStatus && party === "receivers")
    return undefined;
  const list = new ChangeList(versions.documents.old, versions.documents.next);
  const why = "Its payload is written in another way, and no rule knows what changed.";
  list.add(toLocalChange("unclassified", why), versions.next.keys.schema, {
    webhook: nameOf(versions.old),
    path: "",
  });
  const [change] = list.all.map(judgeChange);
  if (change === undefined) return undefined;
  const unsure =
    example === undefined
      ? [
          {
            party,
            why:
              result.kind === "unsure" ? result.why : "a value shows it, and no payload could be constructed",
          },
        ]
      : [];
  return {
    ...change,
    breaks: [party],
    unsure,
    examples: example === undefined ? [] : [example],
    bump: party === "receivers" ? "major" : "minor",
  };
}
