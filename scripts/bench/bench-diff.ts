import { diffVersions, loadVersion } from "../../src/diff/index.ts";
import type { JsonObject } from "../../src/document/json.ts";

const LADDER = [4, 40, 400];
const FIELDS = 40;

/** Measures the diff of documents with 4, 40, and 400 webhooks of 40 fields each, with one change in a shared schema. */
export async function benchDiff(): Promise<void> {
  let first: number | undefined;
  for (const webhooks of LADDER) {
    const [old, next] = [writeDocument(webhooks, 9), writeDocument(webhooks, 12)];
    const { user: before } = process.cpuUsage();
    const report = diffVersions(loadVersion(old, "old.json"), loadVersion(next, "new.json"));
    const milliseconds = (process.cpuUsage().user - before) / 1000;
    const each = milliseconds / webhooks;
    first ??= each;
    const [change] = report.changes;
    const kilobytes = Math.round(old.length / 1000);
    process.stdout.write(
      `${webhooks} webhooks (${kilobytes} kB): ${report.changes.length} change at ${change?.places.length} places, ${Math.round(milliseconds)} ms of CPU, ${(each / first).toFixed(2)} × per webhook\n`,
    );
  }
}

function writeDocument(count: number, maxLength: number): string {
  const $ref = "#/components/schemas/Shared";
  const fields = Array.from({ length: FIELDS - 1 }, (_, index): [string, JsonObject] => [
    `field_${index}`,
    index % 2 === 0 ? { type: "string", maxLength: index + 1 } : { type: "integer", minimum: index },
  ]);
  const webhooks = Array.from({ length: count }, (_, index): [string, JsonObject] => {
    const properties = {
      status: { const: `webhook_${index}` },
      shared: { $ref },
      ...Object.fromEntries(fields),
    };
    const schema = { type: "object", required: ["status", "shared"], properties };
    return [`webhook_${index}`, { post: { requestBody: { content: { "application/json": { schema } } } } }];
  });
  const Shared = { type: "object", properties: { text: { type: "string", maxLength } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Ladder", version: "1.0.0" },
    webhooks: Object.fromEntries(webhooks),
    components: { schemas: { Shared } },
  });
}
