import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Io } from "../io.ts";
import { systemCode, UsageError } from "../usage-error.ts";
import type { Input } from "./expand-inputs.ts";

/** What an input contains: one JSON text, a payload or an array of payloads; or one payload per line. */
export type InputFormat = "json" | "ndjson";

/** An input that is being read. */
export interface OpenInput {
  readonly format: InputFormat;
  readonly chunks: AsyncIterable<Buffer>;
  /** How many bytes were read so far. */
  bytesRead(): number;
}

const CHUNK_BYTES = 1 << 20;

/**
 * Opens an input, unpacks gzip, and finds out what it contains.
 *
 * @param format - What it contains; `auto` goes by its extension, then by its content.
 * @throws {UsageError} When it can't be read, now or while it is read.
 */
export async function openInput(input: Input, format: InputFormat | "auto", io: Io): Promise<OpenInput> {
  let bytesRead = 0;
  const raw = readAll(input, io, (bytes) => {
    bytesRead += bytes;
  });
  try {
    return { ...(await inspect(raw, input, format)), bytesRead: () => bytesRead };
  } catch (error) {
    await raw.return(undefined);
    throw error;
  }
}

async function inspect(
  raw: AsyncGenerator<Buffer>,
  input: Input,
  format: InputFormat | "auto",
): Promise<Pick<OpenInput, "format" | "chunks">> {
  const packed = await peek(raw, (start) => start.length >= 2);
  const isGzip = packed.start[0] === 0x1f && packed.start[1] === 0x8b;
  const plain = isGzip ? gunzip(packed.chunks, input) : packed.chunks;
  const { start, chunks } = await peek(plain, (start) => start.includes(10) || start.length >= CHUNK_BYTES);
  if (start.subarray(0, 4096).includes(0)) {
    throw new UsageError(
      "input",
      `${input.name} is binary. Expected JSON or NDJSON in UTF-8, or gzip of it.`,
    );
  }
  return {
    format: format === "auto" ? (formatByName(input.name) ?? formatByContent(start)) : format,
    chunks,
  };
}

async function* readAll(input: Input, io: Io, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  const stream =
    input.path === undefined ? io.stdin : createReadStream(input.path, { highWaterMark: CHUNK_BYTES });
  // Ends the iteration also while a pipe waits to be opened, which destroying alone doesn't.
  const stop = (): void => void stream.destroy().emit("close");
  io.signal.addEventListener("abort", stop);
  try {
    for await (const chunk of stream) {
      const buffer = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      onRead(buffer.length);
      yield buffer;
      if (io.signal.aborted) return;
    }
  } catch (cause) {
    if (io.signal.aborted) return;
    throw new UsageError("file", `Cannot read ${input.name} (${systemCode(cause)}).`, { cause });
  } finally {
    io.signal.removeEventListener("abort", stop);
  }
}

async function* gunzip(chunks: AsyncIterable<Buffer>, input: Input): AsyncGenerator<Buffer> {
  const unpacker = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error on either side ends the iteration below, which reports it.
  pipeline(Readable.from(chunks), unpacker, () => {});
  try {
    for await (const chunk of unpacker) yield chunk;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError("input", `${input.name} isn't a whole gzip file (${systemCode(cause)}).`, { cause });
  }
}

/** Reads ahead until the start is enough, and returns the chunks from the first on. */
async function peek(
  source: AsyncIterable<Buffer>,
  isEnough: (start: Buffer) => boolean,
): Promise<{ start: Buffer; chunks: AsyncGenerator<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (!isEnough(start)) {
    const { done, value } = await iterator.next();
    if (done) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  async function* all(): AsyncGenerator<Buffer> {
    if (start.length > 0) yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start, chunks: all() };
}

function formatByName(name: string): InputFormat | undefined {
  const [, extension = ""] = /\.(\w+)(?:\.gz)?$/i.exec(name) ?? [];
  if (/^(ndjson|jsonl)$/i.test(extension)) return "ndjson";
  return /^json$/i.test(extension) ? "json" : undefined;
}

/** NDJSON, where the first line is an object of its own. */
function formatByContent(start: Buffer): InputFormat {
  const [line = ""] = start
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .split("\n", 1);
  const isCut = !start.includes(10) && start.length >= CHUNK_BYTES;
  return line.startsWith("{") && (isCut || line.trimEnd().endsWith("}")) ? "ndjson" : "json";
}
