import type { Issue } from "../../runtime/issue.ts";

/** How a check went. A `warning` violates the contract, and doesn't fail the command. */
export type Outcome = "pass" | "fail" | "warning" | "skipped";

/** A place in an input. */
export interface Location {
  readonly file?: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number;
  /** The line, or the part of it around the place. */
  readonly excerpt?: string;
  /** How far into the excerpt the caret goes. */
  readonly caret?: number;
}

/** An issue and where it is. */
export interface LocatedIssue extends Issue {
  readonly location?: Location;
}

/** One thing that a command checked: a payload, a delivery, a requirement. */
export interface Check {
  readonly outcome: Outcome;
  /** What reports call it. */
  readonly name: string;
  /** What it belongs to: a file, a level. */
  readonly group: string;
  /** What was expected and what was found, in one line; may be empty where issues say it. */
  readonly text: string;
  readonly issues: readonly LocatedIssue[];
  /** What it is about, in one sentence. */
  readonly description?: string;
  /** A command line that reproduces it. */
  readonly reproduce?: string;
  readonly milliseconds?: number;
  /** What the JSON format writes. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a command reports at its end. */
export interface Summary {
  /** The result in one sentence. */
  readonly result: string;
  /** More for people: tables, then what to do next. */
  readonly details?: readonly string[];
  readonly next?: readonly string[];
  /** Whether a signal ended the command before it was done. */
  readonly interrupted: boolean;
  /** What the JSON format writes. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** How many checks went how. */
export type Counts = Readonly<Record<Outcome, number>>;
