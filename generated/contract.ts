// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import { defineSchema, type Schema } from "../src/runtime/schema.ts";
import type { UploadReady, UploadFailed, SessionFinished, SupervisorSessionFinished, Webhook } from "./types.ts";
import { checkSessionFinished, checkSupervisorSessionFinished, checkUploadFailed, checkUploadReady, checkWebhook, isSessionFinished, isSupervisorSessionFinished, isUploadFailed, isUploadReady, isWebhook } from "./validators.ts";

export type { UploadReady, UploadFailed, SessionFinished, SupervisorSessionFinished, Webhook };

export { contractHash, contractVersion, statuses } from "./version.ts";

/** A value of `status` that this version knows. */
export type WebhookStatus = Webhook["status"];

/** The recording was uploaded successfully. */
export const uploadReady: Schema<UploadReady> = /* @__PURE__ */ defineSchema<UploadReady>({
  is: isUploadReady,
  check: checkUploadReady,
  jsonSchema: {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/recording-webhooks/1.0.0/schemas/receive/upload_ready.schema.json",
    "$comment": "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.",
    "title": "Upload ready",
    "description": "The recording was uploaded successfully.",
    "type": "object",
    "required": [
      "status",
      "msg",
      "rec_id",
      "client_id",
      "recording_started_at",
      "recording_first_frame_written_at",
      "recording_first_peerframe_captured_at",
      "recording_stopped_at",
      "recording_file_duration_ms",
      "recording_file_size_bytes"
    ],
    "properties": {
      "status": {
        "type": "string",
        "const": "upload_ready",
        "description": "Always `upload_ready`.",
        "examples": [
          "upload_ready"
        ]
      },
      "msg": {
        "type": "string",
        "description": "Description of the status, for people to read.",
        "examples": [
          "Upload finished"
        ]
      },
      "rec_id": {
        "type": "string",
        "description": "ID of the affected recording.",
        "examples": [
          "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
        ]
      },
      "client_id": {
        "type": "string",
        "description": "ID of the affected client.",
        "examples": [
          "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
        ]
      },
      "recording_started_at": {
        "title": "Server time",
        "description": "Server time when the recording was started.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:14:05.120Z"
        ]
      },
      "recording_first_frame_written_at": {
        "title": "Server time",
        "description": "Server time when the first video frame was written to the recording file.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:14:05.874Z"
        ]
      },
      "recording_first_peerframe_captured_at": {
        "title": "Client time",
        "description": "Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP\nsynchronization information of the browser's WebRTC implementation.\n\nHandy for synchronization, but it comes from the client's clock: compare it only with other timestamps of that\nclient, never with the server's.\n",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:14:05.431Z"
        ]
      },
      "recording_stopped_at": {
        "title": "Server time",
        "description": "Server time when the recording was stopped.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:46:17.902Z"
        ]
      },
      "recording_file_duration_ms": {
        "type": "integer",
        "minimum": 0,
        "description": "Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to the webm\nfile. It should exactly match the duration that a webm player shows.\n",
        "examples": [
          1932028
        ]
      },
      "recording_file_size_bytes": {
        "type": "integer",
        "minimum": 0,
        "description": "Size of the recording file in bytes.",
        "examples": [
          148302117
        ]
      }
    },
    "examples": [
      {
        "status": "upload_ready",
        "msg": "Upload finished",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "recording_started_at": "2026-03-12T09:14:05.120Z",
        "recording_first_frame_written_at": "2026-03-12T09:14:05.874Z",
        "recording_first_peerframe_captured_at": "2026-03-12T09:14:05.431Z",
        "recording_stopped_at": "2026-03-12T09:46:17.902Z",
        "recording_file_duration_ms": 1932028,
        "recording_file_size_bytes": 148302117
      },
      {
        "status": "upload_ready",
        "msg": "Téléversement terminé ✓ 録画完了",
        "rec_id": "2f9f5a0e-7d55-4a6c-8a53-b1c4f1f7a001",
        "client_id": "kiosk/Zürich-3",
        "recording_started_at": "2026-03-29T01:58:30.004+01:00",
        "recording_first_frame_written_at": "2026-03-29T01:58:31.25+01:00",
        "recording_first_peerframe_captured_at": "2026-03-28T19:58:29.917-05:00",
        "recording_stopped_at": "2026-03-29T08:31:07.000001+02:00",
        "recording_file_duration_ms": 19955750,
        "recording_file_size_bytes": 5000000000
      },
      {
        "status": "upload_ready",
        "msg": "",
        "rec_id": "",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "recording_started_at": "2026-03-12T09:14:05Z",
        "recording_first_frame_written_at": "2026-03-12T09:14:05Z",
        "recording_first_peerframe_captured_at": "2026-03-12T09:14:05Z",
        "recording_stopped_at": "2026-03-12T09:14:05Z",
        "recording_file_duration_ms": 0,
        "recording_file_size_bytes": 0
      }
    ]
  },
  isDraft07: true,
});

