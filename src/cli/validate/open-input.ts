import { createReadStream, existsSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Io } from "../io.ts";
import { systemCode, UsageError } from "../usage-error.ts";

/** The name of stdin. */
const STDIN = "-";
const CHUNK_BYTES = 1 << 20;
const NEWLINE = 10;

/**
 * Finds the files that arguments name, in their order, each once.
 *
 * @param args - Paths, glob patterns, and `-` for stdin; no argument means stdin.
 * @throws {UsageError} For a file that doesn't exist, or a pattern that matches nothing.
 */
export async function expandInputs(args: readonly string[]): Promise<string[]> {
  const paths = await Promise.all((args.length === 0 ? [STDIN] : args).map(expand));
  return [...new Set(paths.flat())];
}

async function expand(arg: string): Promise<string[]> {
  if (arg === STDIN || existsSync(arg)) return [arg];
  const isPattern = isDynamicPattern(arg);
  const paths = isPattern ? await glob(arg, { dot: true, expandDirectories: false }) : [];
  if (paths.length > 0) return paths.toSorted();
  const hint = isPattern ? "No file matches it." : "There is no such file.";
  throw new UsageError("file", `Cannot read ${arg}. ${hint} Name files, a quoted pattern, or - for stdin.`);
}

/** What an input contains: one JSON text, a payload or an array of payloads; or one payload per line. */
export type InputFormat = "json" | "ndjson";

/** An input that is being read. */
export interface OpenInput {
  readonly format: InputFormat;
  readonly chunks: AsyncIterable<Buffer>;
}

/**
 * Opens a file or stdin, decompresses gzip, and finds out what it contains.
 *
 * @param format - What it contains; `auto` goes by its extension, then by its content.
 * @throws {UsageError} If it can't be read, now or while it is read.
 */
export async function openInput(name: string, format: InputFormat | "auto", io: Io): Promise<OpenInput> {
  const raw = readAll(name, io);
  try {
    const packed = await peek(raw, (start) => start.length >= 2);
    const isGzip = packed.start[0] === 0x1f && packed.start[1] === 0x8b;
    const plain = isGzip ? gunzip(packed.chunks, name) : packed.chunks;
    const isLine = (start: Buffer): boolean => start.includes(NEWLINE) || start.length >= CHUNK_BYTES;
    const { start, chunks } = await peek(plain, isLine);
    if (start.subarray(0, 4096).includes(0)) {
      throw new UsageError("input", `${name} is binary. Expected JSON or NDJSON in UTF-8, or gzip of it.`);
    }
    return { format: format === "auto" ? (formatByName(name) ?? formatByContent(start)) : format, chunks };
  } catch (error) {
    await raw.return(undefined);
    throw error;
  }
}

async function* readAll(name: string, io: Io): AsyncGenerator<Buffer> {
  const stream = name === STDIN ? io.stdin : createReadStream(name, { highWaterMark: CHUNK_BYTES });
  // Also ends the iteration while a pipe waits to be opened; destroying the stream alone doesn't.
  const stop = (): void => void stream.destroy().emit("close");
  io.signal.addEventListener("abort", stop);
  try {
    for await (const chunk of stream) {
      yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      if (io.signal.aborted) return;
    }
  } catch (cause) {
    if (io.signal.aborted) return;
    const code = systemCode(cause);
    const advice = code === "EISDIR" ? ` Name its files: "${name}/**/*.json".` : "";
    throw new UsageError("file", `Cannot read ${name} (${code}).${advice}`, { cause });
  } finally {
    io.signal.removeEventListener("abort", stop);
  }
}

async function* gunzip(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error on either side ends the iteration below, which reports it.
  pipeline(Readable.from(chunks), unzipped, () => {});
  try {
    yield* unzipped;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const message = `${name} is incomplete or not valid gzip (${systemCode(cause)}).`;
    throw new UsageError("input", message, { cause });
  }
}

/** Reads ahead until enough of the start is available, and returns all chunks, including those read ahead. */
async function peek(source: AsyncIterable<Buffer>, isEnough: (start: Buffer) => boolean) {
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

/** NDJSON, if the first line is a complete object. */
function formatByContent(start: Buffer): InputFormat {
  const text = start.toString("utf8").trimStart();
  const isCut = !start.includes(NEWLINE) && start.length >= CHUNK_BYTES;
  const hasObject = isCut ? text.startsWith("{") : /^\{.*\}\s*?(\n|$)/.test(text);
  return hasObject ? "ndjson" : "json";
}
