import { isAscii, isUtf8 } from "node:buffer";

const NEWLINE = 10;

/** A line of NDJSON: its text, or why there is none. */
export type Line =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: "encoding" | "size"; readonly start: string };

/** Takes the lines of a stream in order; a blank one is not given. */
export type TakeLine = (line: Line, number: number) => void;

/** Splits a stream into lines, a chunk at a time, and never holds more than one chunk and one line. */
export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Gives the last line, where no newline ends it. */
  end(): void;
}

/**
 * Makes a splitter.
 *
 * @param maxBytes - A longer line is skipped and given as a problem.
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
    if (!isSkipping) takeOne(Buffer.concat(rest), number, take);
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
      if (last > first) number = takeMany(chunk.subarray(first + 1, last + 1), number, take);
      keep(chunk.subarray(last + 1));
    },
    end() {
      if (restBytes > 0) finish(Buffer.alloc(0));
    },
  };
}

/** Gives whole lines. To decode all of them at once is what makes it fast. */
function takeMany(block: Buffer, firstNumber: number, take: TakeLine): number {
  let number = firstNumber;
  let at = 0;
  if (isUtf8(block)) {
    const text = block.toString(isAscii(block) ? "latin1" : "utf8");
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      takeText(text.slice(at, end), number++, take);
      at = end + 1;
    }
    return number;
  }
  for (let end = block.indexOf(NEWLINE); end >= 0; end = block.indexOf(NEWLINE, at)) {
    takeOne(block.subarray(at, end), number++, take);
    at = end + 1;
  }
  return number;
}

function takeOne(line: Buffer, number: number, take: TakeLine): void {
  if (isUtf8(line)) takeText(line.toString("utf8"), number, take);
  else take({ problem: "encoding", start: startOf(line) }, number);
}

function takeText(text: string, number: number, take: TakeLine): void {
  // A byte order mark before the first payload belongs to the file.
  const own = number === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
  if (own.charCodeAt(0) > 32 || own.trim() !== "") take({ text: own }, number);
}

/** What an excerpt shows of a line that cannot be read; what is no UTF-8 in it becomes U+FFFD. */
function startOf(line: Buffer): string {
  return line.toString("utf8", 0, Math.min(line.length, EXCERPT_BYTES));
}

const EXCERPT_BYTES = 1 << 16;
