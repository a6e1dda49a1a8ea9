import { type FileHandle, link, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode, toFileError, UsageError } from "../usage-error.ts";

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 10;
/** Only the user may read payloads. */
const MODE = 0o600;

/** A file of lines that survive a crash. */
export type RecordFile = Awaited<ReturnType<typeof openRecordFile>>;

/**
 * Opens or creates a file of lines that only this process may append to.
 *
 * @throws {UsageError} If it can't be opened, or another process records to it.
 */
export async function openRecordFile(path: string) {
  try {
    const isDevice = (await stat(path).catch(() => undefined))?.isFile() === false;
    const unlock = isDevice ? async () => {} : await takeLock(path);
    try {
      const file = await open(path, "a+", MODE);
      const droppedBytes = await dropTornLine(file).finally(() => file.close());
      const { append, settled } = inBatches((text) => appendTo(path, text));
      return { droppedBytes, append, close: (): Promise<void> => settled().then(unlock) };
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (cause) {
    throw toFileError(`record to ${path}`, cause);
  }
}

/** Writes lines that come while others are being written with one call. */
export function inBatches(write: (text: string) => Promise<void>) {
  let waiting: { line: string; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  let working: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch.map(({ line }) => `${line}\n`).join("")).then(
        () => batch.forEach(({ resolve }) => void resolve()),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      );
    }
    working = undefined;
  };
  return {
    /** Resolves once a line is on the disk at the file's path, and rejects if it isn't. */
    append: (line: string): Promise<void> =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        working ??= work();
      }),
    /** Resolves when all lines are written. */
    settled: async (): Promise<void> => working,
  };
}

/** Appends to the file at a path, even after it was moved, removed, or truncated. */
async function appendTo(path: string, text: string): Promise<void> {
  const file = await open(path, "a+", MODE);
  try {
    await dropTornLine(file);
    const before = await file.stat();
    // Makes a new file's name as durable as its contents.
    if (before.size === 0 && before.isFile()) await syncFolder(path);
    try {
      await file.appendFile(text);
      await file.datasync();
    } catch (error) {
      // It won't be acknowledged, so no part of it may stay. If this fails, the next append drops it.
      await file.truncate(before.size).catch(() => {});
      throw error;
    }
    const [after, there] = await Promise.all([file.stat(), stat(path)]);
    const isWhole = after.size === before.size + Buffer.byteLength(text);
    if (before.isFile() && !(isWhole && after.ino === there.ino && after.dev === there.dev))
      throw new Error("another process changed the file meanwhile");
  } finally {
    await file.close();
  }
}

/** Drops a last line without a newline: a crash interrupted the write before it was acknowledged. */
async function dropTornLine(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  let end = size;
  for (let from = size; from > 0; from -= CHUNK_BYTES) {
    const start = Math.max(0, from - CHUNK_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(from - start), 0, from - start, start);
    const newline = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    end = start + newline + 1;
    if (newline >= 0) break;
  }
  if (end < size) {
    await file.truncate(end);
    await file.sync();
  }
  return size - end;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), "r");
  await folder.sync().finally(() => folder.close());
}

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Takes a lock file next to a file, so that one process writes to it. A lock whose process has ended is replaced.
 *
 * @returns A function that releases the lock.
 */
async function takeLock(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const own = `${lock}.${process.pid}`;
  // Creating a link is atomic, so no other process sees an empty lock.
  await writeFile(own, String(process.pid), { mode: MODE });
  try {
    const owner = await readFile(lock, "utf8").catch(() => "");
    if (!held.has(lock) && !isRunning(Number.parseInt(owner, 10))) await rm(lock, { force: true });
    await link(own, lock);
  } catch (cause) {
    if (systemCode(cause) !== "EEXIST") throw cause;
    const advice = "Choose another file, or stop that listen";
    throw new UsageError("file", `Another listen records to ${path}. ${advice}.`, { cause });
  } finally {
    await rm(own, { force: true });
  }
  held.add(lock);
  return async () => {
    held.delete(lock);
    await rm(lock, { force: true });
  };
}

/**
 * Checks whether another process is running. After a container restarts, its ID may be this process's own.
 */
function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}
