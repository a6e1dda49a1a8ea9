import type { RecordFile } from "./record-file.ts";

/** Appends lines so that they survive a crash. */
export interface Recorder {
  /**
   * Appends a line; resolves once it is on the disk, and rejects when it isn't, with nothing of it in the file.
   *
   * @param line - Without its newline.
   */
  append(line: string): Promise<void>;
  /** Waits for what is being written, and closes the file. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Creates a recorder. Lines that come while others are being written go to the disk together. */
export function createRecorder(file: Pick<RecordFile, "append" | "close">): Recorder {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      try {
        await file.append(lines.map(({ line }) => `${line}\n`).join(""));
        for (const { resolve } of lines) resolve();
      } catch (error) {
        for (const { reject } of lines) reject(error);
      }
    }
    working = undefined;
  };

  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        working ??= work();
      }),
    async close() {
      await working;
      await file.close();
    },
  };
}
