import type { DiffReport, VersionDocument } from "../../diff/index.ts";
import type { Output } from "../io.ts";
import { writeGithub } from "./write-github.ts";
import { writeJson } from "./write-json.ts";
import { writeMarkdown } from "./write-markdown.ts";
import { writePretty } from "./write-pretty.ts";

/** How a diff is written. */
export const DIFF_FORMATS = ["pretty", "json", "markdown", "github"] as const;

/** Two versions and what changed between them. */
export interface Diff {
  readonly old: VersionDocument;
  readonly next: VersionDocument;
  readonly report: DiffReport;
}

/** Writes a diff in a format. */
export function writeDiff(format: (typeof DIFF_FORMATS)[number], diff: Diff, out: Output): string {
  switch (format) {
    case "json":
      return writeJson(diff);
    case "markdown":
      return writeMarkdown(diff);
    case "github":
      return writeGithub(diff);
    case "pretty":
      return writePretty(diff, out);
  }
}
