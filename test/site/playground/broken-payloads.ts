import type { Mode } from "../../../docs/.vitepress/theme/playground/check-body.ts";
import type { Webhook } from "../../../scripts/contract/contract.ts";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

/** A payload with one issue, and where the playground must show it. */
export interface BrokenPayload {
  /** Its issue. */
  readonly name: string;
  readonly mode: Mode;
  readonly text: string;
  readonly kind: "invalid" | "malformed";
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
}

const { webhooks } = await loadContract();

/** Payloads that are broken in different ways, for both sides, derived from the contract's own examples. */
export const brokenPayloads: readonly BrokenPayload[] = [
  invalid("a number instead of a string", "receive", "type", findField(isText), 17),
  invalid("a missing field", "receive", "required", findField(isText), undefined),
  invalid("a day that doesn't exist", "receive", "format", findField(isTime), "2026-02-30T09:14:05Z"),
  invalid(
    "a negative number",
    "receive",
    "minimum",
    findField(({ minimum }) => minimum === 0),
    -1,
  ),
  invalid(
    "a string instead of an integer",
    "send",
    "type",
    findField(({ type }) => type === "integer"),
    "503",
  ),
  invalid(
    "an undocumented field",
    "send",
    "unknown_field",
    { ...findField(isText), name: "nobody_documents" },
    true,
  ),
  invalid("an end before the start", "send", "chronology", findEnd(), "1999-01-01T00:00:00Z"),
  invalid(
    "a status that no sender has",
    "send",
    "unknown_status",
    { ...findField(isText), name: "status" },
    "nobody_sends",
  ),
  malformed("a missing comma", "receive", (text) => text.replace('",\n', '"\n'), 3),
  malformed("a trailing comma", "send", (text) => text.replace(/\n\}$/, ",\n}"), 0),
];

interface Place {
  readonly webhook: Webhook;
  readonly name: string;
}

function invalid(
  name: string,
  mode: Mode,
  code: string,
  { webhook, name: field }: Place,
  value: Json | undefined,
): BrokenPayload {
  const text = JSON.stringify({ ...webhook.examples[0]?.payload, [field]: value }, null, 2);
  const lines = text.split("\n");
  // A missing field is reported at its object, which starts in the first line.
  const line = value === undefined ? 1 : lines.findIndex((each) => each.startsWith(`  "${field}":`)) + 1;
  return { name, mode, text, kind: "invalid", code, line };
}

/** Breaks an example's text; the parser stops at this line, or at the last line for 0. */
function malformed(name: string, mode: Mode, change: (text: string) => string, line: number): BrokenPayload {
  const text = change(JSON.stringify(webhooks[0]?.examples[0]?.payload, null, 2));
  return {
    name,
    mode,
    text,
    kind: "malformed",
    code: "json",
    line: line === 0 ? text.split("\n").length : line,
  };
}

function findField(matches: (schema: JsonSchema) => boolean): Place {
  for (const webhook of webhooks)
    for (const [name, schema] of Object.entries(webhook.schema.properties ?? {}))
      if (schema !== undefined && matches(schema)) return { webhook, name };
  throw new Error("the contract has no such field");
}

function findEnd(): Place {
  const webhook = webhooks.find(({ chronology }) => chronology.length > 1);
  const name = webhook?.chronology.at(-1);
  if (webhook === undefined || name === undefined) throw new Error("the contract has no chronology");
  return { webhook, name };
}

function isText(schema: JsonSchema): boolean {
  return schema.type === "string" && schema.const === undefined && !isTime(schema);
}

function isTime(schema: JsonSchema): boolean {
  return schema["x-clock"] !== undefined;
}
