import { link, readFile, rm, writeFile } from "node:fs/promises";
import { systemCode, UsageError } from "../usage-error.ts";

/** Locks of this process. */
const held = new Set<string>();

/**
 * Takes a lock file next to a file, so that one process writes to it. A lock whose process has ended is replaced.
 *
 * @returns Gives the lock back.
 * @throws {UsageError} When another process has the lock.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const own = `${lock}.${process.pid}`;
  // A link either makes the lock with its contents, or fails: nobody sees an empty lock.
  await writeFile(own, String(process.pid), { mode: 0o600 });
  try {
    if (!held.has(lock) && !isRunning(await readFile(lock, "utf8").catch(() => "")))
      await rm(lock, { force: true });
    await link(own, lock);
  } catch (cause) {
    if (systemCode(cause) !== "EEXIST") throw cause;
    throw new UsageError(
      "file",
      `Another listen records to ${path}. Choose another file, or end that listen.`,
      { cause },
    );
  } finally {
    await rm(own, { force: true });
  }
  held.add(lock);
  return async () => {
    held.delete(lock);
    await rm(lock, { force: true });
  };
}

/** Whether the process of a lock still runs. In a container that starts again, it has the number of this one. */
function isRunning(lock: string): boolean {
  const pid = Number.parseInt(lock, 10);
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}
