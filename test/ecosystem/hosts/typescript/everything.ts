// Uses everything that the package exports, as a strict TypeScript project does.
import {
  type ClientTime,
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
  type ServerTime,
  type SessionFinished,
  type SupervisorSessionFinished,
  sessionFinished,
  statuses,
  supervisorSessionFinished,
  type UploadFailed,
  type UploadReady,
  uploadFailed,
  uploadReady,
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
import schema from "recording-webhooks/schemas/send/upload_ready.schema.json";
import file from "recording-webhooks/vectors.json";

/** Narrows what a body turned out to be. */
export function describe(result: ReadResult): string {
  switch (result.kind) {
    case "webhook":
      return fieldOf(result.webhook);
    case "unknown":
      return `${result.status} ${Object.keys(result.payload).length}`;
    case "invalid":
      return `${result.status ?? "none"}: ${tell(result.issues)}`;
    case "malformed":
      return tell(result.issues);
  }
}

function fieldOf(received: Webhook): string {
  switch (received.status) {
    case "upload_ready":
      return `${received.recording_file_size_bytes} ${received.recording_first_peerframe_captured_at satisfies ClientTime}`;
    case "upload_failed":
      return received.upload_status_code.toFixed();
    case "session_finished":
      return received.started_at satisfies ServerTime;
    case "supervisor_session_finished":
      return received.agent_client_id;
  }
}

function tell(issues: Issues): string {
  const [first, ...rest]: readonly [Issue, ...Issue[]] = issues;
  const code: IssueCode = first.code;
  return [code, first.path.join("."), first.message, rest.length].join(" ");
}

const schemas: readonly [
  Schema<UploadReady>,
  Schema<UploadFailed>,
  Schema<SessionFinished>,
  Schema<SupervisorSessionFinished>,
  Schema<Webhook>,
] = [uploadReady, uploadFailed, sessionFinished, supervisorSessionFinished, webhook];

/** Uses each member of a schema object. */
export function judge(value: unknown): SafeParseResult<Webhook> | Webhook | Issues | JsonSchema {
  if (webhook.is(value)) return value;
  try {
    return webhook.parse(value);
  } catch (error) {
    if (error instanceof WebhookError && error.code === "invalid_webhook") return error.issues;
  }
  const standard = webhook["~standard"].validate(value);
  if (!(standard instanceof Promise) && standard.issues === undefined) return standard.value;
  return schemas.length > 9 ? webhook.jsonSchema : webhook.safeParse(value);
}

const token: TokenOptions = { token: ["new", "old"], in: "query", name: "secret" };
const options: ReceiverOptions = {
  token,
  maxBytes: 1_000,
  timeoutMs: 5_000,
  onUnknown: (payload: Payload, { request }: HandlerContext) => [payload["status"], request.url],
  onError: (cause) => [cause],
};
const onUploadReady: Handler<UploadReady> = async ({ rec_id }, { signal, raw }) => {
  if (!signal.aborted && raw !== undefined) describe(readWebhook(raw));
  return rec_id;
};
const handlers: Handlers = {
  upload_ready: onUploadReady,
  upload_failed: ({ upload_status_code }) => upload_status_code > 499,
  session_finished: ({ stopped_at }) => stopped_at,
  supervisor_session_finished: ({ supervisor_session_id }) => supervisor_session_id,
};

/** From request to response. */
export const receive: (request: Request) => Promise<Response> = createReceiver(handlers, options);

// @ts-expect-error: three webhooks have no handler
createReceiver({ upload_ready: onUploadReady });

/** Of each file of the package. */
export const files: readonly unknown[] = [
  asyncapi["asyncapi"],
  asyncapiYaml["asyncapi"],
  openapi["openapi"],
  openapiYaml["openapi"],
  schema["$id"],
  file.contract.version satisfies string,
  file.vectors.map(({ id, receive, issues }) => [
    id,
    receive === "webhook",
    issues.send.map(({ code }) => code),
  ]),
  contractVersion === "1.0.0",
  contractHash.length,
  statuses satisfies readonly WebhookStatus[],
  "too_large" satisfies ProblemCode,
];
