import type { Mode } from "../../../docs/.vitepress/theme/playground/read-payload.ts";
import { webhooks } from "../../../generated/examples.ts";

/** A payload with one mistake, and where the playground must show it. */
export interface BrokenPayload {
  /** What is wrong with it. */
  readonly name: string;
  readonly mode: Mode;
  readonly text: string;
  readonly kind: "invalid" | "malformed";
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
}

/** An example of a webhook as the playground shows it: a brace, then a field a line. */
function exampleOf(status: string): string {
  const example = webhooks.find((webhook) => webhook.status === status)?.examples[0];
  if (example === undefined) throw new Error(`${status} has no example`);
  return JSON.stringify(example.payload, null, 2);
}

/** Exchanges the line that has a field for another; no line takes its place where there is none. */
function change(status: string, field: string, line?: string): string {
  return exampleOf(status)
    .split("\n")
    .flatMap((text) => (text.includes(`"${field}"`) ? (line ?? []) : text))
    .join("\n");
}

/** Ten payloads that are broken in different ways, of all four webhooks and for both sides. */
export const brokenPayloads: readonly BrokenPayload[] = [
  {
    name: "a number for a text",
    mode: "receive",
    text: change("upload_ready", "rec_id", '  "rec_id": 17,'),
    kind: "invalid",
    code: "type",
    line: 4,
  },
  {
    name: "a missing field",
    mode: "receive",
    text: change("session_finished", "client_id"),
    kind: "invalid",
    code: "required",
    line: 1,
  },
  {
    name: "a day that no calendar has",
    mode: "receive",
    text: change("session_finished", "started_at", '  "started_at": "2026-02-30T09:14:05Z",'),
    kind: "invalid",
    code: "format",
    line: 6,
  },
  {
    name: "a negative duration",
    mode: "receive",
    text: change("upload_ready", "recording_file_duration_ms", '  "recording_file_duration_ms": -1,'),
    kind: "invalid",
    code: "minimum",
    line: 10,
  },
  {
    name: "a text for an integer",
    mode: "send",
    text: change("upload_failed", "upload_status_code", '  "upload_status_code": "503"'),
    kind: "invalid",
    code: "type",
    line: 6,
  },
  {
    name: "a field that is not documented",
    mode: "send",
    text: change("upload_failed", "client_id", '  "client_id": "a",\n  "extra": true,'),
    kind: "invalid",
    code: "unknown_field",
    line: 6,
  },
  {
    name: "an end before the start",
    mode: "send",
    text: change("supervisor_session_finished", "stopped_at", '  "stopped_at": "2016-01-01T00:00:00Z"'),
    kind: "invalid",
    code: "chronology",
    line: 8,
  },
  {
    name: "a status that a sender does not have",
    mode: "send",
    text: change("session_finished", "status", '  "status": "upload_redy",'),
    kind: "invalid",
    code: "unknown_status",
    line: 2,
  },
  {
    name: "a comma too few",
    mode: "receive",
    text: change("upload_ready", "client_id", '  "client_id": "a"'),
    kind: "malformed",
    code: "json",
    line: 6,
  },
  {
    name: "a comma too many",
    mode: "send",
    text: change("supervisor_session_finished", "stopped_at", '  "stopped_at": "2026-03-12T09:30:12.640Z",'),
    kind: "malformed",
    code: "json",
    line: 9,
  },
];
