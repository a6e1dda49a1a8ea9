import { isUtf8 } from "node:buffer";
import { createIssue, type Issue } from "../../runtime/issue.ts";
import { parseJson } from "../json.ts";
import { type Judgement, judgeBody, judgeValue, type Mode } from "../judge.ts";
import { parseRecord } from "../replay/read-records.ts";
import type { Check, LocatedIssue } from "../report/check.ts";
import { createLocator, type TextLocation } from "./locate.ts";
import type { OpenInput } from "./open-input.ts";
import { readLines } from "./read-lines.ts";

/** The largest payload in NDJSON that is read, unless `--max-bytes` sets another. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** The largest JSON document that is read, unless `--max-bytes` sets another. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024;

export interface Validation {
  readonly file: string;
  readonly input: OpenInput;
  readonly mode: Mode;
  readonly maxBytes: number | undefined;
  readonly take: (check: PayloadCheck) => void;
  /** Called after each chunk; what it returns is awaited. */
  readonly afterChunk: () => Promise<void>;
}

/** Judges every payload of an input, in order. */
export async function validateInput(validation: Validation): Promise<void> {
  await (validation.input.format === "ndjson" ? validateLines(validation) : validateJson(validation));
}

type Locate = (issue: Issue) => TextLocation;

interface Place {
  readonly file: string;
  /** The payload's line in NDJSON, counted from 1. */
  readonly line?: number;
  /** The payload's index in a JSON array, counted from 0. */
  readonly index?: number;
}

/** A payload that was judged. There are millions of them, so that all but the judgement is computed when it is asked for. */
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
    return line === undefined ? `${file}${index === undefined ? "" : `[${index}]`}` : `${file}:${line}`;
  }

  get issues(): readonly LocatedIssue[] {
    if (this.#issues !== undefined) return this.#issues;
    const { file, line } = this.#place;
    const locate = this.judgement.issues.length > 0 ? this.#locate() : undefined;
    this.#issues = this.judgement.issues.map((issue) => {
      const found = locate?.(issue);
      return found === undefined
        ? issue
        : { ...issue, location: { file, ...found, line: line ?? found.line } };
    });
    return this.#issues;
  }

  get data(): Readonly<Record<string, unknown>> {
    const { verdict, status, issues } = this.judgement;
    const { file, index } = this.#place;
    const line = this.#place.line ?? this.issues[0]?.location?.line;
    return { file, line, index, verdict, status, issues };
  }
}

async function validateLines({
  file,
  input,
  mode,
  maxBytes = MAX_LINE_BYTES,
  take,
  afterChunk,
}: Validation): Promise<void> {
  for await (const lines of readLines(input.chunks, maxBytes)) {
    for (const { text, problem, number: line } of lines) {
      const judgement = problem === undefined ? judgeLine(text, mode) : unreadable(problem, maxBytes);
      take(new PayloadCheck(judgement, { file, line }, () => createLocator(text)));
    }
    await afterChunk();
  }
}

async function validateJson({
  file,
  input,
  mode,
  maxBytes = MAX_JSON_BYTES,
  take,
  afterChunk,
}: Validation): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input.chunks) {
    bytes += chunk.length;
    // A document that is too large is read to its end, so that a sender in a pipe isn't cut off, but not kept.
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    await afterChunk();
  }
  const body = Buffer.concat(chunks);
  const one = (judgement: Judgement, text = ""): void =>
    take(new PayloadCheck(judgement, { file }, () => createLocator(text)));
  if (bytes > maxBytes) return one(unreadable("size", maxBytes));
  const text = body.toString("utf8").replace(/^\ufeff/, "");
  if (!isUtf8(body)) return one(unreadable("encoding", maxBytes), text);
  if (text.trim() === "") return;
  const value = parseJson(text);
  if (value === undefined) return one(judgeBody(text, mode), text);
  if (!Array.isArray(value)) return one(judgeValue(value, mode), text);
  let locate: Locate | undefined;
  const locator = (): Locate => (locate ??= createLocator(text));
  for (const [index, item] of value.entries()) {
    const inItem = (): Locate => (issue) => locator()({ ...issue, path: [index, ...issue.path] });
    take(new PayloadCheck(judgeValue(item, mode), { file, index }, inItem));
    if (index % 1000 === 999) await afterChunk();
  }
}

function judgeLine(text: string, mode: Mode): Judgement {
  const value = parseJson(text);
  if (value === undefined) return judgeBody(text, mode);
  const judgement = judgeValue(value, mode);
  const recorded = judgement.status === undefined ? parseRecord(value) : undefined;
  return recorded === undefined ? judgement : judgeBody(recorded.body, mode);
}

function unreadable(code: "encoding" | "size", maxBytes: number): Judgement {
  const isSize = code === "size";
  const expected = isSize ? `at most ${maxBytes} bytes` : "UTF-8";
  const issue = createIssue({ code, path: [], expected, found: isSize ? "more" : "other bytes" });
  return { verdict: "invalid", status: undefined, issues: [issue] };
}
