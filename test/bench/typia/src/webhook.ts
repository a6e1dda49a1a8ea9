import typia, { type tags } from "typia";

type Time = string & tags.Format<"date-time">;
type Count = number & tags.Type<"int64"> & tags.Minimum<0>;

interface UploadReady {
  status: "upload_ready";
  msg: string;
  rec_id: string;
  client_id: string;
  recording_started_at: Time;
  recording_first_frame_written_at: Time;
  recording_first_peerframe_captured_at: Time;
  recording_stopped_at: Time;
  recording_file_duration_ms: Count;
  recording_file_size_bytes: Count;
}

interface UploadFailed {
  status: "upload_failed";
  msg: string;
  rec_id: string;
  client_id: string;
  upload_status_code: number & tags.Type<"int64">;
}

interface SessionFinished {
  status: "session_finished";
  msg: string;
  rec_id: string;
  client_id: string;
  started_at: Time;
  stopped_at: Time;
}

interface SupervisorSessionFinished {
  status: "supervisor_session_finished";
  supervisor_session_id: string;
  supervisor_client_id: string;
  agent_session_id: string;
  agent_client_id: string;
  started_at: Time;
  stopped_at: Time;
}

type Webhook = UploadReady | UploadFailed | SessionFinished | SupervisorSessionFinished;

export const is = typia.createIs<Webhook>();
export const validate = typia.createValidate<Webhook>();
