import { gzipSync } from "node:zlib";
import { problem } from "../answers.ts";
import { validBody } from "../payloads.ts";
import { HANDLED, type HostileRequest, NOT_UTF8, request, sized } from "./hostile-request.ts";

const WRONG_TYPE = problem(415, "unsupported_media_type");
const WRONG_ENCODING = problem(415, "unsupported_encoding");

/** Requests whose media type or encoding is something else. */
export const types: readonly HostileRequest[] = [
  ...[
    "text/json",
    "text/plain",
    "application/jsonp",
    "application/json-seq",
    "application/+json",
    "+json",
    "json",
    "application/json, application/json",
    "application/json;charset=utf-16",
    "application/json;charset=utf8",
    "application/json;charset=utf-8;charset=latin1",
    'application/json;charset="utf-16"',
    "application/json;charset=",
    "application/json; charset = utf-8",
    "application /json",
    'application/json;a="',
    "multipart/form-data",
    `application/json${"; ".repeat(2000)}!`,
    `application/json;a="${"\\a".repeat(3000)}`,
  ].map((type) => request(`is ${type.slice(0, 50)}`, sized(validBody, { type }), WRONG_TYPE)),
  ...[
    "APPLICATION/JSON",
    "application/json; charset=UTF-8",
    'application/json;charset="Utf-8"',
    "application/json;",
    "application/json ; a=1;CHARSET=utf-8 ;",
    "application/vnd.recording.v2+json",
    'application/json;a="x;charset=latin1"',
  ].map((type) => request(`is ${type}`, sized(validBody, { type }), HANDLED)),
  request("has no Content-Type", sized(validBody, { type: null }), WRONG_TYPE),
  // Node keeps the first one.
  request("has two Content-Types", sized(validBody, { fields: ["Content-Type: text/plain"] }), HANDLED),
  ...["gzip", "br", "identity, gzip", "x"].map((coding) =>
    request(
      `is encoded with ${coding}`,
      sized(gzipSync(validBody), { fields: [`Content-Encoding: ${coding}`] }),
      WRONG_ENCODING,
    ),
  ),
  request("is encoded with Identity", sized(validBody, { fields: ["Content-Encoding: Identity"] }), HANDLED),
  request(
    "is a gzip bomb",
    sized(gzipSync(Buffer.alloc(50_000_000)), { fields: ["Content-Encoding: gzip"] }),
    WRONG_ENCODING,
  ),
  request("is gzip without a Content-Encoding", sized(gzipSync(validBody)), NOT_UTF8),
];
