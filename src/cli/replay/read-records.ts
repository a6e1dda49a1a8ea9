import { createReadStream } from "node:fs";
import { isRecord, parseJson } from "../json.ts";
import { systemCode, UsageError } from "../usage-error.ts";
import { readLines } from "../validate/read-lines.ts";

/** A delivery that `listen` recorded. */
export interface RecordedDelivery {
  /** Its line, counted from 1. */
  readonly line: number;
  /** `POST` where a recording of an older version doesn't have it. */
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The longest line: the largest body that listen accepts, with every character escaped. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a recording, a line at a time.
 *
 * @param onTorn - Called when the last line was torn by a crash; it is left out.
 * @throws {UsageError} When the file can't be read, or a line isn't a delivery.
 */
export async function* readRecords(
  path: string,
  onTorn: (line: number) => void,
): AsyncGenerator<RecordedDelivery> {
  let isWhole = true;
  let isAtEnd = false;
  const chunks = async function* (): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of createReadStream(path)) {
        isWhole = chunk.at(-1) === 10;
        yield chunk;
      }
    } catch (cause) {
      throw new UsageError("file", `Cannot read ${path} (${systemCode(cause)}).`, { cause });
    }
    isAtEnd = true;
  };
  for await (const lines of readLines(chunks(), MAX_LINE_BYTES)) {
    for (const line of lines) {
      const record = line.problem === undefined ? parseRecord(parseJson(line.text)) : undefined;
      if (record !== undefined) yield { line: line.number, ...record };
      else if (isAtEnd && !isWhole) onTorn(line.number);
      else
        throw new UsageError(
          "input",
          `${path}:${line.number} isn't a recorded delivery. Expected ${WANTED}.`,
        );
    }
  }
}

const WANTED =
  'a line of listen --record, such as {"at":"…","method":"POST","path":"/","headers":{},"body":"{}"}';

/** Reads the value of a line that `listen --record` wrote; `undefined` for any other value. */
export function parseRecord(value: unknown): Omit<RecordedDelivery, "line"> | undefined {
  if (!isRecord(value)) return undefined;
  const { method = "POST", path, headers, body, bodyBase64 } = value;
  const bytes =
    typeof body === "string"
      ? Buffer.from(body)
      : typeof bodyBase64 === "string"
        ? Buffer.from(bodyBase64, "base64")
        : undefined;
  if (bytes === undefined || typeof path !== "string" || !isRecord(headers)) return undefined;
  return {
    method: String(method),
    path,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: bytes,
  };
}
