import { readFile } from "node:fs/promises";

export type UsageErrorCode =
  | "address"
  | "argument"
  | "file"
  | "input"
  | "option"
  | "timeout"
  | "unreachable"
  | "value";

/** Wrong usage, or input that is missing or unreadable: the command exits with 2 and this message. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The kind of error; stable across versions. */
  readonly code: UsageErrorCode;

  /**
   * @param message - What was found and what to do.
   */
  constructor(code: UsageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Returns the code that Node gave an error, such as `ENOENT`, or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Turns what the file system throws into a usage error: `Cannot read x.json (EACCES).` */
export function toFileError(action: string, cause: unknown): UsageError {
  if (cause instanceof UsageError) return cause;
  return new UsageError("file", `Cannot ${action} (${systemCode(cause)}).`, { cause });
}

/**
 * Reads a file as text.
 *
 * @throws {UsageError} If it can't be read.
 */
export async function readText(path: string): Promise<string> {
  return await readFile(path, "utf8").catch((cause: unknown) => {
    throw toFileError(`read ${path}`, cause);
  });
}
