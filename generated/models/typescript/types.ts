// Generated from contract 1.0.0 by `npx recording-webhooks models typescript`. Do not edit.

export type paths = Record<string, never>;
export interface webhooks {
    upload_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The recording was uploaded successfully
         * @description Sent to the URL in `recording_start` when the recording was uploaded successfully. If the upload failed, that URL
         *     receives `upload_failed` instead.
         */
        post: operations["uploadReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    upload_failed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The upload of the recording failed
         * @description Sent to the URL in `recording_start` when the upload of the recording failed.
         */
        post: operations["uploadFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    session_finished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The session has finished
         * @description Sent to the URL in `session_start` when the session has finished.
         */
        post: operations["sessionFinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    supervisor_session_finished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The supervisor session has finished
         * @description Sent to the URL in `supervisor_join_session` when the supervisor session has finished.
         */
        post: operations["supervisorSessionFinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Webhook
         * @description Any webhook of the service. `status` identifies it.
         */
        Webhook: components["schemas"]["UploadReady"] | components["schemas"]["UploadFailed"] | components["schemas"]["SessionFinished"] | components["schemas"]["SupervisorSessionFinished"];
        /**
         * Upload ready
         * @description The recording was uploaded successfully.
         */
        UploadReady: {
            /**
             * @description Always `upload_ready`.
             * @example upload_ready
             * @constant
             */
            status: "upload_ready";
            /**
             * @description Status description, for people.
             * @example Upload finished
             */
            msg: string;
            /**
             * @description ID of the affected recording.
             * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
             */
            rec_id: string;
            /**
             * @description ID of the affected client.
             * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
             */
            client_id: string;
            /**
             * @description Server time when the recording was started.
             * @example 2026-03-12T09:14:05.120Z
             */
            recording_started_at: components["schemas"]["ServerTime"];
            /**
             * @description Server time when the first video frame was written to the recording file.
             * @example 2026-03-12T09:14:05.874Z
             */
            recording_first_frame_written_at: components["schemas"]["ServerTime"];
            /**
             * @description Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP
             *     synchronization information of the browser's WebRTC implementation.
             *
             *     Handy for synchronization, but it comes from the client's clock: compare it only with other timestamps of that
             *     client, never with the server's.
             * @example 2026-03-12T09:14:05.431Z
             */
            recording_first_peerframe_captured_at: components["schemas"]["ClientTime"];
            /**
             * @description Server time when the recording was stopped.
             * @example 2026-03-12T09:46:17.902Z
             */
            recording_stopped_at: components["schemas"]["ServerTime"];
            /**
             * Format: int64
             * @description Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to the webm
             *     file. It should exactly match the duration that a webm player shows.
             * @example 1932028
             */
            recording_file_duration_ms: number;
            /**
             * Format: int64
             * @description Size of the recording file in bytes.
             * @example 148302117
             */
            recording_file_size_bytes: number;
        };
        /**
         * Upload failed
         * @description The upload of the recording failed.
         */
        UploadFailed: {
            /**
             * @description Always `upload_failed`.
             * @example upload_failed
             * @constant
             */
            status: "upload_failed";
            /**
             * @description Status description, for people.
             * @example Upload failed
             */
            msg: string;
            /**
             * @description ID of the affected recording.
             * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
             */
            rec_id: string;
            /**
             * @description ID of the affected client.
             * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
             */
            client_id: string;
            /**
             * @description HTTP status code returned when the upload was tried. It may be any integer: an upload can fail before there is
             *     a status.
             * @example 503
             */
            upload_status_code: number;
        };
        /**
         * Session finished
         * @description The session has finished.
         */
        SessionFinished: {
            /**
             * @description Always `session_finished`.
             * @example session_finished
             * @constant
             */
            status: "session_finished";
            /**
             * @description Status description, for people.
             * @example Session finished
             */
            msg: string;
            /**
             * @description ID of the affected recording.
             * @example 7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e
             */
            rec_id: string;
            /**
             * @description ID of the affected client.
             * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
             */
            client_id: string;
            /**
             * @description Server time when this session started.
             * @example 2026-03-12T09:13:58.311Z
             */
            started_at: components["schemas"]["ServerTime"];
            /**
             * @description Server time when this session ended.
             * @example 2026-03-12T09:46:19.450Z
             */
            stopped_at: components["schemas"]["ServerTime"];
        };
        /**
         * Supervisor session finished
         * @description The supervisor session has finished.
         */
        SupervisorSessionFinished: {
            /**
             * @description Always `supervisor_session_finished`.
             * @example supervisor_session_finished
             * @constant
             */
            status: "supervisor_session_finished";
            /**
             * @description ID of the supervisor session.
             * @example 5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22
             */
            supervisor_session_id: string;
            /**
             * @description ID of the supervisor client.
             * @example 9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90
             */
            supervisor_client_id: string;
            /**
             * @description ID of the agent session.
             * @example c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10
             */
            agent_session_id: string;
            /**
             * @description ID of the agent client.
             * @example 0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a
             */
            agent_client_id: string;
            /**
             * @description Server time when this supervisor session started.
             * @example 2026-03-12T09:20:00.007Z
             */
            started_at: components["schemas"]["ServerTime"];
            /**
             * @description Server time when this supervisor session ended.
             * @example 2026-03-12T09:30:12.640Z
             */
            stopped_at: components["schemas"]["ServerTime"];
        };
        /**
         * Server time
         * Format: date-time
         * @description A time of the server's clock, as an RFC 3339 timestamp (a profile of ISO 8601).
         * @example 2026-03-12T09:14:05.120Z
         */
        ServerTime: string;
        /**
         * Client time
         * Format: date-time
         * @description A time of the client's clock, as an RFC 3339 timestamp (a profile of ISO 8601). Compare it only with other
         *     timestamps of that client.
         * @example 2026-03-12T09:14:05.431Z
         */
        ClientTime: string;
    };
    responses: {
        /** @description Acknowledged. Any `2xx` status works. The service ignores the body. */
        Acknowledged: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Rejected. The body isn't JSON or isn't a valid webhook, or this URL doesn't accept webhooks. */
        Rejected: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Failed. The webhook may be valid, but the server couldn't handle it. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Webhook = components['schemas']['Webhook'];
export type UploadReady = components['schemas']['UploadReady'];
export type UploadFailed = components['schemas']['UploadFailed'];
export type SessionFinished = components['schemas']['SessionFinished'];
export type SupervisorSessionFinished = components['schemas']['SupervisorSessionFinished'];
export type ServerTime = components['schemas']['ServerTime'];
export type ClientTime = components['schemas']['ClientTime'];
export type ResponseAcknowledged = components['responses']['Acknowledged'];
export type ResponseRejected = components['responses']['Rejected'];
export type ResponseFailed = components['responses']['Failed'];
export type $defs = Record<string, never>;
export interface operations {
    uploadReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadReady"];
            };
        };
        responses: {
            "2XX": components["responses"]["Acknowledged"];
            "4XX": components["responses"]["Rejected"];
            "5XX": components["responses"]["Failed"];
        };
    };
    uploadFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadFailed"];
            };
        };
        responses: {
            "2XX": components["responses"]["Acknowledged"];
            "4XX": components["responses"]["Rejected"];
            "5XX": components["responses"]["Failed"];
        };
    };
    sessionFinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionFinished"];
            };
        };
        responses: {
            "2XX": components["responses"]["Acknowledged"];
            "4XX": components["responses"]["Rejected"];
            "5XX": components["responses"]["Failed"];
        };
    };
    supervisorSessionFinished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisorSessionFinished"];
            };
        };
        responses: {
            "2XX": components["responses"]["Acknowledged"];
            "4XX": components["responses"]["Rejected"];
            "5XX": components["responses"]["Failed"];
        };
    };
}
