import type { Json } from "../../document/json.ts";
import type { Issue } from "../../runtime/issue.ts";
import type { Output } from "../io.ts";

/** The outcome of a check. A `warning` is a violation that doesn't fail the command. */
export type Outcome = "pass" | "fail" | "warning" | "skipped";

/** A place in an input. */
export interface Location {
  readonly file?: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number;
  /** The place as a JSON pointer. */
  readonly pointer?: string;
  /** The line, or the part of it around the place. */
  readonly excerpt?: string;
  /** The caret's offset in the excerpt. */
  readonly caret?: number;
}

/** An issue and its location. */
export interface LocatedIssue extends Issue {
  readonly location?: Location;
}

/** A payload that shows what a check is about. */
export interface Example {
  /** What the payload shows, in one sentence. */
  readonly title: string;
  readonly payload: Json;
  /** The value that it is about, as a JSON pointer. */
  readonly at: string;
}

/** One thing that a command checked: a payload, a delivery, a requirement, a change. */
export interface Check {
  readonly outcome: Outcome;
  readonly name: string;
  /** What it belongs to: a file, a level, an impact. */
  readonly group: string;
  /** What was expected and what was found, in one line; may be empty if issues describe it. */
  readonly text: string;
  readonly issues?: readonly LocatedIssue[];
  /** The place that the check is about. Such a check is reported on its own, even if it passed. */
  readonly location?: Location;
  /** More about it, one sentence each. */
  readonly details?: readonly string[];
  readonly examples?: readonly Example[];
  /** A command line that reproduces it. */
  readonly reproduce?: string;
  readonly milliseconds?: number;
  /** What the JSON format writes. */
  readonly data: object;
}

/** What a command reports at its end. */
export interface Summary {
  /** The result in one sentence, without a full stop. */
  readonly result: string;
  /** Tables for people. */
  readonly details?: readonly string[];
  /** What people should know or do next, one sentence each. */
  readonly notes?: readonly string[];
  /** Whether a signal ended the command early; by default, whether a signal arrived. */
  readonly interrupted?: boolean;
  /** What the JSON format writes. */
  readonly data: object;
}

/** The number of checks by outcome. */
export type Counts = Readonly<Record<Outcome, number>>;

/** Turns checks and a summary into text. */
export interface Writer {
  /** Returns what a check adds to stdout now. */
  check(check: Check): string;
  end(summary: Summary, counts: Counts): { readonly stdout: string; readonly stderr?: string };
}

export interface WriterOptions {
  /** The command's name. */
  readonly command: string;
  readonly out: Output;
  /** The noun for a check, such as `payload`. */
  readonly noun: string;
  /** Which side of this package's contract was checked; absent if other contracts were. */
  readonly side?: "send" | "receive";
  /** Whether to show every check as it happens, and not only grouped failures at the end. */
  readonly isLive?: boolean | undefined;
  /** Groups that get their own table in Markdown, in order. */
  readonly groups?: readonly string[];
  /** Whether JSON is one document, the summary's data, instead of one line per check. */
  readonly isDocument?: boolean;
}
