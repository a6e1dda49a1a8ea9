import { execFileSync } from "node:child_process";
import { Refusal } from "./refusal.ts";

/** Git in one folder. */
export interface Git {
  /** Runs git and gives what it printed. A failure is a refusal with what git said. */
  run(...args: readonly string[]): string;
  /** The contents of a file in the last commit; `undefined` where it is not there. */
  show(path: string): string | undefined;
  /** Paths of what differs from the last commit, new files included. */
  dirtyPaths(): string[];
  /** The branch that is checked out; `undefined` where there is none. */
  branch(): string | undefined;
  /** The commit that a tag or a revision names, in full; `undefined` where there is none. */
  commitOf(revision: string): string | undefined;
}

/** Makes a way to run git in a folder. */
export function gitIn(root: string): Git {
  const attempt = (args: readonly string[]): string =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 2 ** 28,
    });
  const orNothing = (...args: readonly string[]): string | undefined => {
    try {
      return attempt(args);
    } catch {
      return undefined;
    }
  };
  return {
    run: (...args) => {
      try {
        return attempt(args);
      } catch (cause) {
        const said =
          cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause);
        throw new Refusal(`git ${args[0]}: ${said}`);
      }
    },
    show: (path) => orNothing("show", `HEAD:${path}`),
    dirtyPaths: () =>
      (orNothing("status", "--porcelain", "--no-renames", "--untracked-files=all", "-z") ?? "")
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => entry.slice(3)),
    branch: () => orNothing("symbolic-ref", "--quiet", "--short", "HEAD")?.trim(),
    commitOf: (revision) => orNothing("rev-parse", "--verify", "--quiet", `${revision}^{commit}`)?.trim(),
  };
}
