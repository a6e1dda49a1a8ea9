import { isAscii, isUtf8 } from "node:buffer";

const NEWLINE = 10;

/** A line of NDJSON: its text, or why it has none. */
export type Line =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: "encoding" | "size"; readonly start: string };

/** Gets the lines of a stream in order, without blank ones. */
export type TakeLine = (line: Line, number: number) => void;

/** Splits a stream into lines, and keeps no more than one chunk and one line. */
export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Takes the last line, where it has no newline. */
  end(): void;
}

/**
 * Creates a splitter.
 *
 * @param maxBytes - A longer line is skipped and reported as a problem.
 */
export function createLineSplitter(maxBytes: number, take: TakeLine): LineSplitter {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let isSkipping = false;
  let number = 1;

  const keep = (piece: Buffer): void => {
    if (piece.length === 0) return;
    restBytes += piece.length;
    if (!isSkipping) rest.push(piece);
    if (isSkipping || restBytes <= maxBytes) return;
    take({ problem: "size", start: startOf(Buffer.concat(rest)) }, number);
    rest = [];
    isSkipping = true;
  };
  const finish = (piece: Buffer): void => {
    keep(piece);
    if (!isSkipping) takeOne(Buffer.concat(rest), number, { maxBytes, take });
    rest = [];
    restBytes = 0;
    isSkipping = false;
    number++;
  };

  return {
    push(chunk) {
      const first = chunk.indexOf(NEWLINE);
      if (first < 0) return keep(chunk);
      finish(chunk.subarray(0, first));
      const last = chunk.lastIndexOf(NEWLINE);
      if (last > first) number = takeMany(chunk.subarray(first + 1, last + 1), number, { maxBytes, take });
      keep(chunk.subarray(last + 1));
    },
    end() {
      if (restBytes > 0) finish(Buffer.alloc(0));
    },
  };
}

/** Takes whole lines. Decoding all of them in one call makes it fast. */
function takeMany(block: Buffer, firstNumber: number, taker: Taker): number {
  let number = firstNumber;
  let at = 0;
  if (isUtf8(block)) {
    const text = block.toString(isAscii(block) ? "latin1" : "utf8");
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      takeText(text.slice(at, end), number++, taker);
      at = end + 1;
    }
    return number;
  }
  for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, at)) {
    takeOne(block.subarray(at, end), number++, taker);
    at = end + 1;
  }
  return number;
}

interface Taker {
  readonly maxBytes: number;
  readonly take: TakeLine;
}

function takeOne(line: Buffer, number: number, taker: Taker): void {
  if (isUtf8(line)) takeText(line.toString("utf8"), number, taker);
  else taker.take({ problem: "encoding", start: startOf(line) }, number);
}

function takeText(text: string, number: number, { maxBytes, take }: Taker): void {
  // A character has up to three bytes per UTF-16 unit.
  if (3 * text.length > maxBytes && Buffer.byteLength(text) > maxBytes) {
    take({ problem: "size", start: text.slice(0, EXCERPT_BYTES) }, number);
    return;
  }
  // A byte order mark before the first payload belongs to the file.
  const own = number === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
  if (own.charCodeAt(0) > 32 || own.trim() !== "") take({ text: own }, number);
}

/** Returns the start of a line that can't be read; bytes that aren't UTF-8 become U+FFFD. */
function startOf(line: Buffer): string {
  return line.toString("utf8", 0, Math.min(line.length, EXCERPT_BYTES));
}

const EXCERPT_BYTES = 1 << 16;
