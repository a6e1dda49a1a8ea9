import type { Webhook } from "../../generated/types.ts";
import { checkWebhook, isWebhook } from "../../generated/validators.ts";
import { explain } from "./explain.ts";
import type { Issues } from "./issue.ts";
import { asPayload, type Payload, parseBody } from "./parse-body.ts";

/** The result of reading a delivery's body. */
export type ReadResult =
  | {
      readonly kind: "webhook";
      /** A webhook of the contract, with unknown fields unchanged. */
      readonly webhook: Webhook;
    }
  | {
      readonly kind: "unknown";
      /** The status, which this version doesn't know: acknowledge it. */
      readonly status: string;
      /** The payload as it was sent. */
      readonly payload: Payload;
    }
  | {
      readonly kind: "invalid";
      /** The status, if it is a string. */
      readonly status: string | undefined;
      /** Every violation of the contract. */
      readonly issues: Issues;
      /** The payload as it was sent. */
      readonly payload: Payload;
    }
  | {
      readonly kind: "malformed";
      /** Why the body isn't a JSON object. */
      readonly issues: Issues;
    };

/**
 * Reads a delivery's body as a webhook. Never throws. Keeps fields that the contract doesn't document.
 *
 * @param body - The body as it was sent: text, or bytes in UTF-8.
 * @returns One of four kinds: the webhook; a payload whose `status` this version doesn't know; a payload that violates the contract,
 * with every issue; or a body that isn't a JSON object.
 */
export function readWebhook(body: string | Uint8Array): ReadResult {
  const { payload, issues } = parseBody(body);
  return issues === undefined ? readPayload(payload) : { kind: "malformed", issues };
}

/** Reads an already parsed JSON value as a webhook. Never throws. */
export function readPayload(value: unknown): ReadResult {
  const { payload, issues } = asPayload(value);
  if (issues !== undefined) return { kind: "malformed", issues };
  if (isValid(payload)) return { kind: "webhook", webhook: payload };
  const { status } = payload;
  const found = explain(checkWebhook, payload);
  if (typeof status !== "string") return { kind: "invalid", status: undefined, issues: found, payload };
  return found[0].code === "unknown_status"
    ? { kind: "unknown", status, payload }
    : { kind: "invalid", status, issues: found, payload };
}

/** Checks a payload. One may be nested so deeply that comparing two of its items overflows the stack. */
function isValid(payload: Payload): payload is Webhook & Payload {
  try {
    return isWebhook(payload);
  } catch {
    return false;
  }
}
