import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { isObject } from "../runtime/checks.ts";
import { parseJson } from "./judge.ts";
import { toFileError, UsageError } from "./usage-error.ts";
import { readLines } from "./validate/read-lines.ts";

/** A delivery in a recording. */
export interface RecordedDelivery {
  /** When its body had arrived, as an RFC 3339 timestamp. */
  readonly at: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Writes a delivery as one line of JSON, without its secrets. */
export function toRecord({ at, method, path, headers, body }: RecordedDelivery): string {
  const kept = Object.entries(headers).filter(([name]) => RECORDED_HEADERS.test(name));
  const bytes = Buffer.from(body);
  return JSON.stringify({
    at,
    method,
    path: withoutSecrets(path),
    headers: Object.fromEntries(kept),
    ...(isUtf8(bytes) ? { body: bytes.toString("utf8") } : { bodyBase64: bytes.toString("base64") }),
  });
}

/** Headers that are recorded. Any other could carry a secret. */
const RECORDED_HEADERS =
  /^(accept|content-(encoding|language|type)|date|idempotency-key|traceparent|user-agent|x-request-id)$/;

/** Removes the values of query parameters that may be secret, by their names. */
export function withoutSecrets(path: string): string {
  const query = path.indexOf("?");
  if (query < 0) return path;
  const parameters = path.slice(query + 1).split("&");
  const safe = parameters.map((parameter) =>
    SECRET.test(parameter) ? parameter.replace(/=.*$/s, "=") : parameter,
  );
  return `${path.slice(0, query)}?${safe.join("&")}`;
}

const SECRET = /^[^=]*(auth|code|credential|jwt|key|pass|pwd|secret|session|sig|token)[^=]*=/i;

/** Reads the value of a line that `listen --record` wrote; `undefined` for any other value. */
export function parseRecord(value: unknown): RecordedDelivery | undefined {
  if (!isObject(value)) return undefined;
  // Recordings of older versions have no method.
  const { at = "", method = "POST", path, headers, body, bodyBase64 } = value;
  if (typeof path !== "string" || !isObject(headers)) return undefined;
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const rest = { at: String(at), method: String(method), path, headers: Object.fromEntries(texts) };
  if (typeof body === "string") return { ...rest, body: Buffer.from(body) };
  return typeof bodyBase64 === "string" ? { ...rest, body: Buffer.from(bodyBase64, "base64") } : undefined;
}

/** The longest line: the largest body that listen accepts, with every character escaped. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a recording, a line at a time.
 *
 * @param onTorn - Called if the last line is incomplete, because a crash interrupted its writing; it is skipped.
 * @throws {UsageError} If the file can't be read, or a line isn't a delivery.
 */
export async function* readRecording(
  path: string,
  onTorn: (line: number) => void,
): AsyncGenerator<RecordedDelivery & { readonly line: number }> {
  const wanted =
    'a line of listen --record, such as {"at":"…","method":"POST","path":"/","headers":{},"body":"{}"}';
  try {
    for await (const lines of readLines(createReadStream(path), MAX_LINE_BYTES)) {
      for (const { text, problem, number: line, isLast } of lines) {
        const record = problem === undefined ? parseRecord(parseJson(text)) : undefined;
        if (record !== undefined) yield { line, ...record };
        else if (isLast) onTorn(line);
        else throw new UsageError("input", `${path}:${line} isn't a recorded delivery. Expected ${wanted}.`);
      }
    }
  } catch (cause) {
    throw toFileError(`read ${path}`, cause);
  }
}
