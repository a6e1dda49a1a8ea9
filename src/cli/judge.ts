import { webhooks } from "../../generated/examples.ts";
import type { Webhook } from "../../generated/types.ts";
import { isWebhook, receiveWebhook, sendWebhook } from "../../generated/validators.js";
import { compareDateTimes } from "../runtime/date-time.ts";
import { type Issue, toIssues } from "../runtime/issue.ts";
import { parseBody } from "../runtime/parse-body.ts";

/** Which side of the contract applies: what a receiver must accept, or what a sender may emit. */
export type Mode = "receive" | "send";

/** What a payload turned out to be. */
export interface Judgement {
  /** `unknown`: this version doesn't know its status, and receivers acknowledge it. */
  readonly verdict: "valid" | "unknown" | "invalid";
  /** The payload's status, where it is a string. */
  readonly status: string | undefined;
  readonly issues: readonly Issue[];
  /** The payload, where it is an object. */
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
  const validate = mode === "send" ? sendWebhook : receiveWebhook;
  if (isSurelyValid(value, mode) || validate(value))
    return { verdict: "valid", status: value.status, issues: NONE, payload: value };
  const issues = toIssues(validate.errors, value);
  if (!isRecord(value)) return { verdict: "invalid", status: undefined, issues };
  const status = Object.hasOwn(value, "status") ? value["status"] : undefined;
  const isUnknown = mode === "receive" && issues[0].code === "unknown_status";
  return {
    verdict: isUnknown ? "unknown" : "invalid",
    status: typeof status === "string" ? status : undefined,
    issues: isUnknown ? NONE : issues,
    payload: value,
  };
}

/** The quick way to say yes, which most payloads go; after a no, the validator says why. */
function isSurelyValid(value: unknown, mode: Mode): value is Webhook {
  if (!isWebhook(value)) return false;
  if (mode === "receive") return true;
  const shape = SHAPES.get(value.status);
  return shape !== undefined && countFields(value) === shape.fields && isInOrder(value, shape.chronology);
}

interface Shape {
  /** How many fields a payload has with all documented fields and no other. */
  readonly fields: number;
  readonly chronology: readonly string[];
}

const SHAPES = new Map<string, Shape>(
  webhooks.map(({ status, flatFields, chronology }) => [status, { fields: flatFields, chronology }]),
);

function countFields(value: object): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

/** Whether valid timestamps never go backwards. */
function isInOrder(payload: Readonly<Record<string, unknown>>, chronology: readonly string[]): boolean {
  let last = "";
  for (const field of chronology) {
    const time = payload[field];
    if (typeof time !== "string") return false;
    if (last !== "" && (isAlike(last, time) ? last > time : compareDateTimes(last, time) > 0)) return false;
    last = time;
  }
  return true;
}

/** Whether two timestamps have the same form, in UTC, so that their texts sort as their times do. */
function isAlike(a: string, b: string): boolean {
  const end = a.length - 1;
  return end + 1 === b.length && a[end] === "Z" && b[end] === "Z" && a[10] === b[10];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
