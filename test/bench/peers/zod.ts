import { z } from "zod";
import type { Peer } from "../measure.ts";

const time = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const recording = { msg: z.string(), rec_id: z.string(), client_id: z.string() };

const schema = z.discriminatedUnion("status", [
  z.looseObject({
    status: z.literal("upload_ready"),
    ...recording,
    recording_started_at: time,
    recording_first_frame_written_at: time,
    recording_first_peerframe_captured_at: time,
    recording_stopped_at: time,
    recording_file_duration_ms: count,
    recording_file_size_bytes: count,
  }),
  z.looseObject({ status: z.literal("upload_failed"), ...recording, upload_status_code: z.int() }),
  z.looseObject({ status: z.literal("session_finished"), ...recording, started_at: time, stopped_at: time }),
  z.looseObject({
    status: z.literal("supervisor_session_finished"),
    supervisor_session_id: z.string(),
    supervisor_client_id: z.string(),
    agent_session_id: z.string(),
    agent_client_id: z.string(),
    started_at: time,
    stopped_at: time,
  }),
]);

export const peer: Peer = {
  name: "zod 4",
  is: (value) => schema.safeParse(value).success,
  safeParse: (value) => schema.safeParse(value),
};
