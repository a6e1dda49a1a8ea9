import { validBody } from "../payloads.ts";
import type { Step } from "../raw-http.ts";
import {
  chunk,
  chunked,
  chunkedHead,
  HANDLED,
  type HostileRequest,
  request,
  SERVER_REFUSAL,
  sized,
  TIMED_OUT,
  withFields,
  withMsg,
} from "./hostile-request.ts";

const half = validBody.length >> 1;
const [first, second] = [validBody.slice(0, half), validBody.slice(half)];

/** A few bytes at a time, each in its own segment. */
function slowly(text: string): Step[] {
  return (text.match(/.{1,7}/gs) ?? []).flatMap((piece) => [piece, 1]);
}

/** Requests that arrive slowly, break off, or continue too long. */
export const slowAndShort: readonly HostileRequest[] = [
  request(
    "sends its body in many small pieces",
    [withFields(`Content-Length: ${validBody.length}`), ...slowly(validBody)],
    HANDLED,
  ),
  request("sends its head in many small pieces", slowly(sized(validBody).toString("latin1")), HANDLED),
  request("pauses in the middle of its body", chunked(chunk(first), 300, chunk(second)), HANDLED),
  request("never sends its body", withFields("Content-Length: 10"), TIMED_OUT),
  request("never ends its chunks", [chunkedHead(), chunk(first)], TIMED_OUT),
  request("never ends its head", "POST /hooks HTTP/1.1\r\nHost: x\r\nX-Slow: ", TIMED_OUT),
  request(
    "sends less than its Content-Length, and ends the connection",
    [withFields("Content-Length: 5000"), validBody, "end"],
    SERVER_REFUSAL,
  ),
  request("sends less than its Content-Length, and resets the connection", [
    withFields("Content-Length: 5000"),
    validBody,
    30,
    "abort",
  ]),
  request("hangs up in the middle of a chunk", [chunkedHead(), `400\r\n${first}`, 30, "abort"]),
  request("hangs up after its head", [chunkedHead(), 30, "abort"]),
  request("hangs up in the middle of its head", ["POST /hooks HTT", 30, "abort"]),
  { ...request("hangs up while the handler works", [sized(withMsg("hang")), 100, "abort"]), handled: 1 },
  {
    ...request("sends more than its Content-Length", `${sized(validBody)}garbage\r\n\r\n`, SERVER_REFUSAL),
    handled: 1,
  },
  request(
    "sends more after its response",
    [sized(validBody), 300, "garbage\r\n\r\n"],
    HANDLED,
    SERVER_REFUSAL,
  ),
  request(
    "has a Content-Length that truncates its body",
    `${withFields("Content-Length: 5")}{"a":1}`,
    SERVER_REFUSAL,
  ),
  request("closes its side before the response", [sized(validBody), "end"], HANDLED),
];
