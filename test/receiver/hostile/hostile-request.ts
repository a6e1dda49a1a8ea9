import type { IssueCode } from "../../../src/index.ts";
import { type Answer, empty, problem } from "../answers.ts";
import { payloads } from "../payloads.ts";
import type { Step } from "../raw-http.ts";

/** A request that nobody should send, and the expected responses. */
export interface HostileRequest {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly answers: readonly Answer[];
  /** How many webhooks reach a handler, if the responses don't show it. */
  readonly handled?: number;
}

/** Creates a request from its name, what is sent, and the responses. */
export function request(
  name: string,
  steps: readonly Step[] | string | Buffer,
  ...answers: readonly Answer[]
): HostileRequest {
  return { name, steps: typeof steps === "string" || Buffer.isBuffer(steps) ? [steps] : steps, answers };
}

export const HANDLED = empty(204);
export const NOT_FOUND = empty(404);
/** The rejection by Node's HTTP parser. The receiver never sees the request. */
export const SERVER_REFUSAL = empty(400);
export const TIMED_OUT = empty(408);
export const NOT_POST = problem(405, "method_not_allowed");
export const TOO_LARGE = problem(413, "too_large");

/** The response to a body that isn't a JSON object. */
export function malformed(code: IssueCode, found: string): Answer {
  return problem(400, "malformed", [{ code, path: [], found }]);
}

/** The response to a body that isn't JSON, with the text that it quotes. */
export function notJson(found: string): Answer {
  return malformed("json", found);
}

export const EMPTY_BODY = notJson("an empty body");
export const NOT_UTF8 = malformed("encoding", "other bytes");

interface HeadChanges {
  readonly method?: string;
  readonly target?: string;
  /** The Content-Type; `null` for none. */
  readonly type?: string | null;
  readonly fields?: readonly string[];
}

/** The request line and the header fields, up to the empty line. */
export function head(changes: HeadChanges = {}): string {
  const { method = "POST", target = "/hooks", type = "application/json", fields = [] } = changes;
  const all = ["Host: 127.0.0.1", ...(type === null ? [] : [`Content-Type: ${type}`]), ...fields];
  return `${method} ${target} HTTP/1.1\r\n${all.join("\r\n")}\r\n\r\n`;
}

/** A request with a body and its correct Content-Length. */
export function sized(body: string | Buffer, { fields = [], ...changes }: HeadChanges = {}): Buffer {
  const content = typeof body === "string" ? Buffer.from(body) : body;
  const length = `Content-Length: ${content.byteLength}`;
  return Buffer.concat([Buffer.from(head({ ...changes, fields: [length, ...fields] })), content]);
}

export const CHUNKED = "Transfer-Encoding: chunked";
export const LAST_CHUNK = "0\r\n\r\n";

/** The head of a request with more header fields. */
export function withFields(...fields: readonly string[]): string {
  return head({ fields });
}

/** The head of a request whose body comes in chunks, with more header fields. */
export function chunkedHead(...fields: readonly string[]): string {
  return withFields(CHUNKED, ...fields);
}

/** A request whose body comes in chunks. */
export function chunked(...chunks: readonly Step[]): Step[] {
  return [chunkedHead(), ...chunks, LAST_CHUNK];
}
export const MEGABYTE = " ".repeat(1_000_000);

/** A chunk of a chunked body, in ASCII. */
export function chunk(text: string, extension = ""): string {
  return `${text.length.toString(16)}${extension}\r\n${text}\r\n`;
}

/** A webhook whose `msg` controls the server's handler. */
export function withMsg(msg: string): string {
  return JSON.stringify({ ...payloads[0], msg });
}
