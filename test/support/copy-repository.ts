import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-generate.ts";

/** Copies the tracked files and the installed packages into a new repository, and commits them. */
export function copyRepository(to: string): void {
  const git = (cwd: string, ...args: readonly string[]) =>
    execFileSync("git", args, { cwd, encoding: "utf8" });
  const listing = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  for (const path of listing.split("\0").filter((path) => path !== ""))
    cpSync(join(ROOT, path), join(to, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(to, "node_modules"));
  git(to, "init", "--quiet", "--initial-branch=main");
  git(to, "config", "user.name", "test");
  git(to, "config", "user.email", "test@example.com");
  git(to, "add", "--all");
  git(to, "commit", "--quiet", "--message", "Copy");
}
