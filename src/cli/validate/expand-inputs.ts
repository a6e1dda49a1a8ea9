import { stat } from "node:fs/promises";
import { glob, isDynamicPattern } from "tinyglobby";
import { systemCode, UsageError } from "../usage-error.ts";

/** Where payloads come from. */
export interface Input {
  /** As reports call it. */
  readonly name: string;
  /** `undefined` for stdin. */
  readonly path: string | undefined;
  /** `undefined` where it is not known beforehand. */
  readonly bytes: number | undefined;
}

/**
 * Finds the files that arguments name, in their order, each once.
 *
 * @param args - Paths, glob patterns, and `-` for stdin; none at all is stdin.
 * @throws {UsageError} For a file that cannot be read and a pattern that matches none.
 */
export async function expandInputs(args: readonly string[]): Promise<Input[]> {
  const inputs = await Promise.all((args.length === 0 ? ["-"] : args).map(expand));
  const byName = new Map(inputs.flat().map((input) => [input.name, input]));
  return [...byName.values()];
}

async function expand(arg: string): Promise<Input[]> {
  if (arg === "-") return [{ name: "-", path: undefined, bytes: undefined }];
  const found = await describe(arg);
  if (found !== undefined) return [found];
  const paths = isDynamicPattern(arg) ? await glob(arg, { dot: true, expandDirectories: false }) : [];
  if (paths.length === 0) {
    const hint = isDynamicPattern(arg) ? "No file matches it." : "There is no such file.";
    throw new UsageError("file", `Cannot read ${arg}. ${hint} Name files, a quoted pattern, or - for stdin.`);
  }
  const inputs = await Promise.all(paths.toSorted().map(describe));
  return inputs.filter((input) => input !== undefined);
}

async function describe(path: string): Promise<Input | undefined> {
  const stats = await stat(path).catch((cause: unknown) => {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    throw new UsageError("file", `Cannot read ${path} (${code}).`, { cause });
  });
  if (stats?.isDirectory()) {
    throw new UsageError("file", `${path} is a directory. Name its files: "${path}/**/*.json".`);
  }
  return stats && { name: path, path, bytes: stats.isFile() ? stats.size : undefined };
}
