import { isAscii, isUtf8 } from "node:buffer";

const NEWLINE = 10;

/** A line of NDJSON. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The start of it, where there is a problem. */
  readonly text: string;
  readonly problem?: "encoding" | "size";
}

/** What an excerpt shows of a line with a problem. */
const EXCERPT_BYTES = 1 << 16;

/**
 * Splits chunks into lines, and keeps no more than one chunk and one line.
 *
 * @param maxBytes - A longer line is skipped and has the problem `size`.
 * @returns The lines that each chunk ends, without blank ones; then the last line, where it has no newline.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let number = 1;
  const keep = (piece: Buffer): void => {
    restBytes += piece.length;
    rest.push(piece);
    // Of a line that is too long, the start is enough.
    if (restBytes > maxBytes) rest = [Buffer.concat(rest).subarray(0, EXCERPT_BYTES)];
  };
  const finish = (): Line[] => {
    const line = readLine(Buffer.concat(rest), number++, restBytes > maxBytes);
    rest = [];
    restBytes = 0;
    return line === undefined ? [] : [line];
  };
  for await (const chunk of chunks) {
    const first = chunk.indexOf(NEWLINE);
    const last = chunk.lastIndexOf(NEWLINE);
    const lines: Line[] = [];
    if (first >= 0) {
      keep(chunk.subarray(0, first));
      lines.push(...finish());
    }
    if (last > first) number = readBlock(chunk.subarray(first + 1, last), { number, maxBytes, lines });
    if (last + 1 < chunk.length) keep(chunk.subarray(last + 1));
    yield lines;
  }
  if (restBytes > 0) yield finish();
}

interface Block {
  /** Number of its first line. */
  readonly number: number;
  readonly maxBytes: number;
  readonly lines: Line[];
}

/** Reads whole lines, without the last newline; returns the number of the next one. */
function readBlock(block: Buffer, { number, maxBytes, lines }: Block): number {
  let next = number;
  const add = (line: Line | undefined): void => {
    if (line !== undefined) lines.push(line);
  };
  // Decoding all lines in one call makes it fast.
  if (isUtf8(block) && block.length <= maxBytes) {
    for (const text of block.toString(isAscii(block) ? "latin1" : "utf8").split("\n"))
      add(toLine(text, next++));
    return next;
  }
  for (let at = 0; at <= block.length; ) {
    const newline = block.indexOf(NEWLINE, at);
    const end = newline < 0 ? block.length : newline;
    add(readLine(block.subarray(at, end), next++, end - at > maxBytes));
    at = end + 1;
  }
  return next;
}

function readLine(bytes: Buffer, number: number, isTooLong: boolean): Line | undefined {
  if (!isTooLong && isUtf8(bytes)) return toLine(bytes.toString("utf8"), number);
  const text = bytes.toString("utf8", 0, Math.min(bytes.length, EXCERPT_BYTES));
  return { number, text, problem: isTooLong ? "size" : "encoding" };
}

function toLine(text: string, number: number): Line | undefined {
  // A byte order mark before the first payload belongs to the file.
  const own = number === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
  return own.charCodeAt(0) > 32 || own.trim() !== "" ? { number, text: own } : undefined;
}
