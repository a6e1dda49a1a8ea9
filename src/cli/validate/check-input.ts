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

export interface CheckOptions extends OpenInput {
  readonly file: string;
  readonly mode: Mode;
  readonly maxBytes: number | undefined;
  readonly onCheck: (check: PayloadCheck) => void;
  /** Called after each chunk; what it returns is awaited. */
  readonly afterChunk: () => Promise<void>;
}

/** Judges every payload of an input, in order. */
export async function checkInput(options: CheckOptions): Promise<void> {
  await (options.format === "ndjson" ? checkLines(options) : checkJson(options));
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
  #issues: readonly LocatedIssue[] | undefined;

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
    if (line !== undefined) return `${file}:${line}`;
    return index === undefined ? file : `${file}[${index}]`;
  }

  get issues(): readonly LocatedIssue[] {
    const { issues } = this.judgement;
    if (issues.length === 0) return issues;
    const { file, line } = this.#place;
    const locate = this.#locate();
    this.#issues ??= issues.map((issue) => {
      const found = locate(issue);
      return { ...issue, location: { ...found, file, line: line ?? found.line } };
    });
    return this.#issues;
  }

  get data(): object {
    const { verdict, status, issues } = this.judgement;
    const { file, index, line = this.issues[0]?.location?.line } = this.#place;
    return { file, line, index, verdict, status, issues };
  }
}

async function checkLines(options: CheckOptions): Promise<void> {
  const { file, chunks, mode, maxBytes = MAX_LINE_BYTES, onCheck, afterChunk } = options;
  for await (const lines of readLines(chunks, maxBytes)) {
    for (const { text, problem, number: line } of lines) {
      const judgement = problem === undefined ? judgeLine(text, mode) : unreadable(problem, maxBytes);
      onCheck(new PayloadCheck(judgement, { file, line }, () => createLocator(text)));
    }
    await afterChunk();
  }
}

async function checkJson(options: CheckOptions): Promise<void> {
  const { file, mode, maxBytes = MAX_JSON_BYTES, onCheck, afterChunk } = options;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of options.chunks) {
    bytes += chunk.length;
    // A document that is too large is read to its end, so that a sender in a pipe isn't cut off, but not kept.
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    await afterChunk();
  }
  const body = Buffer.concat(chunks);
  const text = body.toString("utf8").replace(/^\ufeff/, "");
  const add = (judgement: Judgement): void =>
    onCheck(new PayloadCheck(judgement, { file }, () => createLocator(text)));
  if (bytes > maxBytes) return add(unreadable("size", maxBytes));
  if (!isUtf8(body)) return add(unreadable("encoding", maxBytes));
  if (text.trim() === "") return;
  const value = parseJson(text);
  if (value === undefined) return add(judgeBody(text, mode));
  if (!Array.isArray(value)) return add(judgeValue(value, mode));
  let locate: Locate | undefined;
  const locateIn = (index: number) => (): Locate => (issue) => {
    locate ??= createLocator(text);
    return locate({ ...issue, path: [index, ...issue.path] });
  };
  for (const [index, item] of value.entries()) {
    onCheck(new PayloadCheck(judgeValue(item, mode), { file, index }, locateIn(index)));
    if (index % 1000 === 999) await afterChunk();
  }
}

/** Judges a payload, or the body in a line of a recording. */
function judgeLine(text: string, mode: Mode): Judgement {
  const value = parseJson(text);
  if (value === undefined) return judgeBody(text, mode);
  const judgement = judgeValue(value, mode);
  const recorded = judgement.status === undefined ? parseRecord(value) : undefined;
  return recorded === undefined ? judgement : judgeBody(recorded.body, mode);
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
