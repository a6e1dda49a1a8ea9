import type { Webhook } from "../../generated/types.ts";
import { checkWebhook, isWebhook } from "../../generated/validators.ts";
import { explain } from "./explain.ts";
import type { Issues } from "./issue.ts";
import { asPayload, type Payload, parseBody } from "./parse-body.ts";

/** What a request's body turned out to be. */
export type ReadResult =
  | { readonly kind: "webhook"; readonly webhook: Webhook }
  | { readonly kind: "unknown"; readonly status: string; readonly payload: Payload }
  | {
      readonly kind: "invalid";
      /** `undefined` where the payload has none, or none that is a string. */
      readonly status: string | undefined;
      readonly issues: Issues;
      readonly payload: Payload;
    }
  | { readonly kind: "malformed"; readonly issues: Issues };

/**
 * Reads a request's body as a webhook. Never throws. Fields that the contract does not document are kept.
 *
 * @param body - The body as it was sent: text, or bytes in UTF-8.
 * @returns The webhook; a payload whose `status` this version does not know, which is to be acknowledged; a payload that
 * breaks the contract, with everything that is wrong with it; or a body that is no JSON object.
 */
export function readWebhook(body: string | Uint8Array): ReadResult {
  const { payload, issues } = parseBody(body);
  return issues === undefined ? readPayload(payload) : { kind: "malformed", issues };
}

/** Reads a JSON value, as a parser left it, as a webhook. Never throws. */
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

/** A payload may be nested so deep that comparing two of its items exceeds the stack. */
function isValid(payload: Payload): payload is Webhook & Payload {
  try {
    return isWebhook(payload);
  } catch {
    return false;
  }
}
