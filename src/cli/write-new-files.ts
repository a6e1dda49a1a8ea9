import { constants } from "node:fs";
import { lstat, mkdir, open, realpath, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { systemCode, UsageError } from "./usage-error.ts";

/** A file to write. */
export interface NewFile {
  /** Its path in the folder. */
  readonly name: string;
  readonly contents: string;
}

/**
 * Writes files to a folder. Overwrites nothing by default, and follows no symbolic link out of the folder.
 *
 * @param folder - Created where it doesn't exist.
 * @throws {UsageError} Before anything is written, when a file exists or leads out of the folder.
 */
export async function writeNewFiles(
  folder: string,
  { files, force }: { readonly files: readonly NewFile[]; readonly force: boolean },
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    for (const { name } of files) await checkFile(root, { folder, name, force });
    for (const { name, contents } of files) {
      const path = join(root, name);
      if (force) await rm(path, { force: true });
      // A link that appears in the meantime isn't followed.
      const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644);
      await handle.writeFile(contents).finally(() => handle.close());
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError("file", `Cannot write to ${folder} (${systemCode(cause)}).`, { cause });
  }
}

async function checkFile(
  root: string,
  { folder, name, force }: { folder: string; name: string; force: boolean },
) {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  if (relative(root, await realpath(dirname(path))).startsWith("..")) {
    throw new UsageError("file", `${join(folder, name)} is a link out of ${folder}. Remove the link.`);
  }
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined || (force && stats.isFile())) return;
  const advice = stats.isFile()
    ? "--force overwrites it"
    : "It isn't a file. Remove it, or choose another folder";
  throw new UsageError("file", `${join(folder, name)} exists. ${advice}.`);
}
