import { isObject } from "./checks.ts";
import { createIssue, type Issue, type IssueCode, quote } from "./issue.ts";

/** A JSON object whose fields have not been checked. */
export type Payload = Readonly<Record<string, unknown>>;

/** A JSON object, or why the body isn't one. */
export type ParsedBody =
  | { readonly payload: Payload; readonly issues?: undefined }
  | { readonly payload?: undefined; readonly issues: readonly [Issue] };

// A byte order mark is kept: RFC 8259, section 8.1, doesn't allow one, and JSON.parse rejects it.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads a delivery's body as one JSON object (RFC 8259) in UTF-8.
 *
 * @param body - The body as it was sent: text or bytes.
 */
export function parseBody(body: string | Uint8Array): ParsedBody {
  let text: string;
  try {
    text = typeof body === "string" ? body : utf8.decode(body);
  } catch {
    return malformed("encoding", "UTF-8", "other bytes");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed("json", "JSON", text === "" ? "an empty body" : quote(text));
  }
  return asPayload(value);
}

/** Checks that a JSON value is an object. */
export function asPayload(value: unknown): ParsedBody {
  return isObject(value) ? { payload: value } : malformed("type", "a JSON object", quote(value));
}

function malformed(code: IssueCode, expected: string, found: string): ParsedBody {
  return { issues: [createIssue({ code, path: [], expected, found })] };
}
