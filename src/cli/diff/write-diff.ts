import type { DiffReport } from "../../diff/index.ts";
import type { Output } from "../io.ts";
import type { AcceptedReport } from "./accepted-breaks.ts";
import type { RecordedReport } from "./check-recorded.ts";
import { writeGithub } from "./write-github.ts";
import { writeMarkdown } from "./write-markdown.ts";
import { writePretty } from "./write-pretty.ts";

/** How a diff is written. */
export const DIFF_FORMATS = ["pretty", "json", "markdown", "github"] as const;

/** Two versions and what changed between them. */
export interface Diff {
  readonly old: VersionName;
  readonly next: VersionName;
  readonly report: DiffReport;
  /** What the file of accepted breaks does; absent without one. */
  readonly accepted?: AcceptedReport;
  /** What the new version rejects of recorded payloads; absent where none were given. */
  readonly recorded?: RecordedReport;
}

/** What reports call a version. */
export interface VersionName {
  readonly name: string;
  readonly version: string;
}

/** Writes a diff in a format. */
export function writeDiff(format: (typeof DIFF_FORMATS)[number], diff: Diff, out: Output): string {
  switch (format) {
    case "json": {
      const { old, next, report, ...more } = diff;
      return `${JSON.stringify({ old, new: next, ...report, ...more }, null, 2)}\n`;
    }
    case "markdown":
      return writeMarkdown(diff);
    case "github":
      return writeGithub(diff);
    case "pretty":
      return writePretty(diff, out);
  }
}
