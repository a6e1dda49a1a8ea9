import type { DiffReport } from "../../../src/diff/diff-report.ts";
import { Oracle } from "./oracle.ts";
import { type OracleWebhook, oracleWebhooks } from "./oracle-schemas.ts";
import type { Tree } from "./tree.ts";

/**
 * Compares a report with what the oracle finds.
 *
 * @returns A line for each point in which they differ; empty where they agree.
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
    return isTold
      ? []
      : [`says nothing of ${party} of ${webhook}, whom this breaks: ${JSON.stringify(payload)}`];
  });
  const wrong: string[] = [];
  for (const { rule, webhook, path, examples, breaks } of report.changes) {
    for (const { party, payload } of examples) {
      const where = `${rule} at ${webhook ?? ""}${path}`;
      if (!breaks.includes(party))
        wrong.push(`${where} has a payload against ${party}, whom it does not break`);
      if (!(await oracle.confirms(party, JSON.parse(JSON.stringify(payload))))) {
        wrong.push(`${where} breaks no ${party} with ${JSON.stringify(payload)}`);
      }
    }
  }
  // Of a contract that no payload meets, the diff may say that it couldn't decide anything.
  return canBeKept ? [...missed, ...wrong, ...wrongBump(report)] : wrong;
}

function wrongBump({ changes, bump }: DiffReport): string[] {
  const parties = changes.flatMap(({ breaks }) => breaks);
  if (parties.includes("receivers") && bump !== "major") return [`breaks receivers, and asks for ${bump}`];
  if (parties.includes("senders") && bump !== "major" && bump !== "minor") {
    return [`breaks senders, and asks for ${bump}`];
  }
  return changes.length > 0 === (bump !== undefined)
    ? []
    : [`has ${changes.length} changes, and asks for ${bump}`];
}

/** What a report may call a webhook: its key, and the statuses that it has or had. */
function namesOf(webhook: string, webhooks: readonly OracleWebhook[]): string[] {
  const mine = webhooks.filter(({ key }) => key === webhook);
  return [webhook, ...mine.flatMap(({ statuses }) => statuses)];
}
