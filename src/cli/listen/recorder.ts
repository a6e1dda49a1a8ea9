/** What a recorder needs of a file. */
export interface AppendTarget {
  appendFile(text: string): Promise<void>;
  datasync(): Promise<void>;
  truncate(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** Appends lines so that they survive a crash. */
export interface Recorder {
  /**
   * Appends a line; resolves once it is on the disk, and rejects when it is not, then nothing of it is in the file.
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

/**
 * Makes a recorder. Lines that come while others are being written go to the disk together, with one fsync.
 *
 * @param size - Bytes that the file has.
 */
export function createRecorder(file: AppendTarget, size: number): Recorder {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let good = size;
  let isBroken = false;

  const write = async (lines: readonly Waiting[]): Promise<void> => {
    const text = lines.map(({ line }) => `${line}\n`).join("");
    try {
      if (isBroken) throw new Error("what an earlier failure left in the file could not be removed");
      await file.appendFile(text);
      await file.datasync();
      good += Buffer.byteLength(text);
      for (const { resolve } of lines) resolve();
    } catch (error) {
      // Nobody was told that it is kept, so that no part of it may stay for the next line to be glued to.
      await file.truncate(good).catch(() => {
        isBroken = true;
      });
      for (const { reject } of lines) reject(error);
    }
  };
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      await write(lines);
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
