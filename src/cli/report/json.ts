import { CONTRACT } from "../contract-facts.ts";
import type { Writer, WriterOptions } from "./check.ts";

/** Writes JSON: one line per check on stdout and a summary line on stderr, or one document on stdout. */
export function createJsonWriter({ side, isDocument = false }: WriterOptions): Writer {
  return {
    check: ({ data }) => (isDocument ? "" : toJson(data)),
    end({ data, interrupted }) {
      if (isDocument) return { stdout: toJson(data, 2) };
      const contract = side === undefined ? {} : { contract: CONTRACT };
      return { stdout: "", stderr: toJson({ ...contract, ...data, interrupted }) };
    },
  };
}

/** Characters that JSON doesn't escape but a terminal interprets. */
const UNSAFE = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

function toJson(value: object, indent?: number): string {
  const escapeChar = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, indent).replaceAll(UNSAFE, escapeChar)}\n`;
}
