import { isAscii, isUtf8 } from "node:buffer";

const NEWLINE = 10;

/** A line of NDJSON. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The start of it, if there is a problem. */
  readonly text: string;
  readonly problem?: "encoding" | "size";
  /** Whether it is the last one and has no newline. */
  readonly isLast?: boolean;
}

/** What an excerpt shows of a line with a problem. */
const EXCERPT_BYTES = 1 << 16;

/**
 * Splits chunks into lines, and keeps no more than one chunk and one line.
 *
 * @param maxBytes - A longer line is skipped and has the problem `size`.
 * @returns The lines that each chunk ends, without blank ones; then the last line, if it has no newline.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let number = 0;
  const keep = (piece: Buffer): void => {
    restBytes += piece.length;
    rest.push(piece);
    // The start of an oversized line is enough.
    if (restBytes > maxBytes) rest = [Buffer.concat(rest).subarray(0, EXCERPT_BYTES)];
  };
  const add = (lines: Line[], part: string | Buffer, bytes: number): void => {
    number++;
    const problem =
      bytes > maxBytes ? "size" : typeof part === "string" || isUtf8(part) ? undefined : "encoding";
    // A byte order mark before the first payload belongs to the file.
    const text = number === 1 ? part.toString("utf8").replace(/^\ufeff/, "") : part.toString("utf8");
    if (problem !== undefined) lines.push({ number, text: text.slice(0, EXCERPT_BYTES), problem });
    else if (text.charCodeAt(0) > 32 || text.trim() !== "") lines.push({ number, text });
  };
  const finish = (lines: Line[]): void => {
    add(lines, Buffer.concat(rest), restBytes);
    rest = [];
    restBytes = 0;
  };
  for await (const chunk of chunks) {
    const [first, last] = [chunk.indexOf(NEWLINE), chunk.lastIndexOf(NEWLINE)];
    const lines: Line[] = [];
    if (first >= 0) {
      keep(chunk.subarray(0, first));
      finish(lines);
    }
    if (last > first) {
      for (const part of split(chunk.subarray(first + 1, last), maxBytes)) add(lines, part, part.length);
    }
    if (last + 1 < chunk.length) keep(chunk.subarray(last + 1));
    yield lines;
  }
  const lines: Line[] = [];
  if (restBytes > 0) finish(lines);
  yield lines.map((line) => ({ ...line, isLast: true }));
}

/** Splits whole lines. Decoding all of them in one call makes it fast. */
function split(block: Buffer, maxBytes: number): (string | Buffer)[] {
  if (isUtf8(block) && block.length <= maxBytes)
    return block.toString(isAscii(block) ? "latin1" : "utf8").split("\n");
  const parts: Buffer[] = [];
  for (let at = 0; at <= block.length; at += (parts.at(-1)?.length ?? 0) + 1) {
    const newline = block.indexOf(NEWLINE, at);
    parts.push(block.subarray(at, newline < 0 ? block.length : newline));
  }
  return parts;
}
