import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";

/** How a folder differs from the files that it should contain. */
export interface Difference {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Makes a folder contain exactly these files. Unchanged files aren't touched. New contents are first written
 * elsewhere, so that a failure leaves the folder unchanged.
 *
 * @returns What had to change.
 */
export async function writeFiles(folder: string, files: readonly EmittedFile[]): Promise<Difference> {
  const difference = await compareFiles(folder, files);
  const changed = new Set([...difference.missing, ...difference.stale]);
  const aside = files
    .filter(({ path }) => changed.has(path))
    .map(({ path, contents }) => ({
      path: join(folder, path),
      draft: draftOf(join(folder, path)),
      contents,
    }));
  try {
    for (const { draft, contents } of aside) {
      await mkdir(dirname(draft), { recursive: true });
      await writeFile(draft, contents);
    }
  } catch (cause) {
    await Promise.all(aside.map(({ draft }) => rm(draft, { force: true })));
    throw cause;
  }
  for (const { path, draft } of aside) await rename(draft, path);
  for (const path of difference.extra) await rm(join(folder, path));
  await removeEmptyFolders(folder);
  return difference;
}

/** Compares a folder with the files that it should contain, without changing anything. */
export async function compareFiles(folder: string, files: readonly EmittedFile[]): Promise<Difference> {
  const found = new Set(await listFiles(folder));
  const present = files.filter(({ path }) => found.has(path));
  const isStale = await Promise.all(
    present.map(async ({ path, contents }) => (await readFile(join(folder, path), "utf8")) !== contents),
  );
  const expected = new Set(files.map(({ path }) => path));
  return {
    missing: files.map(({ path }) => path).filter((path) => !found.has(path)),
    stale: present.map(({ path }) => path).filter((_, index) => isStale[index]),
    extra: [...found].filter((path) => !expected.has(path)).toSorted(),
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

async function removeEmptyFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  for (const entry of entries.filter((entry) => entry.isDirectory())) {
    const path = join(folder, entry.name);
    await removeEmptyFolders(path);
    if ((await readdir(path)).length === 0) await rmdir(path);
  }
}

function ignoreMissing(cause: unknown): [] {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
  throw cause;
}

function draftOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
