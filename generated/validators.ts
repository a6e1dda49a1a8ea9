// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.
// @ts-nocheck: the schema decides what the code looks at.

import { isDateTime } from "../src/runtime/date-time.ts";
import { eachField, isChronological, isObject } from "../src/runtime/checks.ts";
import type { Report } from "../src/runtime/explain.ts";
import type { UploadReady, UploadFailed, SessionFinished, SupervisorSessionFinished, Webhook } from "./types.ts";
const times0 = ["recording_started_at","recording_first_frame_written_at","recording_stopped_at"];
const times1 = ["started_at","stopped_at"];

export function checkUploadReady(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? ((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "upload_ready" || report?.("const", "\"upload_ready\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (typeof value.recording_started_at === "string" ? (isDateTime(value.recording_started_at) || report?.("format", "an RFC 3339 timestamp", "recording_started_at")) : report?.("type", "a string", "recording_started_at")) && (typeof value.recording_first_frame_written_at === "string" ? (isDateTime(value.recording_first_frame_written_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_frame_written_at")) : report?.("type", "a string", "recording_first_frame_written_at")) && (typeof value.recording_first_peerframe_captured_at === "string" ? (isDateTime(value.recording_first_peerframe_captured_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_peerframe_captured_at")) : report?.("type", "a string", "recording_first_peerframe_captured_at")) && (typeof value.recording_stopped_at === "string" ? (isDateTime(value.recording_stopped_at) || report?.("format", "an RFC 3339 timestamp", "recording_stopped_at")) : report?.("type", "a string", "recording_stopped_at")) && ((Number.isInteger(value.recording_file_duration_ms) || report?.("type", "an integer", "recording_file_duration_ms")) && (!(Number.isFinite(value.recording_file_duration_ms)) || (value.recording_file_duration_ms >= 0 || report?.("minimum", "at least 0", "recording_file_duration_ms")))) && ((Number.isInteger(value.recording_file_size_bytes) || report?.("type", "an integer", "recording_file_size_bytes")) && (!(Number.isFinite(value.recording_file_size_bytes)) || (value.recording_file_size_bytes >= 0 || report?.("minimum", "at least 0", "recording_file_size_bytes"))))) : report?.("type", "an object"));
}

export function isUploadReady(value: unknown): value is UploadReady {
  return checkUploadReady(value) === true;
}

export function checkUploadFailed(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? ((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "upload_failed" || report?.("const", "\"upload_failed\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (Number.isInteger(value.upload_status_code) || report?.("type", "an integer", "upload_status_code"))) : report?.("type", "an object"));
}

export function isUploadFailed(value: unknown): value is UploadFailed {
  return checkUploadFailed(value) === true;
}

export function checkSessionFinished(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? ((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "session_finished" || report?.("const", "\"session_finished\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (typeof value.started_at === "string" ? (isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at")) : report?.("type", "a string", "started_at")) && (typeof value.stopped_at === "string" ? (isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at")) : report?.("type", "a string", "stopped_at"))) : report?.("type", "an object"));
}

export function isSessionFinished(value: unknown): value is SessionFinished {
  return checkSessionFinished(value) === true;
}

export function checkSupervisorSessionFinished(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? ((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "supervisor_session_finished" || report?.("const", "\"supervisor_session_finished\"", "status")))) && (typeof value.supervisor_session_id === "string" || report?.("type", "a string", "supervisor_session_id")) && (typeof value.supervisor_client_id === "string" || report?.("type", "a string", "supervisor_client_id")) && (typeof value.agent_session_id === "string" || report?.("type", "a string", "agent_session_id")) && (typeof value.agent_client_id === "string" || report?.("type", "a string", "agent_client_id")) && (typeof value.started_at === "string" ? (isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at")) : report?.("type", "a string", "started_at")) && (typeof value.stopped_at === "string" ? (isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at")) : report?.("type", "a string", "stopped_at"))) : report?.("type", "an object"));
}

export function isSupervisorSessionFinished(value: unknown): value is SupervisorSessionFinished {
  return checkSupervisorSessionFinished(value) === true;
}

export function checkWebhook(value: unknown, report?: Report): boolean | undefined {
  switch (value?.status) {
    case "upload_ready": return checkUploadReady(value, report);
    case "upload_failed": return checkUploadFailed(value, report);
    case "session_finished": return checkSessionFinished(value, report);
    case "supervisor_session_finished": return checkSupervisorSessionFinished(value, report);
  }
  if (!isObject(value)) return report?.("type", "an object");
  if (typeof value.status !== "string") return report?.("type", "a string", "status");
  return report?.("unknown_status", "one of \"upload_ready\", \"upload_failed\", \"session_finished\" or 1 more", "status");
}

export function isWebhook(value: unknown): value is Webhook {
  return checkWebhook(value) === true;
}

export function checkSendableUploadReady(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? (((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "upload_ready" || report?.("const", "\"upload_ready\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (typeof value.recording_started_at === "string" ? (isDateTime(value.recording_started_at) || report?.("format", "an RFC 3339 timestamp", "recording_started_at")) : report?.("type", "a string", "recording_started_at")) && (typeof value.recording_first_frame_written_at === "string" ? (isDateTime(value.recording_first_frame_written_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_frame_written_at")) : report?.("type", "a string", "recording_first_frame_written_at")) && (typeof value.recording_first_peerframe_captured_at === "string" ? (isDateTime(value.recording_first_peerframe_captured_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_peerframe_captured_at")) : report?.("type", "a string", "recording_first_peerframe_captured_at")) && (typeof value.recording_stopped_at === "string" ? (isDateTime(value.recording_stopped_at) || report?.("format", "an RFC 3339 timestamp", "recording_stopped_at")) : report?.("type", "a string", "recording_stopped_at")) && ((Number.isInteger(value.recording_file_duration_ms) || report?.("type", "an integer", "recording_file_duration_ms")) && (!(Number.isFinite(value.recording_file_duration_ms)) || (value.recording_file_duration_ms >= 0 || report?.("minimum", "at least 0", "recording_file_duration_ms")))) && ((Number.isInteger(value.recording_file_size_bytes) || report?.("type", "an integer", "recording_file_size_bytes")) && (!(Number.isFinite(value.recording_file_size_bytes)) || (value.recording_file_size_bytes >= 0 || report?.("minimum", "at least 0", "recording_file_size_bytes"))))) && eachField(value, (key0) => (key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "recording_started_at" || key0 === "recording_first_frame_written_at" || key0 === "recording_first_peerframe_captured_at" || key0 === "recording_stopped_at" || key0 === "recording_file_duration_ms" || key0 === "recording_file_size_bytes" || report?.("unknown_field", "no such field", key0))) && isChronological(value, times0, report)) : report?.("type", "an object"));
}

export function isSendableUploadReady(value: unknown): value is UploadReady {
  return checkSendableUploadReady(value) === true;
}

export function checkSendableUploadFailed(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? (((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "upload_failed" || report?.("const", "\"upload_failed\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (Number.isInteger(value.upload_status_code) || report?.("type", "an integer", "upload_status_code"))) && eachField(value, (key1) => (key1 === "status" || key1 === "msg" || key1 === "rec_id" || key1 === "client_id" || key1 === "upload_status_code" || report?.("unknown_field", "no such field", key1)))) : report?.("type", "an object"));
}

export function isSendableUploadFailed(value: unknown): value is UploadFailed {
  return checkSendableUploadFailed(value) === true;
}

export function checkSendableSessionFinished(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? (((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "session_finished" || report?.("const", "\"session_finished\"", "status")))) && (typeof value.msg === "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "a string", "client_id")) && (typeof value.started_at === "string" ? (isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at")) : report?.("type", "a string", "started_at")) && (typeof value.stopped_at === "string" ? (isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at")) : report?.("type", "a string", "stopped_at"))) && eachField(value, (key2) => (key2 === "status" || key2 === "msg" || key2 === "rec_id" || key2 === "client_id" || key2 === "started_at" || key2 === "stopped_at" || report?.("unknown_field", "no such field", key2))) && isChronological(value, times1, report)) : report?.("type", "an object"));
}

export function isSendableSessionFinished(value: unknown): value is SessionFinished {
  return checkSendableSessionFinished(value) === true;
}

export function checkSendableSupervisorSessionFinished(value: unknown, report?: Report): boolean | undefined {
  return (isObject(value) ? (((value.status === undefined ? report?.("type", "a string", "status") : ((typeof value.status === "string" || report?.("type", "a string", "status")) && (value.status === "supervisor_session_finished" || report?.("const", "\"supervisor_session_finished\"", "status")))) && (typeof value.supervisor_session_id === "string" || report?.("type", "a string", "supervisor_session_id")) && (typeof value.supervisor_client_id === "string" || report?.("type", "a string", "supervisor_client_id")) && (typeof value.agent_session_id === "string" || report?.("type", "a string", "agent_session_id")) && (typeof value.agent_client_id === "string" || report?.("type", "a string", "agent_client_id")) && (typeof value.started_at === "string" ? (isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at")) : report?.("type", "a string", "started_at")) && (typeof value.stopped_at === "string" ? (isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at")) : report?.("type", "a string", "stopped_at"))) && eachField(value, (key3) => (key3 === "status" || key3 === "supervisor_session_id" || key3 === "supervisor_client_id" || key3 === "agent_session_id" || key3 === "agent_client_id" || key3 === "started_at" || key3 === "stopped_at" || report?.("unknown_field", "no such field", key3))) && isChronological(value, times1, report)) : report?.("type", "an object"));
}

export function isSendableSupervisorSessionFinished(value: unknown): value is SupervisorSessionFinished {
  return checkSendableSupervisorSessionFinished(value) === true;
}

export function checkSendableWebhook(value: unknown, report?: Report): boolean | undefined {
  switch (value?.status) {
    case "upload_ready": return checkSendableUploadReady(value, report);
    case "upload_failed": return checkSendableUploadFailed(value, report);
    case "session_finished": return checkSendableSessionFinished(value, report);
    case "supervisor_session_finished": return checkSendableSupervisorSessionFinished(value, report);
  }
  if (!isObject(value)) return report?.("type", "an object");
  if (typeof value.status !== "string") return report?.("type", "a string", "status");
  return report?.("unknown_status", "one of \"upload_ready\", \"upload_failed\", \"session_finished\" or 1 more", "status");
}

export function isSendableWebhook(value: unknown): value is Webhook {
  return checkSendableWebhook(value) === true;
}
