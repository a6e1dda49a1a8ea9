// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import type { DescribedWebhook, Scenario } from "../src/runtime/described-webhook.ts";

export type { DescribedWebhook, Scenario };

export const webhooks: readonly DescribedWebhook[] = [
  {
    "status": "upload_ready",
    "summary": "The recording was uploaded successfully",
    "fields": [
      {
        "name": "status",
        "isFixed": true
      },
      {
        "name": "msg",
        "isFixed": false
      },
      {
        "name": "rec_id",
        "isFixed": false
      },
      {
        "name": "client_id",
        "isFixed": false
      },
      {
        "name": "recording_started_at",
        "isFixed": false
      },
      {
        "name": "recording_first_frame_written_at",
        "isFixed": false
      },
      {
        "name": "recording_first_peerframe_captured_at",
        "isFixed": false
      },
      {
        "name": "recording_stopped_at",
        "isFixed": false
      },
      {
        "name": "recording_file_duration_ms",
        "isFixed": false
      },
      {
        "name": "recording_file_size_bytes",
        "isFixed": false
      }
    ],
    "chronology": [
      "recording_started_at",
      "recording_first_frame_written_at",
      "recording_stopped_at"
    ],
    "examples": [
      {
        "name": "typical",
        "summary": "Half an hour of video",
        "payload": {
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
        }
      },
      {
        "name": "large-file",
        "summary": "A file larger than 4 GiB, timestamps with offsets, a non-ASCII message",
        "payload": {
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
        }
      },
      {
        "name": "no-frames",
        "summary": "Stopped immediately, with an empty rec_id",
        "payload": {
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
      }
    ]
  },
  {
    "status": "upload_failed",
    "summary": "The upload of the recording failed",
    "fields": [
      {
        "name": "status",
        "isFixed": true
      },
      {
        "name": "msg",
        "isFixed": false
      },
      {
        "name": "rec_id",
        "isFixed": false
      },
      {
        "name": "client_id",
        "isFixed": false
      },
      {
        "name": "upload_status_code",
        "isFixed": false
      }
    ],
    "chronology": [],
    "examples": [
      {
        "name": "typical",
        "summary": "The storage server was unavailable",
        "payload": {
          "status": "upload_failed",
          "msg": "Upload failed",
          "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
          "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
          "upload_status_code": 503
        }
      },
      {
        "name": "no-answer",
        "summary": "Failed before there was an HTTP status, with an empty rec_id",
        "payload": {
          "status": "upload_failed",
          "msg": "Échec de l’envoi : hôte introuvable",
          "rec_id": "",
          "client_id": "kiosk/Zürich-3",
          "upload_status_code": 0
        }
      }
    ]
  },
  {
    "status": "session_finished",
    "summary": "The session has finished",
    "fields": [
      {
        "name": "status",
        "isFixed": true
      },
      {
        "name": "msg",
        "isFixed": false
      },
      {
        "name": "rec_id",
        "isFixed": false
      },
      {
        "name": "client_id",
        "isFixed": false
      },
      {
        "name": "started_at",
        "isFixed": false
      },
      {
        "name": "stopped_at",
        "isFixed": false
      }
    ],
    "chronology": [
      "started_at",
      "stopped_at"
    ],
    "examples": [
      {
        "name": "typical",
        "summary": "Half an hour",
        "payload": {
          "status": "session_finished",
          "msg": "Session finished",
          "rec_id": "7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e",
          "client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
          "started_at": "2026-03-12T09:13:58.311Z",
          "stopped_at": "2026-03-12T09:46:19.450Z"
        }
      },
      {
        "name": "no-time-at-all",
        "summary": "Starts and ends at the same instant, in two time zones, without a recording",
        "payload": {
          "status": "session_finished",
          "msg": "Sitzung beendet – ohne Aufnahme",
          "rec_id": "",
          "client_id": "kiosk/Zürich-3",
          "started_at": "2026-03-12T10:13:58.3+01:00",
          "stopped_at": "2026-03-12T09:13:58.300Z"
        }
      }
    ]
  },
  {
    "status": "supervisor_session_finished",
    "summary": "The supervisor session has finished",
    "fields": [
      {
        "name": "status",
        "isFixed": true
      },
      {
        "name": "supervisor_session_id",
        "isFixed": false
      },
      {
        "name": "supervisor_client_id",
        "isFixed": false
      },
      {
        "name": "agent_session_id",
        "isFixed": false
      },
      {
        "name": "agent_client_id",
        "isFixed": false
      },
      {
        "name": "started_at",
        "isFixed": false
      },
      {
        "name": "stopped_at",
        "isFixed": false
      }
    ],
    "chronology": [
      "started_at",
      "stopped_at"
    ],
    "examples": [
      {
        "name": "typical",
        "summary": "A supervisor joined for ten minutes",
        "payload": {
          "status": "supervisor_session_finished",
          "supervisor_session_id": "5a7e2f10-94d1-4b57-a3a9-0a6f9b8c1d22",
          "supervisor_client_id": "9c3d2b71-6e0f-4f3b-8f5e-2d1a7b4c6e90",
          "agent_session_id": "c4b8a6f2-1d3e-4e7a-9b0c-5f6d7e8a9b10",
          "agent_client_id": "0d6cbf1e-52f5-4b0c-9d52-6f1f5d1c7f2a",
          "started_at": "2026-03-12T09:20:00.007Z",
          "stopped_at": "2026-03-12T09:30:12.640Z"
        }
      },
      {
        "name": "over-midnight",
        "summary": "Across midnight, with IDs that aren't UUIDs",
        "payload": {
          "status": "supervisor_session_finished",
          "supervisor_session_id": "1",
          "supervisor_client_id": "aufsicht/Köln",
          "agent_session_id": "",
          "agent_client_id": "担当-7",
          "started_at": "2016-12-31T15:59:59.999999999-08:00",
          "stopped_at": "2017-01-01T00:00:00.5Z"
        }
      }
    ]
  }
];

export const scenarios: readonly Scenario[] = [
  {
    "name": "recording-uploads",
    "summary": "A recording ends and its file is uploaded",
    "steps": [
      {
        "status": "upload_ready",
        "example": "typical"
      },
      {
        "status": "session_finished",
        "example": "typical"
      }
    ]
  },
  {
    "name": "upload-fails",
    "summary": "A recording ends and its upload fails before there is an HTTP status",
    "steps": [
      {
        "status": "upload_failed",
        "example": "no-answer"
      },
      {
        "status": "session_finished",
        "example": "typical"
      }
    ]
  },
  {
    "name": "session-ends-first",
    "summary": "The session ends before the upload of its recording is ready",
    "steps": [
      {
        "status": "session_finished",
        "example": "typical"
      },
      {
        "status": "upload_ready",
        "example": "typical"
      }
    ]
  },
  {
    "name": "supervisor-joins-and-leaves",
    "summary": "A supervisor joins a session and leaves before it ends",
    "steps": [
      {
        "status": "supervisor_session_finished",
        "example": "typical"
      },
      {
        "status": "session_finished",
        "example": "typical"
      },
      {
        "status": "upload_ready",
        "example": "typical"
      }
    ]
  },
  {
    "name": "every-webhook-twice",
    "summary": "Every webhook is delivered twice in a row, because exactly-once delivery isn't promised",
    "steps": [
      {
        "status": "upload_ready",
        "example": "typical"
      },
      {
        "status": "upload_ready",
        "example": "typical"
      },
      {
        "status": "upload_failed",
        "example": "typical"
      },
      {
        "status": "upload_failed",
        "example": "typical"
      },
      {
        "status": "session_finished",
        "example": "typical"
      },
      {
        "status": "session_finished",
        "example": "typical"
      },
      {
        "status": "supervisor_session_finished",
        "example": "typical"
      },
      {
        "status": "supervisor_session_finished",
        "example": "typical"
      }
    ]
  }
];
