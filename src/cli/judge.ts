import {
  checkSendableWebhook,
  checkWebhook,
  isSendableWebhook,
  isWebhook,
} from "../../generated/validators.ts";
import { isObject } from "../runtime/checks.ts";
import { explain } from "../runtime/explain.ts";
import type { Issue } from "../runtime/issue.ts";
import { parseBody } from "../runtime/parse-body.ts";

/** Which side of the contract applies: what a receiver must accept, or what a sender may emit. */
export type Mode = "receive" | "send";

/** The verdict on a payload. */
export interface Judgement {
  /** `unknown`: this version doesn't know its status, and receivers acknowledge it. */
  readonly verdict: "valid" | "unknown" | "invalid";
  /** The payload's status, if it is a string. */
  readonly status: string | undefined;
  readonly issues: readonly Issue[];
  /** The payload, if it is an object. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

const NONE: readonly Issue[] = [];

/** Judges a body as it was sent. */
export function judgeBody(body: string | Uint8Array, mode: Mode): Judgement {
  const { payload, issues } = parseBody(body);
  return issues === undefined ? judgeValue(payload, mode) : { verdict: "invalid", status: undefined, issues };
}

/** Judges a JSON value. */
export function judgeValue(value: unknown, mode: Mode): Judgement {
  const explainValue = () => explain(mode === "send" ? checkSendableWebhook : checkWebhook, value);
  if (!isObject(value)) return { verdict: "invalid", status: undefined, issues: explainValue() };
  const isValid = mode === "send" ? isSendableWebhook : isWebhook;
  if (isValid(value)) return { verdict: "valid", status: value.status, issues: NONE, payload: value };
  const issues = explainValue();
  const status = Object.hasOwn(value, "status") ? value["status"] : undefined;
  const isUnknown = mode === "receive" && issues[0].code === "unknown_status";
  return {
    verdict: isUnknown ? "unknown" : "invalid",
    status: typeof status === "string" ? status : undefined,
    issues: isUnknown ? NONE : issues,
    payload: value,
  };
}

/** Parses JSON. Returns `undefined`, which JSON can't express, for anything else. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
