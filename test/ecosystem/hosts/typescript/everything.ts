// Uses the package as a strict TypeScript project does, whatever the webhooks are.
import {
  contractHash,
  contractVersion,
  type Issue,
  type IssueCode,
  type Issues,
  type JsonSchema,
  type Payload,
  type ReadResult,
  readWebhook,
  type SafeParseResult,
  type Schema,
  statuses,
  type Webhook,
  WebhookError,
  type WebhookStatus,
  webhook,
} from "recording-webhooks";
import asyncapi from "recording-webhooks/asyncapi.json";
import asyncapiYaml from "recording-webhooks/asyncapi.yaml";
import openapi from "recording-webhooks/openapi.json";
import openapiYaml from "recording-webhooks/openapi.yaml";
import {
  createReceiver,
  type Handler,
  type HandlerContext,
  type Handlers,
  type ProblemCode,
  type ReceiverOptions,
  type TokenOptions,
} from "recording-webhooks/receiver";
import { build, send, vectors } from "recording-webhooks/testing";
import file from "recording-webhooks/vectors.json";

/** Narrows the result of reading a body. */
export function describe(result: ReadResult): string {
  switch (result.kind) {
    case "webhook":
      return result.webhook.status;
    case "unknown":
      return `${result.status} ${Object.keys(result.payload).length}`;
    case "invalid":
      return `${result.status ?? "none"}: ${summarize(result.issues)}`;
    case "malformed":
      return summarize(result.issues);
  }
}

function summarize(issues: Issues): string {
  const [first, ...rest]: readonly [Issue, ...Issue[]] = issues;
  const code: IssueCode = first.code;
  return [code, first.path.join("."), first.expected, first.found, first.message, rest.length].join(" ");
}

/** Uses each member of a schema object. */
export function judge(value: unknown): SafeParseResult<Webhook> | Webhook | Issues | JsonSchema {
  const schema: Schema<Webhook> = webhook;
  if (schema.is(value)) return value;
  try {
    return send.webhook.parse(value);
  } catch (error) {
    if (error instanceof WebhookError && error.code === "invalid_webhook") return error.issues;
  }
  const standard = schema["~standard"].validate(value);
  if (!(standard instanceof Promise) && standard.issues === undefined) return standard.value;
  return statuses.length > 9 ? schema.jsonSchema : schema.safeParse(value);
}

const token: TokenOptions = { token: ["new", "old"], in: "query", name: "secret" };
const options: ReceiverOptions = {
  token,
  maxBytes: 1_000,
  timeoutMs: 5_000,
  onUnknown: (payload: Payload, { request }: HandlerContext) => [payload["status"], request.url],
  onError: (cause) => [cause],
};
const otherwise: Handler = async ({ status }, { signal, raw }) =>
  !signal.aborted && raw !== undefined ? describe(readWebhook(raw)) : status;
const handlers: Handlers = { otherwise };

/** From request to response. */
export const receive: (request: Request) => Promise<Response> = createReceiver(handlers, options);

// @ts-expect-error: no webhook has a handler
createReceiver({});

/** Of each file of the package. */
export const files: readonly unknown[] = [
  asyncapi["asyncapi"],
  asyncapiYaml["asyncapi"],
  openapi["openapi"],
  openapiYaml["openapi"],
  file.contract.version satisfies string,
  [...file.vectors, ...vectors].map(({ id, receive, issues }) => [id, receive === "webhook", issues.send]),
  build(statuses[0]).status,
  contractVersion.length + contractHash.length,
  statuses satisfies readonly WebhookStatus[],
  "too_large" satisfies ProblemCode,
];
