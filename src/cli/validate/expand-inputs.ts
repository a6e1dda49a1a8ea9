import { stat } from "node:fs/promises";
import { glob, isDynamicPattern } from "tinyglobby";
import { systemCode, UsageError } from "../usage-error.ts";

/** The name of stdin. */
export const STDIN = "-";

/**
 * Finds the files that arguments name, in their order, each once.
 *
 * @param args - Paths, glob patterns, and `-` for stdin; no argument means stdin.
 * @throws {UsageError} For a file that can't be read, or a pattern that matches nothing.
 */
export async function expandInputs(args: readonly string[]): Promise<string[]> {
  const paths = await Promise.all((args.length === 0 ? [STDIN] : args).map(expand));
  return [...new Set(paths.flat())];
}

async function expand(arg: string): Promise<string[]> {
  if (arg === STDIN || (await exists(arg))) return [arg];
  const isPattern = isDynamicPattern(arg);
  const paths = isPattern ? await glob(arg, { dot: true, expandDirectories: false }) : [];
  if (paths.length > 0) return paths.toSorted();
  const hint = isPattern ? "No file matches it." : "There is no such file.";
  throw new UsageError("file", `Cannot read ${arg}. ${hint} Name files, a quoted pattern, or - for stdin.`);
}

async function exists(path: string): Promise<boolean> {
  const stats = await stat(path).catch((cause: unknown) => {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    throw new UsageError("file", `Cannot read ${path} (${code}).`, { cause });
  });
  if (stats?.isDirectory()) {
    throw new UsageError("file", `${path} is a directory. Name its files: "${path}/**/*.json".`);
  }
  return stats !== undefined;
}
