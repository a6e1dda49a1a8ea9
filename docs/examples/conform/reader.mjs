// A reader for `recording-webhooks conform`: one line of JSON per body in, one line per result out.
import { createInterface } from "node:readline";
import { readWebhook } from "recording-webhooks";

for await (const line of createInterface({ input: process.stdin })) {
  const { body } = JSON.parse(line);
  const { kind, status, issues } = readWebhook(Buffer.from(body, "base64"));
  const found = issues?.map(({ code, path }) => ({ code, path }));
  console.log(JSON.stringify({ kind, status, issues: found }));
}