/** The upload of the recording failed. */
export const uploadFailed: Schema<UploadFailed> = /* @__PURE__ */ defineSchema<UploadFailed>({
  is: isUploadFailed,
  check: checkUploadFailed,
  jsonSchema: {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/recording-webhooks/1.0.0/schemas/receive/upload_failed.schema.json",
    "$comment": "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.",
    "title": "Upload failed",
    "description": "The upload of the recording failed.",
    "type": "object",
    "required": [
      "status",
      "msg",
      "rec_id",
      "client_id",
      "upload_status_code"
    ],
    "properties": {
      "status": {
        "type": "string",
        "const": "upload_failed",
        "description": "Always `upload_failed`.",
        "examples": [
          "upload_failed"
        ]
      },
      "msg": {
        "type": "string",
        "description": "Description of the status, for people to read.",
        "examples": [
          "Upload failed"
        ]
      },
      "rec_id": {
        "type": "string",
        "description": "ID of the affected recording.",
        "examples": [
          "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
        ]
      },
      "client_id": {
        "type": "string",
        "description": "ID of the affected client.",
        "examples": [
          "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
        ]
      },
      "upload_status_code": {
        "type": "integer",
        "description": "HTTP status code returned when the upload was attempted. It may be any integer: an upload can fail before there is\na status.\n",
        "examples": [
          503
        ]
      }
    },
    "examples": [
      {
        "status": "upload_failed",
        "msg": "Upload failed",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "upload_status_code": 503
      },
      {
        "status": "upload_failed",
        "msg": "Échec de l’envoi : hôte introuvable",
        "rec_id": "",
        "client_id": "kiosk/Zürich-3",
        "upload_status_code": 0
      }
    ]
  },
  isDraft07: true,
});

/** The session has finished. */
export const sessionFinished: Schema<SessionFinished> = /* @__PURE__ */ defineSchema<SessionFinished>({
  is: isSessionFinished,
  check: checkSessionFinished,
  jsonSchema: {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/recording-webhooks/1.0.0/schemas/receive/session_finished.schema.json",
    "$comment": "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.",
    "title": "Session finished",
    "description": "The session has finished.",
    "type": "object",
    "required": [
      "status",
      "msg",
      "rec_id",
      "client_id",
      "started_at",
      "stopped_at"
    ],
    "properties": {
      "status": {
        "type": "string",
        "const": "session_finished",
        "description": "Always `session_finished`.",
        "examples": [
          "session_finished"
        ]
      },
      "msg": {
        "type": "string",
        "description": "Description of the status, for people to read.",
        "examples": [
          "Session finished"
        ]
      },
      "rec_id": {
        "type": "string",
        "description": "ID of the affected recording.",
        "examples": [
          "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
        ]
      },
      "client_id": {
        "type": "string",
        "description": "ID of the affected client.",
        "examples": [
          "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
        ]
      },
      "started_at": {
        "title": "Server time",
        "description": "Server time when this session started.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:13:58.311Z"
        ]
      },
      "stopped_at": {
        "title": "Server time",
        "description": "Server time when this session ended.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:46:19.450Z"
        ]
      }
    },
    "examples": [
      {
        "status": "session_finished",
        "msg": "Session finished",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "started_at": "2026-03-12T09:13:58.311Z",
        "stopped_at": "2026-03-12T09:46:19.450Z"
      },
      {
        "status": "session_finished",
        "msg": "Sitzung beendet – ohne Aufnahme",
        "rec_id": "",
        "client_id": "kiosk/Zürich-3",
        "started_at": "2026-03-12T10:13:58.3+01:00",
        "stopped_at": "2026-03-12T09:13:58.300Z"
      }
    ]
  },
  isDraft07: true,
});

