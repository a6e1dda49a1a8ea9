import { webhook as sendable } from "../../../../generated/send.ts";
import type { Mode } from "../../../../src/cli/judge.ts";
import type { Issue } from "../../../../src/runtime/issue.ts";
import { parseBody } from "../../../../src/runtime/parse-body.ts";
import { readWebhook } from "../../../../src/runtime/read-webhook.ts";

export type { Mode };

/** A body as it was sent: text, or bytes that may be none. */
export type Body = string | Uint8Array;

/** A body to check, and for which side. */
export interface Question {
  readonly body: Body;
  readonly mode: Mode;
}

/** What one side makes of a body. A receiver says `webhook` or `unknown` where a sender says `valid` or `invalid`. */
export interface Verdict {
  readonly kind: "webhook" | "unknown" | "valid" | "invalid" | "malformed";
  /** The payload's status, where it has one that is a string. */
  readonly status: string | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a body as the package does: with `readWebhook` for a receiver, with the validator under `send.webhook`
 * for a sender. */
export function readPayload(body: Body, mode: Mode): Verdict {
  return mode === "receive" ? readReceived(body) : readSendable(body);
}

function readReceived(body: Body): Verdict {
  const result = readWebhook(body);
  switch (result.kind) {
    case "webhook":
      return { kind: result.kind, status: result.webhook.status, issues: [] };
    case "unknown":
      return { kind: result.kind, status: result.status, issues: [] };
    case "invalid":
      return { kind: result.kind, status: result.status, issues: result.issues };
    case "malformed":
      return { kind: result.kind, status: undefined, issues: result.issues };
  }
}

function readSendable(body: Body): Verdict {
  const { payload, issues } = parseBody(body);
  if (issues !== undefined) return { kind: "malformed", status: undefined, issues };
  const sent = sendable.safeParse(payload);
  if (sent.success) return { kind: "valid", status: sent.data.status, issues: [] };
  const { status } = payload;
  return {
    kind: "invalid",
    status: typeof status === "string" ? status : undefined,
    issues: sent.issues,
  };
}
