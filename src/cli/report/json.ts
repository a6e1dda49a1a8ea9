import { CONTRACT } from "../contract-facts.ts";
import type { Writer } from "./writer.ts";

/** Writes for programs: one line per check on stdout, and one line of summary on stderr. */
export function createJsonWriter(): Writer {
  return {
    check: ({ data }) => toLine(data),
    end: ({ data, interrupted }) => ({
      stdout: "",
      stderr: toLine({ contract: CONTRACT, ...data, interrupted }),
    }),
  };
}

/** Characters that JSON leaves as they are, and that a terminal would obey. */
const UNSAFE = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

function toLine(value: object): string {
  const escapeChar = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value).replaceAll(UNSAFE, escapeChar)}\n`;
}
