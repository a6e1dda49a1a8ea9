import { createReadStream } from "node:fs";
import { isRecord, parseJson } from "../json.ts";
import { systemCode, UsageError } from "../usage-error.ts";
import { createLineSplitter, type Line } from "../validate/split-lines.ts";

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
  let lines: { line: Line; number: number }[] = [];
  let isWhole = true;
  const splitter = createLineSplitter(MAX_LINE_BYTES, (line, number) => lines.push({ line, number }));
  const take = function* (): Generator<RecordedDelivery> {
    const taken = lines;
    lines = [];
    for (const { line, number } of taken) yield toDelivery(path, line, number);
  };
  for await (const chunk of readChunks(path)) {
    splitter.push(chunk);
    isWhole = chunk.at(-1) === 10;
    yield* take();
  }
  splitter.end();
  const [last] = lines;
  if (isWhole || last === undefined) return;
  try {
    yield* take();
  } catch {
    onTorn(last.number);
  }
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk;
  } catch (cause) {
    throw new UsageError("file", `Cannot read ${path} (${systemCode(cause)}).`, { cause });
  }
}

function toDelivery(path: string, { text }: Line, line: number): RecordedDelivery {
  const record = text === undefined ? undefined : parseRecord(parseJson(text));
  if (record !== undefined) return { line, ...record };
  const wanted =
    'a line of listen --record, such as {"at":"…","method":"POST","path":"/","headers":{},"body":"{}"}';
  throw new UsageError("input", `${path}:${line} isn't a recorded delivery. Expected ${wanted}.`);
}

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
