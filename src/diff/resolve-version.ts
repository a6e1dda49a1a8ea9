import { execFile, execFileSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
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
  if (revision !== undefined) {
    return (path) => {
      const blob = `${revision}:${posix.join(folder, path)}`;
      return execFileSync("git", ["cat-file", "blob", blob], {
        maxBuffer: MAX_BYTES,
        encoding: "utf8",
        stdio: "pipe",
      });
    };
  }
  return (path) => {
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
  if (argument === "-") return { name: "-", text: await readAll(io.stdin) };
  if (argument.startsWith("git:")) return await readRevision(argument);
  if (/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(argument) && !(await exists(argument)))
    return await readRelease(argument);
  return { name: argument, text: await readVersionFile(argument), base: { folder: dirname(argument) } };
}

async function readAll(stdin: AsyncIterable<string | Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString("utf8");
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function readRelease(version: string): Promise<VersionSource> {
  const path = join(RELEASES, `${version}.yaml`);
  if (await exists(path))
    return { name: path, text: await readVersionFile(path), base: { folder: RELEASES } };
  const names = await readdir(RELEASES).catch(() => []);
  const releases = names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
  const known = releases.length > 0 ? `There are: ${releases.join(", ")}.` : `There is no ${RELEASES} here.`;
  throw new DocumentError(
    "source",
    `There is no release ${version}. ${known} Name a file, a release, - or git:REVISION:PATH.`,
  );
}

async function readVersionFile(path: string): Promise<string> {
  return await readFile(path, "utf8").catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const found =
      code === "ENOENT" || code === "ENOTDIR"
        ? "There is no such file."
        : code === "EISDIR"
          ? "It is a directory."
          : `It cannot be read (${code}).`;
    throw new DocumentError(
      "source",
      `Cannot read ${path}. ${found} Name a file, a release such as 1.0.0, - or git:REVISION:PATH.`,
      { cause },
    );
  });
}

async function readRevision(argument: string): Promise<VersionSource> {
  const [, revision = "", path = ""] = /^git:([^:]*):(.*)$/s.exec(argument) ?? [];
  // Git would treat what begins with a dash as an option.
  if (revision === "" || path === "" || revision.startsWith("-")) {
    throw new DocumentError(
      "source",
      `Found ${argument}, expected git:REVISION:PATH, such as git:main:spec/openapi.yaml.`,
    );
  }
  const base = { folder: posix.dirname(path), revision };
  return { name: argument, text: await showFile(revision, path), base };
}

function showFile(revision: string, path: string): Promise<string> {
  const options = { maxBuffer: MAX_BYTES, env: { ...process.env, LC_ALL: "C" } };
  return new Promise((resolve, reject) => {
    execFile("git", ["cat-file", "blob", `${revision}:${path}`], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === "ENOENT")
        reject(
          new DocumentError(
            "source",
            "Cannot read a git revision: there is no git here. Install it, or name a file.",
            { cause: error },
          ),
        );
      else reject(new DocumentError("source", explainGit(stderr, revision, path), { cause: error }));
    });
  });
}

function explainGit(stderr: string, revision: string, path: string): string {
  if (stderr.includes("not a git repository")) {
    return `Cannot read git:${revision}:${path}: this folder is in no git repository. Run it in one, or name a file.`;
  }
  if (/bad file|tree|not a blob/i.test(stderr))
    return `Cannot read git:${revision}:${path}: it is a directory. Name the file in it.`;
  if (/does not exist in|exists on disk, but not in/.test(stderr)) {
    return `Cannot read git:${revision}:${path}: revision ${revision} has no file ${path}. Its path begins at the repository's root.`;
  }
  return `Cannot read git:${revision}:${path}: there is no revision ${revision} here (or no such file in it). See git log, or fetch it first.`;
}
