import { empty } from "../answers.ts";
import { validBody } from "../payloads.ts";
import {
  HANDLED,
  type HostileRequest,
  head,
  NOT_POST,
  request,
  SERVER_REFUSAL,
  sized,
  withFields,
} from "./hostile-request.ts";

/** Requests whose request line or header fields are invalid. */
export const heads: readonly HostileRequest[] = [
  request("has a header field of 64 KiB", withFields(`X-Huge: ${"a".repeat(65_536)}`), empty(431)),
  request(
    "has 1,000 header fields",
    sized(validBody, { fields: Array.from({ length: 1000 }, (_, i) => `X-${i}: ${i}`) }),
    HANDLED,
  ),
  request("has a target of 64 KiB", head({ target: `/${"a".repeat(65_536)}` }), empty(431)),
  request("has no Host", `POST /hooks HTTP/1.1\r\n\r\n`, SERVER_REFUSAL),
  request("has NUL in a header field", withFields("X-Nul: a\0b"), SERVER_REFUSAL),
  request("is a TLS handshake", Buffer.from("16030100c8010000c403036", "hex"), SERVER_REFUSAL),
  request("is HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", SERVER_REFUSAL),
  request("has a lowercase method", head({ method: "post" }), SERVER_REFUSAL),
  request(
    "overrides its method in a header field",
    sized(validBody, {
      method: "PUT",
      fields: ["X-HTTP-Method-Override: POST", "X-HTTP-Method: POST", "X-Method-Override: POST"],
    }),
    NOT_POST,
  ),
  request(
    "is a POST that would be a DELETE",
    sized(validBody, { fields: ["X-HTTP-Method-Override: DELETE"] }),
    HANDLED,
  ),
  request(
    "overrides its method in the query",
    sized(validBody, { method: "GET", target: "/hooks?_method=POST" }),
    NOT_POST,
  ),
  ...["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"].map((method) =>
    request(`is a ${method}`, head({ method }), method === "HEAD" ? { ...NOT_POST, body: "" } : NOT_POST),
  ),
];
