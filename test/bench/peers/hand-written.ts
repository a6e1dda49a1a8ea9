import { isDateTime } from "../../../src/runtime/date-time.ts";
import type { Peer } from "./peer.ts";

// What a patient person writes for these four webhooks and no others: no message, nothing generated.
function is(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const payload = value as Record<string, unknown>;
  switch (payload.status) {
    case "upload_ready":
      return (
        typeof payload.msg === "string" &&
        typeof payload.rec_id === "string" &&
        typeof payload.client_id === "string" &&
        isTime(payload.recording_started_at) &&
        isTime(payload.recording_first_frame_written_at) &&
        isTime(payload.recording_first_peerframe_captured_at) &&
        isTime(payload.recording_stopped_at) &&
        isCount(payload.recording_file_duration_ms) &&
        isCount(payload.recording_file_size_bytes)
      );
    case "upload_failed":
      return (
        typeof payload.msg === "string" &&
        typeof payload.rec_id === "string" &&
        typeof payload.client_id === "string" &&
        Number.isInteger(payload.upload_status_code)
      );
    case "session_finished":
      return (
        typeof payload.msg === "string" &&
        typeof payload.rec_id === "string" &&
        typeof payload.client_id === "string" &&
        isTime(payload.started_at) &&
        isTime(payload.stopped_at)
      );
    case "supervisor_session_finished":
      return (
        typeof payload.supervisor_session_id === "string" &&
        typeof payload.supervisor_client_id === "string" &&
        typeof payload.agent_session_id === "string" &&
        typeof payload.agent_client_id === "string" &&
        isTime(payload.started_at) &&
        isTime(payload.stopped_at)
      );
    default:
      return false;
  }
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && isDateTime(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

export const peer: Peer = {
  name: "hand-written",
  is,
  safeParse: (value) => (is(value) ? { value } : { issues: [] }),
};
