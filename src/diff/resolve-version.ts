import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
import { promisify } from "node:util";
import { DocumentError } from "../document/document-error.ts";

const RELEASES = join("spec", "releases");
const MAX_BYTES = 64 * 1024 * 1024;

/** The spec in the folder that a command runs in. */
export const DEFAULT_VERSION = join("spec", "openapi.yaml");

/** A version's text, and what reports call it. */
export interface VersionSource {
  readonly name: string;
  readonly text: string;
  /** Where the files that it references are: a folder, or one in a git revision; absent for stdin. */
  readonly base?: { readonly folder: string; readonly revision?: string };
}

/** Creates a function that reads another file by its path from the version's folder; for stdin, there isn't one. */
export function readerOf({ base }: VersionSource): ((path: string) => string) | undefined {
  if (base === undefined) return undefined;
  const { folder, revision } = base;
  return (path) => {
    if (revision !== undefined) {
      const blob = `${revision}:${posix.join(folder, path)}`;
      const options = { maxBuffer: MAX_BYTES, encoding: "utf8", stdio: "pipe" } as const;
      return execFileSync("git", ["cat-file", "blob", blob], options);
    }
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    // A link may lead outside the folder.
    if (!file.startsWith(root + sep)) throw new Error(`${path} is not in ${folder}`);
    return readFileSync(file, "utf8");
  };
}

/**
 * Reads the version that an argument names.
 *
 * @param argument - A path, a version such as `1.0.0` (from `spec/releases/`), `-` for stdin, or `git:REVISION:PATH`.
 * @param io - Contains the stream for `-`, which is opened only when it is read.
 * @throws {DocumentError} If there is nothing to read.
 */
export async function resolveVersion(
  argument: string,
  io: { readonly stdin: AsyncIterable<string | Uint8Array> },
): Promise<VersionSource> {
  if (argument === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
    return { name: "-", text: Buffer.concat(chunks).toString("utf8") };
  }
  if (argument.startsWith("git:")) return await readRevision(argument);
  const isRelease = /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(argument) && !existsSync(argument);
  const name = isRelease ? await findRelease(argument) : argument;
  return { name, text: await readVersion(name), base: { folder: dirname(name) } };
}

async function findRelease(version: string): Promise<string> {
  const path = join(RELEASES, `${version}.yaml`);
  if (existsSync(path)) return path;
  const files = await readdir(RELEASES).catch(() => []);
  const releases = files.flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const known =
    releases.length > 0 ? `Known releases: ${releases.join(", ")}.` : `There is no ${RELEASES} here.`;
  throw unreadable(
    `There is no release ${version}. ${known} Name a file, a release, - or git:REVISION:PATH.`,
  );
}

function unreadable(message: string, cause?: unknown): DocumentError {
  return new DocumentError("source", message, { cause });
}

async function readVersion(path: string): Promise<string> {
  return await readFile(path, "utf8").catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = REASONS[code] ?? `It cannot be read (${code}).`;
    const hint = "Name a file, a release such as 1.0.0, - or git:REVISION:PATH.";
    throw unreadable(`Cannot read ${path}. ${reason} ${hint}`, cause);
  });
}

const REASONS: Readonly<Record<string, string | undefined>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "It is a directory.",
};

async function readRevision(argument: string): Promise<VersionSource> {
  const [, revision = "", path = ""] = /^git:([^:]*):(.*)$/s.exec(argument) ?? [];
  // Git would treat what starts with a dash as an option.
  if (revision === "" || path === "" || revision.startsWith("-"))
    throw unreadable(`Found ${argument}, expected git:REVISION:PATH, such as git:main:spec/openapi.yaml.`);
  const options = { maxBuffer: MAX_BYTES, env: { ...process.env, LC_ALL: "C" } };
  const blob = ["cat-file", "blob", `${revision}:${path}`];
  const { stdout } = await promisify(execFile)("git", blob, options).catch((cause: unknown) => {
    const { code, stderr = "" } = cause instanceof Error ? { stderr: "", code: "", ...cause } : {};
    const reason =
      code === "ENOENT"
        ? "git isn't installed. Install it, or name a file."
        : (GIT_REASONS.find(([pattern]) => pattern.test(stderr))?.[1] ?? NO_REVISION);
    const found = reason.replaceAll("REVISION", revision).replaceAll("PATH", path);
    throw unreadable(`Cannot read git:${revision}:${path}: ${found}`, cause);
  });
  return { name: argument, text: stdout, base: { folder: posix.dirname(path), revision } };
}

const NO_REVISION =
  "there is no revision REVISION here (or no such file in it). See git log, or fetch it first.";

/** What git prints, and what it means. */
const GIT_REASONS: readonly (readonly [RegExp, string])[] = [
  [/not a git repository/, "this folder isn't in a git repository. Run the command in one, or name a file."],
  [/bad file|tree|not a blob/i, "it is a directory. Name a file in it."],
  [
    /does not exist in|exists on disk, but not in/,
    "revision REVISION has no file PATH. Give the path from the repository's root.",
  ],
];
