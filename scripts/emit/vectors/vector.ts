import type { ValidateFunction } from "ajv/dist/2020.js";
import { toIssues } from "../../../src/document/ajv-issues.ts";
import { createAjv } from "../../../src/document/create-ajv.ts";
import { checkedSchema } from "../../../src/document/derive-schema.ts";
import { isObject, type Json } from "../../../src/document/json.ts";
import { withoutAnnotations } from "../../../src/document/json-schema.ts";
import type { Vector as PublishedVector, VectorFlag, VectorIssue } from "../../../src/runtime/vector.ts";
import type { Webhook } from "../../contract/contract.ts";

export type { VectorFlag, VectorIssue };

/** A test case for any implementation of the contract, in any language. */
export interface Vector extends PublishedVector {
  readonly payload?: Json;
}

/** A body before it is judged. */
export interface VectorCase extends Pick<Vector, "id" | "description" | "status"> {
  /** The body, as in {@link Vector}: exactly one of the three. */
  readonly content: Pick<Vector, "payload" | "body" | "bodyBase64">;
  /** The code of a body that isn't a JSON object. */
  readonly malformed?: string;
  readonly flags?: readonly VectorFlag[];
}

/** An issue with its sentence, if the payload's schema found it. */
type ExplainedIssue = VectorIssue & { readonly message?: string };

/** Creates a function that finds a payload's issues, for receivers and for senders, by ajv. */
export function createIssueFinder(
  webhooks: readonly Webhook[],
): (payload: Json) => { receive: readonly ExplainedIssue[]; send: readonly ExplainedIssue[] } {
  const ajv = createAjv({ strictTypes: false, verbose: true });
  const validators = new Map(
    webhooks.map((webhook) => {
      const compile = (mode: "receive" | "send"): ValidateFunction =>
        ajv.compile(withoutAnnotations(checkedSchema(webhook, mode)));
      return [webhook.status, { receive: compile("receive"), send: compile("send") }];
    }),
  );
  return (payload) => {
    const status = isObject(payload) ? payload["status"] : undefined;
    const validate = validators.get(String(status));
    if (typeof status !== "string" || validate === undefined) {
      const code = typeof status === "string" ? "unknown_status" : status === undefined ? "required" : "type";
      const issues = [{ path: ["status"], code }];
      return { receive: code === "unknown_status" ? [] : issues, send: issues };
    }
    return { receive: run(validate.receive, payload), send: run(validate.send, payload) };
  };
}

/** Creates a function that completes vectors: how a receiver reads them, and their issues. */
export function createJudge(webhooks: readonly Webhook[]): (vectorCase: VectorCase) => Vector {
  const findIssues = createIssueFinder(webhooks);
  const statuses = new Set(webhooks.map(({ status }) => status));
  return ({ content, malformed, flags = [], ...rest }) => {
    if (malformed !== undefined) {
      const issues = [{ path: [], code: malformed }];
      return {
        ...rest,
        receive: "malformed",
        send: "invalid",
        schema: "payload" in content ? { receive: "invalid", send: "invalid" } : null,
        issues: { receive: issues, send: issues },
        ...content,
        level: "should",
      };
    }
    const payload: Json = content.body === undefined ? (content.payload ?? null) : JSON.parse(content.body);
    const status = isObject(payload) ? payload["status"] : undefined;
    const all = findIssues(payload);
    const issues = { receive: all.receive.map(withoutMessage), send: all.send.map(withoutMessage) };
    const isUnknown = typeof status === "string" && !statuses.has(status);
    const found = [...new Set([...flags, ...timeFlags(content.payload)])].toSorted();
    const level = issues.receive.length > 0 ? "should" : found.length > 0 ? "edge" : "must";
    return {
      ...rest,
      ...content,
      receive: isUnknown ? "unknown" : issues.receive.length > 0 ? "invalid" : "webhook",
      send: validity(issues.send),
      schema: {
        receive: isUnknown ? "invalid" : validity(issues.receive),
        send: validity(issues.send.filter(({ code }) => code !== "chronology")),
      },
      issues,
      level,
      ...(level === "edge" ? { flags: found } : {}),
    };
  };
}

function withoutMessage({ path, code }: ExplainedIssue): VectorIssue {
  return { path, code };
}

function run(validate: ValidateFunction, payload: Json): readonly ExplainedIssue[] {
  validate(payload);
  // As in the validators, the issues of each alternative aren't listed.
  const errors = validate.errors?.filter(({ schemaPath }) => !/\/(anyOf|oneOf)\/\d/.test(schemaPath));
  return toIssues(errors, payload);
}

function validity(issues: readonly VectorIssue[]): "valid" | "invalid" {
  return issues.length > 0 ? "invalid" : "valid";
}

const TIME = /^(\d{4})-\d\d-\d\d([Tt])\d\d:\d\d:(\d\d)(?:\.(\d+))?(?:([Zz])|[+-](\d\d):\d\d)$/;

/** Digits of a second's fraction, and hours of an offset, that every common library reads. */
const MAX_DIGITS = 9;
const MAX_OFFSET_HOURS = 18;

function timeFlags(value: Json | undefined): VectorFlag[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(timeFlags);
  const [text, year, t, second, fraction = "", z = "Z", hours = "0"] = TIME.exec(String(value)) ?? [];
  if (text === undefined) return [];
  const isRare =
    year === "0000" ||
    `${t}${z}` !== "TZ" ||
    fraction.length > MAX_DIGITS ||
    Number(hours) > MAX_OFFSET_HOURS;
  return [
    ...(second === "60" ? ["leap-second" as const] : []),
    ...(isRare ? ["rare-timestamp" as const] : []),
  ];
}
