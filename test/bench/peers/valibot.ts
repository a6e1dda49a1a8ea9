import * as v from "valibot";
import type { Peer } from "./peer.ts";

const time = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const recording = { msg: v.string(), rec_id: v.string(), client_id: v.string() };

const schema = v.variant("status", [
  v.looseObject({
    status: v.literal("upload_ready"),
    ...recording,
    recording_started_at: time,
    recording_first_frame_written_at: time,
    recording_first_peerframe_captured_at: time,
    recording_stopped_at: time,
    recording_file_duration_ms: count,
    recording_file_size_bytes: count,
  }),
  v.looseObject({
    status: v.literal("upload_failed"),
    ...recording,
    upload_status_code: v.pipe(v.number(), v.integer()),
  }),
  v.looseObject({ status: v.literal("session_finished"), ...recording, started_at: time, stopped_at: time }),
  v.looseObject({
    status: v.literal("supervisor_session_finished"),
    supervisor_session_id: v.string(),
    supervisor_client_id: v.string(),
    agent_session_id: v.string(),
    agent_client_id: v.string(),
    started_at: time,
    stopped_at: time,
  }),
]);

export const peer: Peer = {
  name: "valibot 1",
  is: (value) => v.is(schema, value),
  safeParse: (value) => v.safeParse(schema, value),
};
