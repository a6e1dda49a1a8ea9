// Compiled by `npm run lint`: a line that should not compile is marked, and an unneeded mark is an error.
import {
  type ClientTime,
  type Issue,
  readWebhook,
  type Schema,
  type ServerTime,
  type SessionFinished,
  type SupervisorSessionFinished,
  type statuses,
  type UploadFailed,
  type UploadReady,
  uploadReady,
  type Webhook,
  type WebhookError,
  type WebhookStatus,
  webhook,
} from "../../src/index.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Equal<A, B> extends true ? [] : [never]): void => undefined;

same<WebhookStatus, "upload_ready" | "upload_failed" | "session_finished" | "supervisor_session_finished">();
same<(typeof statuses)[number], WebhookStatus>();
same<Webhook, UploadReady | UploadFailed | SessionFinished | SupervisorSessionFinished>();
same<typeof uploadReady, Schema<UploadReady>>();
same<typeof webhook, Schema<Webhook>>();
same<
  UploadReady,
  {
    status: "upload_ready";
    msg: string;
    rec_id: string;
    client_id: string;
    recording_started_at: ServerTime;
    recording_first_frame_written_at: ServerTime;
    recording_first_peerframe_captured_at: ClientTime;
    recording_stopped_at: ServerTime;
    recording_file_duration_ms: number;
    recording_file_size_bytes: number;
  }
>();
same<
  UploadFailed,
  { status: "upload_failed"; msg: string; rec_id: string; client_id: string; upload_status_code: number }
>();
same<
  SessionFinished,
  {
    status: "session_finished";
    msg: string;
    rec_id: string;
    client_id: string;
    started_at: ServerTime;
    stopped_at: ServerTime;
  }
>();
same<
  SupervisorSessionFinished,
  {
    status: "supervisor_session_finished";
    supervisor_session_id: string;
    supervisor_client_id: string;
    agent_session_id: string;
    agent_client_id: string;
    started_at: ServerTime;
    stopped_at: ServerTime;
  }
>();
// @ts-expect-error: the comparison itself can fail
same<UploadReady, UploadFailed>();

/** Narrows by `status`, to the last one. */
export function describe(value: Webhook): string {
  switch (value.status) {
    case "upload_ready":
      return String(value.recording_file_size_bytes);
    case "upload_failed":
      // @ts-expect-error: a field of another webhook
      return value.recording_file_size_bytes ?? String(value.upload_status_code);
    case "session_finished":
      return value.started_at;
    case "supervisor_session_finished":
      return value.agent_client_id;
    default:
      same<typeof value, never>();
      return value;
  }
}

/** A status that is left out is found. */
export function describeSome(value: Webhook): string {
  switch (value.status) {
    case "upload_ready":
    case "upload_failed":
    case "session_finished":
      return value.rec_id;
    default:
      same<typeof value, SupervisorSessionFinished>();
      return value.agent_client_id;
  }
}

const result = readWebhook("");
same<typeof result.kind, "webhook" | "unknown" | "invalid" | "malformed">();
if (result.kind === "webhook") same<typeof result.webhook, Webhook>();
if (result.kind === "unknown") {
  same<typeof result.status, string>();
  same<typeof result.payload, Readonly<Record<string, unknown>>>();
}
if (result.kind === "invalid") {
  same<typeof result.status, string | undefined>();
  same<(typeof result.issues)[0], Issue>();
}
if (result.kind === "malformed") {
  same<(typeof result.issues)[0], Issue>();
  // @ts-expect-error: a malformed body has no payload
  result.payload;
}

const unchecked: unknown = undefined;
if (uploadReady.is(unchecked)) same<typeof unchecked, UploadReady>();
same<ReturnType<typeof uploadReady.parse>, UploadReady>();
const parsed = webhook.safeParse(unchecked);
if (parsed.success) same<typeof parsed.data, Webhook>();
else same<(typeof parsed.issues)[0], Issue>();
same<InstanceType<typeof WebhookError>["issues"][0], Issue>();
same<InstanceType<typeof WebhookError>["name"], "WebhookError">();
same<InstanceType<typeof WebhookError>["code"], "invalid_webhook">();
