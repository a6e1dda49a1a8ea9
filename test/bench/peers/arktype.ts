import { type } from "arktype";
import type { Peer } from "./peer.ts";

const recording = { msg: "string", rec_id: "string", client_id: "string" } as const;
const session = { started_at: "string.date.iso", stopped_at: "string.date.iso" } as const;

const schema = type({
  status: "'upload_ready'",
  ...recording,
  recording_started_at: "string.date.iso",
  recording_first_frame_written_at: "string.date.iso",
  recording_first_peerframe_captured_at: "string.date.iso",
  recording_stopped_at: "string.date.iso",
  recording_file_duration_ms: "number.integer >= 0",
  recording_file_size_bytes: "number.integer >= 0",
})
  .or({ status: "'upload_failed'", ...recording, upload_status_code: "number.integer" })
  .or({ status: "'session_finished'", ...recording, ...session })
  .or({
    status: "'supervisor_session_finished'",
    supervisor_session_id: "string",
    supervisor_client_id: "string",
    agent_session_id: "string",
    agent_client_id: "string",
    ...session,
  });

export const peer: Peer = {
  name: "arktype 2",
  is: schema.allows.bind(schema),
  safeParse: (value) => schema(value),
};
