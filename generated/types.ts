// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Any webhook of the service. `status` identifies it. */
export type Webhook = UploadReady | UploadFailed | SessionFinished | SupervisorSessionFinished;

/** The recording was uploaded successfully. */
export interface UploadReady {
    /**
     * Always `upload_ready`.
     * @example upload_ready
     * @constant
     */
    status: "upload_ready";
    /**
     * Description of the status, for people to read.
     * @example Upload finished
     */
    msg: string;
    /**
     * ID of the affected recording.
     * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
     */
    rec_id: string;
    /**
     * ID of the affected client.
     * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
     */
    client_id: string;
    /**
     * Server time when the recording was started.
     * @example 2026-03-12T09:14:05.120Z
     */
    recording_started_at: ServerTime;
    /**
     * Server time when the first video frame was written to the recording file.
     * @example 2026-03-12T09:14:05.874Z
     */
    recording_first_frame_written_at: ServerTime;
    /**
     * Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP
     *     synchronization information of the browser's WebRTC implementation.
     *
     *     Handy for synchronization, but it comes from the client's clock: compare it only with other timestamps of that
     *     client, never with the server's.
     * @example 2026-03-12T09:14:05.431Z
     */
    recording_first_peerframe_captured_at: ClientTime;
    /**
     * Server time when the recording was stopped.
     * @example 2026-03-12T09:46:17.902Z
     */
    recording_stopped_at: ServerTime;
    /**
     * Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to the webm
     *     file. It should exactly match the duration that a webm player shows.
     * @example 1932028
     */
    recording_file_duration_ms: number;
    /**
     * Size of the recording file in bytes.
     * @example 148302117
     */
    recording_file_size_bytes: number;
}

/** The upload of the recording failed. */
export interface UploadFailed {
    /**
     * Always `upload_failed`.
     * @example upload_failed
     * @constant
     */
    status: "upload_failed";
    /**
     * Description of the status, for people to read.
     * @example Upload failed
     */
    msg: string;
    /**
     * ID of the affected recording.
     * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
     */
    rec_id: string;
    /**
     * ID of the affected client.
     * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
     */
    client_id: string;
    /**
     * HTTP status code returned when the upload was attempted. It may be any integer: an upload can fail before there is
     *     a status.
     * @example 503
     */
    upload_status_code: number;
}

/** The session has finished. */
export interface SessionFinished {
    /**
     * Always `session_finished`.
     * @example session_finished
     * @constant
     */
    status: "session_finished";
    /**
     * Description of the status, for people to read.
     * @example Session finished
     */
    msg: string;
    /**
     * ID of the affected recording.
     * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
     */
    rec_id: string;
    /**
     * ID of the affected client.
     * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
     */
    client_id: string;
    /**
     * Server time when this session started.
     * @example 2026-03-12T09:13:58.311Z
     */
    started_at: ServerTime;
    /**
     * Server time when this session ended.
     * @example 2026-03-12T09:46:19.450Z
     */
    stopped_at: ServerTime;
}

/** The supervisor session has finished. */
export interface SupervisorSessionFinished {
    /**
     * Always `supervisor_session_finished`.
     * @example supervisor_session_finished
     * @constant
     */
    status: "supervisor_session_finished";
    /**
     * ID of the supervisor session.
     * @example 5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22
     */
    supervisor_session_id: string;
    /**
     * ID of the supervisor client.
     * @example 9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90
     */
    supervisor_client_id: string;
    /**
     * ID of the agent session.
     * @example c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10
     */
    agent_session_id: string;
    /**
     * ID of the agent client.
     * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
     */
    agent_client_id: string;
    /**
     * Server time when this supervisor session started.
     * @example 2026-03-12T09:20:00.007Z
     */
    started_at: ServerTime;
    /**
     * Server time when this supervisor session ended.
     * @example 2026-03-12T09:30:12.640Z
     */
    stopped_at: ServerTime;
}

/**
 * A time from the server's clock, as an RFC 3339 timestamp (a profile of ISO 8601).
 * @example 2026-03-12T09:14:05.120Z
 */
export type ServerTime = string;

/**
 * A time from the client's clock, as an RFC 3339 timestamp (a profile of ISO 8601). Compare it only with other
 *     timestamps from that client.
 * @example 2026-03-12T09:14:05.431Z
 */
export type ClientTime = string;
