import { empty } from "../answers.ts";
import { validBody } from "../payloads.ts";
import {
  CHUNKED,
  chunk,
  chunked,
  chunkedHead,
  EMPTY_BODY,
  HANDLED,
  type HostileRequest,
  head,
  LAST_CHUNK,
  MEGABYTE,
  malformed,
  NOT_POST,
  request,
  SERVER_REFUSAL,
  sized,
  TOO_LARGE,
  withFields,
} from "./hostile-request.ts";

const half = validBody.length >> 1;
const first = validBody.slice(0, half);

/** Requests with ambiguous framing (RFC 9112, section 6). */
export const framing: readonly HostileRequest[] = [
  request("has chunks and no length", chunked(chunk(validBody)), HANDLED),
  request("has chunks of one byte", chunked([...validBody].map((byte) => chunk(byte)).join("")), HANDLED),
  request("has chunk extensions", chunked(chunk(validBody, ';a=1;b="2"')), HANDLED),
  request(
    "has trailers",
    [chunkedHead(), chunk(validBody), "0\r\nContent-Type: text/plain\r\nX-Status: 1\r\n\r\n"],
    HANDLED,
  ),
  request("has only the last chunk", [chunkedHead(), LAST_CHUNK], EMPTY_BODY),
  request("has a chunk size that isn't a number", chunked("zz\r\nabc\r\n"), SERVER_REFUSAL),
  request("has a negative chunk size", chunked("-5\r\nabc\r\n"), SERVER_REFUSAL),
  request("has a chunk size beyond 64 bits", [chunkedHead(), "fffffffffffffffff\r\nabc\r\n"], SERVER_REFUSAL),
  request(
    "has chunk extensions of 32 KiB",
    [chunkedHead(), chunk(first, `;${"x".repeat(32_768)}`)],
    empty(413),
  ),
  request(
    "has Content-Length and Transfer-Encoding",
    [withFields("Content-Length: 4", CHUNKED), chunk(validBody), LAST_CHUNK],
    SERVER_REFUSAL,
  ),
  request(
    "has Transfer-Encoding and Content-Length",
    [withFields(CHUNKED, "Content-Length: 4"), chunk(validBody), LAST_CHUNK],
    SERVER_REFUSAL,
  ),
  request(
    "has two Content-Lengths",
    [withFields("Content-Length: 4", "Content-Length: 5"), validBody],
    SERVER_REFUSAL,
  ),
  request("has a list of Content-Lengths", [withFields("Content-Length: 4, 4"), validBody], SERVER_REFUSAL),
  request("has a negative Content-Length", [withFields("Content-Length: -1"), validBody], SERVER_REFUSAL),
  request(
    "has a Content-Length in hexadecimal",
    [withFields("Content-Length: 0x10"), validBody],
    SERVER_REFUSAL,
  ),
  request(
    "has a Content-Length beyond 64 bits",
    withFields("Content-Length: 99999999999999999999"),
    SERVER_REFUSAL,
  ),
  request("announces 8 EiB", withFields("Content-Length: 9223372036854775807"), TOO_LARGE),
  request("has no length and no chunks", head(), EMPTY_BODY),
  request(
    "is transfer-encoded with gzip",
    [withFields("Transfer-Encoding: gzip, chunked"), chunk(validBody), LAST_CHUNK],
    HANDLED,
  ),
  request(
    "is chunked and then gzipped",
    [withFields("Transfer-Encoding: chunked, gzip"), chunk(validBody), LAST_CHUNK],
    SERVER_REFUSAL,
  ),
  request(
    "hides Transfer-Encoding behind a tab",
    [withFields("Transfer-Encoding:\tchunked"), chunk(validBody), LAST_CHUNK],
    HANDLED,
  ),
  request(
    "has a space before the colon",
    [withFields("Transfer-Encoding : chunked"), chunk(validBody), LAST_CHUNK],
    SERVER_REFUSAL,
  ),
  request(
    "folds a header field",
    [withFields("X-Folded: a", " b", CHUNKED), chunk(validBody), LAST_CHUNK],
    SERVER_REFUSAL,
  ),
  request(
    "is pipelined",
    [Buffer.concat([sized(validBody), sized("[]"), sized(validBody, { method: "PUT" }), sized(validBody)])],
    HANDLED,
    malformed("type", "an array of 0 items"),
    NOT_POST,
    HANDLED,
  ),
  request(
    "is pipelined after a body that is too large",
    [Buffer.concat([sized(MEGABYTE), sized(validBody)])],
    TOO_LARGE,
    HANDLED,
  ),
  request(
    "expects 100-continue",
    [sized(validBody, { fields: ["Expect: 100-continue"] })],
    empty(100),
    HANDLED,
  ),
  request("expects something else", [sized(validBody, { fields: ["Expect: 200-ok"] })], empty(417)),
  request(
    "requests an upgrade",
    [sized(validBody, { fields: ["Connection: Upgrade", "Upgrade: h2c"] })],
    HANDLED,
  ),
];
