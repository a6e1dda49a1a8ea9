import type { Output } from "../io.ts";
import type { Check, Counts, Summary } from "./check.ts";

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
  /** What the checks are called: singular and plural. */
  readonly noun: readonly [string, string];
  /** Which side of the contract was checked. */
  readonly side: "send" | "receive";
  /** Whether every check is shown as it happens, and not only failures, grouped, at the end. */
  readonly isLive: boolean;
}
