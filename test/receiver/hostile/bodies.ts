import { quote } from "../../../src/runtime/issue.ts";
import { empty, problem } from "../answers.ts";
import { validBody } from "../payloads.ts";
import {
  chunk,
  chunked,
  chunkedHead,
  HANDLED,
  type HostileRequest,
  LAST_CHUNK,
  MEGABYTE,
  malformed,
  NOT_UTF8,
  notJson,
  request,
  sized,
  TOO_LARGE,
  withFields,
  withMsg,
} from "./hostile-request.ts";

/** Requests whose body is invalid or too large. */
export const bodies: readonly HostileRequest[] = [
  request("is UTF-16", sized(Buffer.from(`\ufeff${validBody}`, "utf16le")), NOT_UTF8),
  request("is UTF-16 without a mark", sized(Buffer.from("{}", "utf16le")), notJson('"{\\u0000}\\u0000"')),
  request("begins with a byte order mark", sized("\ufeff[]"), notJson('"\\ufeff[]"')),
  request("has an overlong slash", sized(Buffer.from([0x22, 0xc0, 0xaf, 0x22])), NOT_UTF8),
  request("has a surrogate in UTF-8", sized(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])), NOT_UTF8),
  request(
    "has its status twice, the last one valid",
    sized(validBody.replace("{", '{"status":"x",')),
    HANDLED,
  ),
  request(
    "has its status twice, the last one unknown",
    sized(validBody.replace(/}$/, ',"status":"x"}')),
    empty(202),
  ),
  request("sets __proto__", sized(validBody.replace("{", '{"__proto__":{"status":"x"},')), HANDLED),
  request(
    "has its status in __proto__ only",
    sized('{"__proto__":{"status":"upload_ready"}}'),
    problem(422, "invalid", [{ code: "required", path: ["status"] }]),
  ),
  ...["__proto__", "constructor", "hasOwnProperty", "otherwise"].map((status) =>
    request(`has the status ${status}`, sized(JSON.stringify({ status })), empty(202)),
  ),
  request(
    "is nested 30,000 deep",
    sized("[".repeat(30_000) + "]".repeat(30_000)),
    malformed("type", "an array of 1 item"),
  ),
  request(
    "is nested 30,000 deep in a field",
    sized(validBody.replace("{", `{"x":${"[".repeat(30_000)}${"]".repeat(30_000)},`)),
    HANDLED,
  ),
  request(
    "is nested and never closed",
    sized('{"a":'.repeat(10_000)),
    notJson(quote('{"a":'.repeat(30_000))),
  ),
  request(
    "has 6,000 unknown fields",
    sized(validBody.replace("{", `{${Array.from({ length: 6000 }, (_, i) => `"${i}":0,`).join("")}`)),
    HANDLED,
  ),
  request("is NaN", sized("NaN"), notJson('"NaN"')),
  request("is two objects", sized(`${"{}"}${"{}"}`), notJson('"{}{}"')),
  request("is a form", sized("status=upload_ready"), notJson('"status=upload_ready"')),
  request("tries to write to a log", sized("\x1b[2J\r\n\u202e"), notJson('"\\u001b[2J\\r\\n\\u202e"')),
  request("makes the handler throw", sized(withMsg("throw")), problem(500, "failed")),
  request("makes the handler hang", sized(withMsg("hang")), problem(503, "timeout")),
  request("is 64 KiB", sized(validBody.padEnd(65_536)), HANDLED),
  request("is one byte over 64 KiB", sized(validBody.padEnd(65_537)), TOO_LARGE),
  request("is one byte over 64 KiB, in chunks", chunked(chunk(validBody.padEnd(65_537))), TOO_LARGE),
  request(
    "is 50 MB, and its Content-Length says so",
    [withFields("Content-Length: 50000000"), { repeat: MEGABYTE, times: 50 }],
    TOO_LARGE,
  ),
  request("is 50 MB in chunks", chunked({ repeat: chunk(MEGABYTE), times: 50 }), TOO_LARGE),
  request(
    "is 50 MB in chunks, and one more request",
    [chunkedHead(), { repeat: chunk(MEGABYTE), times: 50 }, LAST_CHUNK, sized(validBody)],
    TOO_LARGE,
    HANDLED,
  ),
  request(
    "is 60,000 chunks of one byte",
    chunked({ repeat: "1\r\n \r\n", times: 60_000 }, chunk(validBody)),
    HANDLED,
  ),
];
