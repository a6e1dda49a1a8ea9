import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode, UsageError } from "../usage-error.ts";

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 10;

/** A file that lines are appended to, its end in order. */
export interface RecordFile {
  readonly handle: FileHandle;
  /** Bytes that it has. */
  readonly size: number;
  /** Bytes of a torn last line that were dropped. */
  readonly droppedBytes: number;
}

/**
 * Opens or makes a file of lines. A last line that no newline ends was torn by a crash: it was never acknowledged, and
 * is dropped.
 *
 * @throws {UsageError} When it cannot be opened.
 */
export async function openRecordFile(path: string): Promise<RecordFile> {
  try {
    // Appending alone cannot be read, so that the end is looked for with another handle.
    const handle = await open(path, "a");
    const stats = await handle.stat();
    if (!stats.isFile()) return { handle, size: 0, droppedBytes: 0 };
    const size = await endOfLastLine(path, stats.size);
    if (size < stats.size) {
      await handle.truncate(size);
      await handle.sync();
    }
    await syncFolder(path);
    return { handle, size, droppedBytes: stats.size - size };
  } catch (cause) {
    throw new UsageError("file", `Cannot record to ${path} (${systemCode(cause)}).`, { cause });
  }
}

async function endOfLastLine(path: string, size: number): Promise<number> {
  const handle = await open(path, "r");
  try {
    for (let end = size; end > 0; end -= CHUNK_BYTES) {
      const start = Math.max(0, end - CHUNK_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      const newline = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
      if (newline >= 0) return start + newline + 1;
    }
    return 0;
  } finally {
    await handle.close();
  }
}

/** Makes a new file's name as durable as what is in it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), "r");
  await folder.sync().finally(() => folder.close());
}
