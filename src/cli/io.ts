import type { Readable } from "node:stream";
import { styleText } from "node:util";

/** What a command may touch of the process. Only `main.ts` touches the rest. */
export interface Io {
  readonly stdin: Readable;
  /** Results. */
  readonly stdout: Output;
  /** Messages about the work: progress, hints, what went wrong. */
  readonly stderr: Output;
  /** Aborted by the first Ctrl-C, by `kill`, and when nobody reads stdout any more. */
  readonly signal: AbortSignal;
}

export type Style = "bold" | "dim" | "green" | "red" | "yellow";

/** A stream of text that goes to a person or to a program. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Writes text; resolves when more may be written. */
  write(text: string): Promise<void>;
  /** Colours a text, only where a terminal shows it and NO_COLOR (https://no-color.org) is not set. */
  style(style: Style, text: string): string;
}

/** Makes an output of one of the process's streams. */
export function toOutput(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output {
  const isTerminal = stream.isTTY === true;
  const hasColour = isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return {
    isTerminal,
    columns: stream.columns ?? 80,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.destroyed || stream.write(text)) return resolve();
        stream.once("drain", resolve);
        stream.once("close", resolve);
      }),
    style: (style, text) => (hasColour ? styleText(style, text) : text),
  };
}
