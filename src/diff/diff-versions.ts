import type { Json } from "../document/json.ts";
import { withoutAnnotations } from "../document/json-schema.ts";
import type { Change, DiffReport, Disagreement } from "./diff-report.ts";
import { mergeOrder } from "./merge-order.ts";
import { compareDocuments, compareWritings } from "./rules/compare-documents.ts";
import { compareWebhooks } from "./rules/compare-webhooks.ts";
import type { Finding } from "./rules/finding.ts";
import { isSame } from "./same.ts";
import { constructPayloads, type Rejection, type Search, search } from "./search.ts";
import { bumpOf, judgeFindings, type Verdict } from "./verdict.ts";
import { nameOf, type VersionDocument, type VersionWebhook } from "./version-document.ts";

/**
 * Finds every change between two versions of a contract, and proves with payloads whom it breaks.
 *
 * @param old - The version that receivers and senders have.
 * @param next - The version that comes after it.
 */
export function diffVersions(old: VersionDocument, next: VersionDocument): DiffReport {
  const documents = { old, next };
  const verdicts = [
    judgeFindings({ findings: compareDocuments(old, next), rejections: [], placeOf: placeIn(documents) }),
    ...pairWebhooks(old, next).map((pair) => diffWebhook(pair, documents)),
  ];
  const isSilent = verdicts.every(({ changes }) => changes.length === 0);
  const writings = isSilent ? compareWritings(old, next) : [];
  const all = [
    ...verdicts,
    judgeFindings({ findings: writings, rejections: [], placeOf: placeIn(documents) }),
  ];
  const changes = all.flatMap((verdict) => verdict.changes);
  const disagreements = all.flatMap((verdict) => verdict.disagreements);
  // What is not understood may break anybody.
  const bump = disagreements.length > 0 ? "major" : bumpOf(changes);
  return { changes, disagreements, ...(bump === undefined ? {} : { bump }) };
}

interface Documents {
  readonly old: VersionDocument;
  readonly next: VersionDocument;
}

interface MaybePair {
  readonly old?: VersionWebhook | undefined;
  readonly next?: VersionWebhook | undefined;
}

function placeIn({ old, next }: Documents) {
  return ({ version, keys }: Finding): Change["place"] => ({
    version,
    line: (version === "old" ? old : next).lineOf(keys),
  });
}

/** Pairs webhooks by status; by key, where one of the two has no status of its own. */
function pairWebhooks(old: VersionDocument, next: VersionDocument): MaybePair[] {
  const partnerOf = (webhook: VersionWebhook): VersionWebhook | undefined =>
    next.webhooks.find(({ status }) => status !== undefined && status === webhook.status) ??
    next.webhooks.find(
      ({ key, status }) => key === webhook.key && (status === undefined || webhook.status === undefined),
    );
  const partners = new Map(old.webhooks.map((webhook) => [webhook, partnerOf(webhook)]));
  const taken = new Map(
    [...partners].flatMap(([webhook, partner]) =>
      partner === undefined ? [] : [[partner.key, webhook] as const],
    ),
  );
  const gone = new Map(
    [...partners]
      .filter(([, partner]) => partner === undefined)
      .map(([webhook]) => [` ${webhook.key}`, webhook]),
  );
  // A key that is gone may be a new webhook's too: what is gone has a name of its own here.
  const order = mergeOrder(
    [...partners].map(([webhook, partner]) => partner?.key ?? ` ${webhook.key}`),
    next.webhooks.map(({ key }) => key),
  );
  return order.map((key) => {
    const webhook = next.webhooks.find((webhook) => webhook.key === key);
    return webhook === undefined ? { old: gone.get(key) } : { old: taken.get(key), next: webhook };
  });
}

function diffWebhook({ old, next }: MaybePair, documents: Documents): Verdict {
  const placeOf = placeIn(documents);
  if (old === undefined && next === undefined) return { changes: [], disagreements: [] };
  if (old === undefined) return judgeAdded(next, placeOf);
  if (next === undefined) return judgeRemoved(old, documents, placeOf);
  const findings = compareWebhooks({ old, next, documents });
  const isUnchanged = isSame(withoutAnnotations(old.schema), withoutAnnotations(next.schema));
  const searches = isUnchanged
    ? []
    : [
        search({ party: "receivers", from: next, to: old, judge: documents.old }),
        search({ party: "senders", from: old, to: next, judge: documents.next }),
      ];
  const verdict = judgeFindings({
    webhook: nameOf(old),
    findings,
    rejections: searches.flatMap(({ rejections }) => rejections),
    unsearched: searches.flatMap(({ party, payloads }) => (payloads === 0 ? [party] : [])),
    placeOf,
  });
  return {
    ...verdict,
    disagreements: [
      ...verdict.disagreements,
      ...searches.flatMap((search) => tellUnsearched(nameOf(old), search)),
    ],
  };
}

/** Where no payload at all could be made, silence proves nothing. */
function tellUnsearched(name: string, { party, payloads }: Search): Disagreement[] {
  if (payloads > 0) return [];
  const version = party === "receivers" ? "new" : "old";
  const message = `No payload of ${name} could be made that the ${version} version allows: nothing shows whom its changes break. An example in the document helps.`;
  return [{ party, message }];
}

type PlaceOf = (finding: Finding) => Change["place"];

function judgeAdded(webhook: VersionWebhook | undefined, placeOf: PlaceOf): Verdict {
  if (webhook === undefined) return { changes: [], disagreements: [] };
  const why =
    "It is new. Receivers of the old version get a status that they do not know, and acknowledge it.";
  const finding: Finding = {
    rule: "webhook-added",
    path: [],
    version: "new",
    keys: ["webhooks", webhook.key],
    why,
  };
  return judgeFindings({ webhook: nameOf(webhook), findings: [finding], rejections: [], placeOf });
}

function judgeRemoved(webhook: VersionWebhook, { next }: Documents, placeOf: PlaceOf): Verdict {
  const payloads = constructPayloads(webhook, webhook).filter((payload) => webhook.validate.send(payload));
  const rejections = payloads.flatMap((payload) => rejectUnknown(payload, next));
  // Where payloads name no webhook, they may be right for another one, and break no sender.
  const isTaken = payloads.length > 0 && rejections.length === 0;
  const finding: Finding = {
    rule: "webhook-removed",
    path: [],
    version: "old",
    keys: ["webhooks", webhook.key],
    why: isTaken
      ? "It is gone: what receivers wait for never comes. What senders send is what another webhook allows."
      : "It is gone: what receivers wait for never comes, and what senders send is unknown.",
    ...(isTaken ? { shows: [] } : {}),
  };
  return judgeFindings({
    webhook: nameOf(webhook),
    findings: [finding],
    rejections: rejections.slice(0, 1),
    placeOf,
  });
}

/** What the new version says of a payload whose webhook it does not have: each of its validators for senders has to refuse it. */
function rejectUnknown(payload: Json, { webhooks }: VersionDocument): Rejection[] {
  if (webhooks.some(({ validate }) => validate.send(payload))) return [];
  const names = webhooks.map(nameOf).join(", ");
  const error = {
    path: [],
    keyword: "webhook",
    message: `the payload: expected one of ${names}, found another webhook`,
  };
  return [{ party: "senders", payload, errors: [error] }];
}
