import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";

/** The parts of the process that a command may use. Only `main.ts` accesses the process itself. */
export interface Io {
  readonly stdin: Readable;
  /** Results. */
  readonly stdout: Output;
  /** Progress, hints, and errors. */
  readonly stderr: Output;
  /** Aborted by the first Ctrl-C, by `kill`, and when stdout can't be written. */
  readonly signal: AbortSignal;
  /** Whether an internal error shows its stack. */
  readonly isDebug: boolean;
}

export type Style = "bold" | "dim" | "green" | "red" | "yellow";

/** A stream of text for a person or a program. */
export interface Output {
  readonly isTerminal: boolean;
  /** Writes text; resolves when more may be written. */
  write(text: string): Promise<void>;
  /** Colors text if a terminal shows it and NO_COLOR (https://no-color.org) isn't set. */
  style(style: Style, text: string): string;
}

/** Creates an output for a stream. */
export function toOutput(stream: Writable & { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Output {
  const isTerminal = stream.isTTY === true;
  const hasColor = isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return {
    isTerminal,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.destroyed || stream.write(text)) return resolve();
        const finish = (): void => {
          stream.off("drain", finish);
          stream.off("close", finish);
          resolve();
        };
        stream.on("drain", finish);
        stream.on("close", finish);
      }),
    style: (style, text) => (hasColor ? styleText(style, text, { validateStream: false }) : text),
  };
}
