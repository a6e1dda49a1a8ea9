import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode, UsageError } from "../usage-error.ts";
import { takeLock } from "./lock.ts";

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 10;
/** Payloads are nobody else's business. */
const MODE = 0o600;

/** A file of lines that survive a crash. */
export interface RecordFile {
  /** Bytes of a torn last line that were dropped. */
  readonly droppedBytes: number;
  /** Appends a line; resolves once it is on the disk at the file's path, and rejects when it isn't. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens or creates a file of lines for this process alone. A last line without a newline was torn by a crash before it
 * was acknowledged, and is dropped.
 *
 * @throws {UsageError} When it can't be opened, or another process records to it.
 */
export async function openRecordFile(path: string): Promise<RecordFile> {
  try {
    const existing = await stat(path).catch(() => undefined);
    if (existing !== undefined && !existing.isFile()) return await openDevice(path);
    const unlock = await takeLock(path);
    try {
      return await openFile(path, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError("file", `Cannot record to ${path} (${systemCode(cause)}).`, { cause });
  }
}

async function openDevice(path: string): Promise<RecordFile> {
  const handle = await open(path, "a", MODE);
  return inBatches({
    droppedBytes: 0,
    append: (text) => handle.appendFile(text),
    close: () => handle.close(),
  });
}

async function openFile(path: string, unlock: () => Promise<void>): Promise<RecordFile> {
  let { handle, size, droppedBytes } = await openWhole(path);
  let isBroken = false;

  /** Opens the file anew where somebody moved or removed it. */
  const reopen = async (): Promise<void> => {
    if (await isAt(path, handle)) return;
    await handle.close();
    ({ handle, size } = await openWhole(path));
  };
  const append = async (text: string): Promise<void> => {
    if (isBroken) throw new Error("an earlier failure left a torn line in the file");
    await reopen();
    const before = (await handle.stat()).size;
    // Somebody truncated it (logrotate's copytruncate): its new end counts.
    if (before < size) size = before;
    try {
      await handle.appendFile(text);
      await handle.datasync();
    } catch (error) {
      // It wasn't acknowledged: no part of it may stay for the next line to follow.
      await handle.truncate(size).catch(() => {
        isBroken = true;
      });
      throw error;
    }
    const after = size + Buffer.byteLength(text);
    const found = (await handle.stat()).size;
    size = found;
    if (found !== after || !(await isAt(path, handle)))
      throw new Error("another process changed the file meanwhile");
  };
  return inBatches({
    droppedBytes,
    append,
    async close() {
      await handle.close();
      await unlock();
    },
  });
}

/** Writes lines that come while others are being written with one append, and closes when all are written. */
export function inBatches({ append, close, ...file }: RecordFile): RecordFile {
  let waiting: { line: string; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  let working: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await append(batch.map(({ line }) => `${line}\n`).join("")).then(
        () => batch.forEach(({ resolve }) => void resolve()),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      );
    }
    working = undefined;
  };
  return {
    ...file,
    append: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        working ??= work();
      }),
    async close() {
      await working;
      await close();
    },
  };
}

async function isAt(path: string, handle: FileHandle): Promise<boolean> {
  const [own, there] = await Promise.all([handle.stat(), stat(path).catch(() => undefined)]);
  return own.ino === there?.ino && own.dev === there.dev;
}

async function openWhole(path: string): Promise<{ handle: FileHandle; size: number; droppedBytes: number }> {
  const handle = await open(path, "a", MODE);
  const stats = await handle.stat();
  const size = await endOfLastLine(path, stats.size);
  if (size < stats.size) {
    await handle.truncate(size);
    await handle.sync();
  }
  await syncFolder(path);
  return { handle, size, droppedBytes: stats.size - size };
}

async function endOfLastLine(path: string, size: number): Promise<number> {
  // A handle that appends can't read.
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

/** Makes a new file's name as durable as its contents. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), "r");
  await folder.sync().finally(() => folder.close());
}
