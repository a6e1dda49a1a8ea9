import { link, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { systemCode, UsageError } from "../usage-error.ts";

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
  await writeFile(own, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: "wx", mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await link(own, lock);
        held.add(lock);
        return async () => {
          held.delete(lock);
          await rm(lock, { force: true });
        };
      } catch (error) {
        if (systemCode(error) !== "EEXIST") throw error;
      }
      if (held.has(lock) || !isStale(await readFile(lock, "utf8").catch(() => "{}"))) break;
      await rm(lock, { force: true });
    }
    throw new UsageError(
      "file",
      `Another listen records to ${path}. Choose another file; if it has crashed on another machine, remove ${lock}.`,
    );
  } finally {
    await rm(own, { force: true });
  }
}

/** Locks of this process. */
const held = new Set<string>();

function isStale(text: string): boolean {
  const { pid, host } = parse(text);
  if (host !== hostname() || typeof pid !== "number") return host === undefined;
  // In a container that starts again, every process gets the number of its predecessor.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === "ESRCH";
  }
}

function parse(text: string): { readonly pid?: unknown; readonly host?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