/** The supervisor session has finished. */
export const supervisorSessionFinished: Schema<SupervisorSessionFinished> = /* @__PURE__ */ defineSchema<SupervisorSessionFinished>({
  is: isSupervisorSessionFinished,
  check: checkSupervisorSessionFinished,
  jsonSchema: {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/recording-webhooks/1.0.0/schemas/receive/supervisor_session_finished.schema.json",
    "$comment": "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.",
    "title": "Supervisor session finished",
    "description": "The supervisor session has finished.",
    "type": "object",
    "required": [
      "status",
      "supervisor_session_id",
      "supervisor_client_id",
      "agent_session_id",
      "agent_client_id",
      "started_at",
      "stopped_at"
    ],
    "properties": {
      "status": {
        "type": "string",
        "const": "supervisor_session_finished",
        "description": "Always `supervisor_session_finished`.",
        "examples": [
          "supervisor_session_finished"
        ]
      },
      "supervisor_session_id": {
        "type": "string",
        "description": "ID of the supervisor session.",
        "examples": [
          "5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22"
        ]
      },
      "supervisor_client_id": {
        "type": "string",
        "description": "ID of the supervisor client.",
        "examples": [
          "9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90"
        ]
      },
      "agent_session_id": {
        "type": "string",
        "description": "ID of the agent session.",
        "examples": [
          "c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10"
        ]
      },
      "agent_client_id": {
        "type": "string",
        "description": "ID of the agent client.",
        "examples": [
          "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
        ]
      },
      "started_at": {
        "title": "Server time",
        "description": "Server time when this supervisor session started.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:20:00.007Z"
        ]
      },
      "stopped_at": {
        "title": "Server time",
        "description": "Server time when this supervisor session ended.",
        "type": "string",
        "format": "date-time",
        "examples": [
          "2026-03-12T09:30:12.640Z"
        ]
      }
    },
    "examples": [
      {
        "status": "supervisor_session_finished",
        "supervisor_session_id": "5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22",
        "supervisor_client_id": "9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90",
        "agent_session_id": "c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10",
        "agent_client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "started_at": "2026-03-12T09:20:00.007Z",
        "stopped_at": "2026-03-12T09:30:12.640Z"
      },
      {
        "status": "supervisor_session_finished",
        "supervisor_session_id": "1",
        "supervisor_client_id": "aufsicht/Köln",
        "agent_session_id": "",
        "agent_client_id": "担当-7",
        "started_at": "2016-12-31T15:59:59.999999999-08:00",
        "stopped_at": "2017-01-01T00:00:00.5Z"
      }
    ]
  },
  isDraft07: true,
});

