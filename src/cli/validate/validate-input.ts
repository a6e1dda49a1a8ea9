import { isUtf8 } from "node:buffer";
import { createIssue, type Issue } from "../../runtime/issue.ts";
import { type Judgement, judgeBody, judgeValue, type Mode } from "../judge.ts";
import { createLocator, type Location } from "./locate.ts";
import type { OpenInput } from "./open-input.ts";
import { createLineSplitter } from "./split-lines.ts";

/** One payload of an input, judged. */
export interface Verdict {
  readonly file: string;
  /** Its line in NDJSON, counted from 1. */
  readonly line: number | undefined;
  /** Its place in a JSON array, counted from 0. */
  readonly index: number | undefined;
  readonly judgement: Judgement;
  /** Finds an issue's place in the input. */
  locate(issue: Issue): Location;
}

/** The longest line and the largest JSON text that are read. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_JSON_BYTES = 64 * 1024 * 1024;

interface Validation {
  readonly file: string;
  readonly input: OpenInput;
  readonly mode: Mode;
  readonly take: (verdict: Verdict) => void;
  /** Called after each chunk; what it returns is waited for. */
  readonly afterChunk: () => Promise<void>;
}

/** Judges every payload of an input, in order. */
export async function validateInput(validation: Validation): Promise<void> {
  await (validation.input.format === "ndjson" ? validateLines(validation) : validateJson(validation));
}

async function validateLines({ file, input, mode, take, afterChunk }: Validation): Promise<void> {
  const splitter = createLineSplitter(MAX_LINE_BYTES, (line, number) => {
    const judgement =
      line.text === undefined ? unreadable(line.problem, MAX_LINE_BYTES) : judgeLine(line.text, mode);
    take(new LineVerdict(file, number, judgement, line.text ?? line.start));
  });
  for await (const chunk of input.chunks) {
    splitter.push(chunk);
    await afterChunk();
  }
  splitter.end();
}

/** A class, because there are millions of them: a closure for each would cost more than its judgement. */
class LineVerdict implements Verdict {
  readonly index = undefined;
  readonly file: string;
  readonly line: number;
  readonly judgement: Judgement;
  readonly #source: string;

  constructor(file: string, line: number, judgement: Judgement, source: string) {
    this.file = file;
    this.line = line;
    this.judgement = judgement;
    this.#source = source;
  }

  locate(issue: Issue): Location {
    return { ...createLocator(this.#source)(issue), line: this.line };
  }
}

async function validateJson({ file, input, mode, take, afterChunk }: Validation): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input.chunks) {
    bytes += chunk.length;
    if (bytes <= MAX_JSON_BYTES) chunks.push(chunk);
    await afterChunk();
  }
  const body = Buffer.concat(chunks);
  const text = body.toString("utf8").replace(/^\ufeff/, "");
  const locate = createLocator(text);
  const one = (judgement: Judgement, index?: number): void =>
    take({
      file,
      line: undefined,
      index,
      judgement,
      locate: index === undefined ? locate : within(index, locate),
    });
  if (bytes > MAX_JSON_BYTES) return one(unreadable("size", MAX_JSON_BYTES));
  if (!isUtf8(body)) return one(unreadable("encoding", MAX_JSON_BYTES));
  if (text.trim() === "") return;
  const { value, isJson } = parse(text);
  if (!isJson) return one(judgeBody(text, mode));
  if (!Array.isArray(value)) return one(judgeValue(value, mode));
  for (const [index, item] of value.entries()) one(judgeValue(item, mode), index);
}

function judgeLine(text: string, mode: Mode): Judgement {
  const { value, isJson } = parse(text);
  return isJson ? judgeValue(value, mode) : judgeBody(text, mode);
}

function parse(text: string): { value: unknown; isJson: boolean } {
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { value: undefined, isJson: false };
  }
}

function unreadable(problem: "encoding" | "size", maxBytes: number): Judgement {
  const isSize = problem === "size";
  const issue = createIssue({
    code: problem,
    path: [],
    expected: isSize
      ? `at most ${maxBytes / 1024 / 1024} MiB (put a larger set into NDJSON, one payload per line)`
      : "UTF-8",
    found: isSize ? "more" : "other bytes",
  });
  return { verdict: "invalid", status: undefined, issues: [issue] };
}

function within(index: number, locate: Verdict["locate"]): Verdict["locate"] {
  return (issue) => locate({ ...issue, path: [index, ...issue.path] });
}
