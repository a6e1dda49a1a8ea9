import type { DiffReport } from "../../../src/diff/diff-report.ts";
import { Oracle } from "./oracle.ts";
import { type OracleWebhook, oracleWebhooks } from "./oracle-schemas.ts";
import type { Tree } from "./tree.ts";

/**
 * Compares a report with what the oracle finds.
 *
 * @returns One line per difference; empty if they agree.
 */
export async function findDifferences(old: Tree, next: Tree, report: DiffReport): Promise<string[]> {
  const oracle = new Oracle(old, next);
  const { breaks, canBeKept } = await oracle.findBreaks();
  const missed = breaks.flatMap(({ party, webhook, payload }) => {
    const names = namesOf(webhook, [...oracleWebhooks(old), ...oracleWebhooks(next)]);
    const isTold = report.changes.some(
      (change) =>
        change.breaks.includes(party) &&
        (change.webhook === undefined || change.places.some((place) => names.includes(place.webhook))),
    );
    return isTold ? [] : [`misses that ${webhook} breaks ${party}: ${JSON.stringify(payload)}`];
  });
  const wrong: string[] = [];
  for (const { rule, webhook, path, examples, breaks } of report.changes) {
    for (const { party, payload } of examples) {
      const where = `${rule} at ${webhook ?? ""}${path}`;
      if (!breaks.includes(party))
        wrong.push(`${where} has a payload against ${party}, but doesn't break them`);
      if (!(await oracle.confirms(party, JSON.parse(JSON.stringify(payload))))) {
        wrong.push(`${where} doesn't break ${party} with ${JSON.stringify(payload)}`);
      }
    }
  }
  // For a contract that no payload meets, the diff may report everything as unsure.
  return canBeKept ? [...missed, ...wrong, ...wrongBump(report)] : wrong;
}

function wrongBump({ changes, bump }: DiffReport): string[] {
  const parties = changes.flatMap(({ breaks }) => breaks);
  if (parties.includes("receivers") && bump !== "major") return [`breaks receivers, but requires ${bump}`];
  if (parties.includes("senders") && bump !== "major" && bump !== "minor") {
    return [`breaks senders, but requires ${bump}`];
  }
  return changes.length > 0 === (bump !== undefined)
    ? []
    : [`has ${changes.length} changes, but requires ${bump}`];
}

/** What a report may call a webhook: its key, and the statuses that it has or had. */
function namesOf(webhook: string, webhooks: readonly OracleWebhook[]): string[] {
  const mine = webhooks.filter(({ key }) => key === webhook);
  return [webhook, ...mine.flatMap(({ statuses }) => statuses)];
}
