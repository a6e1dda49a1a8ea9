import type { Output } from "../io.ts";
import type { Diff } from "./diff.ts";
import { writeGithub } from "./write-github.ts";
import { writeMarkdown } from "./write-markdown.ts";
import { writePretty } from "./write-pretty.ts";

/** How a diff is written. */
export const DIFF_FORMATS = ["pretty", "json", "markdown", "github"] as const;

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
