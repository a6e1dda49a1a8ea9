import { isUtf8 } from "node:buffer";
import { createIssue, type Issue } from "../../runtime/issue.ts";
import { type Judgement, judgeBody, judgeValue, type Mode, parseJson } from "../judge.ts";
import { parseRecord } from "../recording.ts";
import type { Check, LocatedIssue } from "../report/check.ts";
import { createLocator, type TextLocation } from "./locate.ts";
import type { OpenInput } from "./open-input.ts";
import { readLines } from "./read-lines.ts";

/** The largest payload in NDJSON that is read, unless `--max-bytes` sets another. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** The largest JSON document that is read, unless `--max-bytes` sets another. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** How many payloads of a JSON array are judged between two writes. */
const BATCH = 1000;

interface CheckOptions {
  readonly file: string;
  readonly mode: Mode;
  readonly maxBytes: number | undefined;
}

/** Judges every payload of an input, in order and in batches. */
export function checkInput(input: OpenInput, options: CheckOptions): AsyncIterable<Iterable<PayloadCheck>> {
  return input.format === "ndjson" ? checkLines(input, options) : checkJson(input, options);
}

type Locate = (issue: Issue) => TextLocation;

interface Place {
  readonly file: string;
  /** The payload's line in NDJSON, counted from 1. */
  readonly line?: number;
  /** The payload's index in a JSON array, counted from 0. */
  readonly index?: number;
}

/** A payload that was judged. There are millions of them, so all but the judgement is computed on demand. */
export class PayloadCheck implements Check {
  readonly text = "";
  readonly judgement: Judgement;
  readonly #place: Place;
  readonly #locate: () => Locate;

  constructor(judgement: Judgement, place: Place, locate: () => Locate) {
    this.judgement = judgement;
    this.#place = place;
    this.#locate = locate;
  }

  get outcome(): "pass" | "fail" {
    return this.judgement.verdict === "invalid" ? "fail" : "pass";
  }

  get group(): string {
    return this.#place.file;
  }

  get name(): string {
    const { file, line, index } = this.#place;
    return line !== undefined ? `${file}:${line}` : index === undefined ? file : `${file}[${index}]`;
  }

  get issues(): readonly LocatedIssue[] {
    const { issues } = this.judgement;
    if (issues.length === 0) return issues;
    const { file, line } = this.#place;
    const locate = this.#locate();
    return issues.map((issue) => {
      const found = locate(issue);
      return { ...issue, location: { ...found, file, line: line ?? found.line } };
    });
  }

  get data(): object {
    const { verdict, status, issues } = this.judgement;
    const { file, index, line = this.issues[0]?.location?.line } = this.#place;
    return { file, line, index, verdict, status, issues };
  }
}

async function* checkLines(
  { chunks }: OpenInput,
  { file, mode, maxBytes = MAX_LINE_BYTES }: CheckOptions,
): AsyncGenerator<Iterable<PayloadCheck>> {
  for await (const lines of readLines(chunks, maxBytes)) {
    yield mapLazily(lines, ({ text, problem, number: line }) => {
      const judgement = problem === undefined ? judgeLine(text, mode) : unreadable(problem, maxBytes);
      return new PayloadCheck(judgement, { file, line }, () => createLocator(text));
    });
  }
}

async function* checkJson(
  input: OpenInput,
  { file, mode, maxBytes = MAX_JSON_BYTES }: CheckOptions,
): AsyncGenerator<Iterable<PayloadCheck>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input.chunks) {
    bytes += chunk.length;
    // A document that is too large is read to its end, so that a sender in a pipe isn't cut off, but not kept.
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  const body = Buffer.concat(chunks);
  const text = body.toString("utf8").replace(/^\ufeff/, "");
  if (bytes <= maxBytes && text.trim() === "") return;
  const value = bytes <= maxBytes && isUtf8(body) ? parseJson(text) : undefined;
  if (!Array.isArray(value)) {
    const problem = bytes > maxBytes ? "size" : isUtf8(body) ? undefined : "encoding";
    const judgement = problem === undefined ? judgeText(text, value, mode) : unreadable(problem, maxBytes);
    return yield [new PayloadCheck(judgement, { file }, () => createLocator(text))];
  }
  let locate: Locate | undefined;
  const locateIn = (index: number) => (): Locate => (issue) => {
    locate ??= createLocator(text);
    return locate({ ...issue, path: [index, ...issue.path] });
  };
  for (let start = 0; start < value.length; start += BATCH) {
    let index = start - 1;
    yield mapLazily(value.slice(start, start + BATCH), (item: unknown) => {
      index++;
      return new PayloadCheck(judgeValue(item, mode), { file, index }, locateIn(index));
    });
  }
}

/** Maps items as they are read, so that each result can be dropped before the next one is created. */
function* mapLazily<T, U>(items: Iterable<T>, map: (item: T) => U): Generator<U> {
  for (const item of items) yield map(item);
}

/** Judges a payload, or the body in a line of a recording. */
function judgeLine(text: string, mode: Mode): Judgement {
  const value = parseJson(text);
  const judgement = judgeText(text, value, mode);
  const recorded = judgement.status === undefined ? parseRecord(value) : undefined;
  return recorded === undefined ? judgement : judgeBody(recorded.body, mode);
}

/** Judges a JSON value, or the text if it isn't JSON. */
function judgeText(text: string, value: unknown, mode: Mode): Judgement {
  return value === undefined ? judgeBody(text, mode) : judgeValue(value, mode);
}

function unreadable(code: "encoding" | "size", maxBytes: number): Judgement {
  const [expected, found] =
    code === "size" ? [`at most ${maxBytes} bytes`, "more"] : ["UTF-8", "other bytes"];
  return {
    verdict: "invalid",
    status: undefined,
    issues: [createIssue({ code, path: [], expected, found })],
  };
}
