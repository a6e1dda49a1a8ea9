import { CONTRACT } from "../contract-facts.ts";
import type { Writer } from "./writer.ts";

/** Writes for programs: one line per check on stdout, and one line of summary on stderr. */
export function createJsonWriter(): Writer {
  return {
    check: ({ data }) => `${JSON.stringify(data)}\n`,
    end: ({ data, interrupted }) => ({
      stdout: "",
      stderr: `${JSON.stringify({ contract: CONTRACT, ...data, interrupted })}\n`,
    }),
  };
}
