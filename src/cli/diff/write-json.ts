import type { Diff } from "./write-diff.ts";

/** Writes a diff for programs: the report as it is, with the versions that it is about. */
export function writeJson({ old, next, report }: Diff): string {
  const versions = {
    old: { name: old.name, version: old.version },
    new: { name: next.name, version: next.version },
  };
  return `${JSON.stringify({ ...versions, ...report }, null, 2)}\n`;
}