/** Any webhook, identified by `status`. */
export const webhook: Schema<Webhook> = /* @__PURE__ */ defineSchema<Webhook>({
  is: isWebhook,
  check: checkWebhook,
  jsonSchema: {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.com/recording-webhooks/1.0.0/schemas/receive/webhook.schema.json",
    "$comment": "Generated from spec/openapi.yaml by `npm run generate`. Do not edit.",
    "title": "Webhook",
    "description": "Any webhook. `status` identifies it.",
    "oneOf": [
      {
        "title": "Upload ready",
        "description": "The recording was uploaded successfully.",
        "type": "object",
        "required": [
          "status",
          "msg",
          "rec_id",
          "client_id",
          "recording_started_at",
          "recording_first_frame_written_at",
          "recording_first_peerframe_captured_at",
          "recording_stopped_at",
          "recording_file_duration_ms",
          "recording_file_size_bytes"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "upload_ready",
            "description": "Always `upload_ready`.",
            "examples": [
              "upload_ready"
            ]
          },
          "msg": {
            "type": "string",
            "description": "Description of the status, for people to read.",
            "examples": [
              "Upload finished"
            ]
          },
          "rec_id": {
            "type": "string",
            "description": "ID of the affected recording.",
            "examples": [
              "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
            ]
          },
          "client_id": {
            "type": "string",
            "description": "ID of the affected client.",
            "examples": [
              "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
            ]
          },
          "recording_started_at": {
            "title": "Server time",
            "description": "Server time when the recording was started.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:14:05.120Z"
            ]
          },
          "recording_first_frame_written_at": {
            "title": "Server time",
            "description": "Server time when the first video frame was written to the recording file.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:14:05.874Z"
            ]
          },
          "recording_first_peerframe_captured_at": {
            "title": "Client time",
            "description": "Client time when the first video frame was captured at the client (peer) side, calculated from the RTCP\nsynchronization information of the browser's WebRTC implementation.\n\nHandy for synchronization, but it comes from the client's clock: compare it only with other timestamps of that\nclient, never with the server's.\n",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:14:05.431Z"
            ]
          },
          "recording_stopped_at": {
            "title": "Server time",
            "description": "Server time when the recording was stopped.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:46:17.902Z"
            ]
          },
          "recording_file_duration_ms": {
            "type": "integer",
            "minimum": 0,
            "description": "Duration of the recording file in milliseconds, from the video PTS (presentation timestamps) written to the webm\nfile. It should exactly match the duration that a webm player shows.\n",
            "examples": [
              1932028
            ]
          },
          "recording_file_size_bytes": {
            "type": "integer",
            "minimum": 0,
            "description": "Size of the recording file in bytes.",
            "examples": [
              148302117
            ]
          }
        }
      },
      {
        "title": "Upload failed",
        "description": "The upload of the recording failed.",
        "type": "object",
        "required": [
          "status",
          "msg",
          "rec_id",
          "client_id",
          "upload_status_code"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "upload_failed",
            "description": "Always `upload_failed`.",
            "examples": [
              "upload_failed"
            ]
          },
          "msg": {
            "type": "string",
            "description": "Description of the status, for people to read.",
            "examples": [
              "Upload failed"
            ]
          },
          "rec_id": {
            "type": "string",
            "description": "ID of the affected recording.",
            "examples": [
              "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
            ]
          },
          "client_id": {
            "type": "string",
            "description": "ID of the affected client.",
            "examples": [
              "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
            ]
          },
          "upload_status_code": {
            "type": "integer",
            "description": "HTTP status code returned when the upload was attempted. It may be any integer: an upload can fail before there is\na status.\n",
            "examples": [
              503
            ]
          }
        }
      },
      {
        "title": "Session finished",
        "description": "The session has finished.",
        "type": "object",
        "required": [
          "status",
          "msg",
          "rec_id",
          "client_id",
          "started_at",
          "stopped_at"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "session_finished",
            "description": "Always `session_finished`.",
            "examples": [
              "session_finished"
            ]
          },
          "msg": {
            "type": "string",
            "description": "Description of the status, for people to read.",
            "examples": [
              "Session finished"
            ]
          },
          "rec_id": {
            "type": "string",
            "description": "ID of the affected recording.",
            "examples": [
              "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e"
            ]
          },
          "client_id": {
            "type": "string",
            "description": "ID of the affected client.",
            "examples": [
              "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
            ]
          },
          "started_at": {
            "title": "Server time",
            "description": "Server time when this session started.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:13:58.311Z"
            ]
          },
          "stopped_at": {
            "title": "Server time",
            "description": "Server time when this session ended.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:46:19.450Z"
            ]
          }
        }
      },
      {
        "title": "Supervisor session finished",
        "description": "The supervisor session has finished.",
        "type": "object",
        "required": [
          "status",
          "supervisor_session_id",
          "supervisor_client_id",
          "agent_session_id",
          "agent_client_id",
          "started_at",
          "stopped_at"
        ],
        "properties": {
          "status": {
            "type": "string",
            "const": "supervisor_session_finished",
            "description": "Always `supervisor_session_finished`.",
            "examples": [
              "supervisor_session_finished"
            ]
          },
          "supervisor_session_id": {
            "type": "string",
            "description": "ID of the supervisor session.",
            "examples": [
              "5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22"
            ]
          },
          "supervisor_client_id": {
            "type": "string",
            "description": "ID of the supervisor client.",
            "examples": [
              "9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90"
            ]
          },
          "agent_session_id": {
            "type": "string",
            "description": "ID of the agent session.",
            "examples": [
              "c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10"
            ]
          },
          "agent_client_id": {
            "type": "string",
            "description": "ID of the agent client.",
            "examples": [
              "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a"
            ]
          },
          "started_at": {
            "title": "Server time",
            "description": "Server time when this supervisor session started.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:20:00.007Z"
            ]
          },
          "stopped_at": {
            "title": "Server time",
            "description": "Server time when this supervisor session ended.",
            "type": "string",
            "format": "date-time",
            "examples": [
              "2026-03-12T09:30:12.640Z"
            ]
          }
        }
      }
    ],
    "examples": [
      {
        "status": "upload_ready",
        "msg": "Upload finished",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "recording_started_at": "2026-03-12T09:14:05.120Z",
        "recording_first_frame_written_at": "2026-03-12T09:14:05.874Z",
        "recording_first_peerframe_captured_at": "2026-03-12T09:14:05.431Z",
        "recording_stopped_at": "2026-03-12T09:46:17.902Z",
        "recording_file_duration_ms": 1932028,
        "recording_file_size_bytes": 148302117
      },
      {
        "status": "upload_ready",
        "msg": "Téléversement terminé ✓ 録画完了",
        "rec_id": "2f9f5a0e-7d55-4a6c-8a53-b1c4f1f7a001",
        "client_id": "kiosk/Zürich-3",
        "recording_started_at": "2026-03-29T01:58:30.004+01:00",
        "recording_first_frame_written_at": "2026-03-29T01:58:31.25+01:00",
        "recording_first_peerframe_captured_at": "2026-03-28T19:58:29.917-05:00",
        "recording_stopped_at": "2026-03-29T08:31:07.000001+02:00",
        "recording_file_duration_ms": 19955750,
        "recording_file_size_bytes": 5000000000
      },
      {
        "status": "upload_ready",
        "msg": "",
        "rec_id": "",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "recording_started_at": "2026-03-12T09:14:05Z",
        "recording_first_frame_written_at": "2026-03-12T09:14:05Z",
        "recording_first_peerframe_captured_at": "2026-03-12T09:14:05Z",
        "recording_stopped_at": "2026-03-12T09:14:05Z",
        "recording_file_duration_ms": 0,
        "recording_file_size_bytes": 0
      },
      {
        "status": "upload_failed",
        "msg": "Upload failed",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "upload_status_code": 503
      },
      {
        "status": "upload_failed",
        "msg": "Échec de l’envoi : hôte introuvable",
        "rec_id": "",
        "client_id": "kiosk/Zürich-3",
        "upload_status_code": 0
      },
      {
        "status": "session_finished",
        "msg": "Session finished",
        "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
        "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "started_at": "2026-03-12T09:13:58.311Z",
        "stopped_at": "2026-03-12T09:46:19.450Z"
      },
      {
        "status": "session_finished",
        "msg": "Sitzung beendet – ohne Aufnahme",
        "rec_id": "",
        "client_id": "kiosk/Zürich-3",
        "started_at": "2026-03-12T10:13:58.3+01:00",
        "stopped_at": "2026-03-12T09:13:58.300Z"
      },
      {
        "status": "supervisor_session_finished",
        "supervisor_session_id": "5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22",
        "supervisor_client_id": "9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90",
        "agent_session_id": "c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10",
        "agent_client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
        "started_at": "2026-03-12T09:20:00.007Z",
        "stopped_at": "2026-03-12T09:30:12.640Z"
      },
      {
        "status": "supervisor_session_finished",
        "supervisor_session_id": "1",
        "supervisor_client_id": "aufsicht/Köln",
        "agent_session_id": "",
        "agent_client_id": "担当-7",
        "started_at": "2016-12-31T15:59:59.999999999-08:00",
        "stopped_at": "2017-01-01T00:00:00.5Z"
      }
    ]
  },
  isDraft07: true,
});
