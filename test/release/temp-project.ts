import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../support/run-generate.ts";

/** A project with this contract, in a git repository of its own, that may be published. */
export interface TempProject {
  readonly root: string;
  git(...args: readonly string[]): string;
  read(path: string): string;
  write(path: string, contents: string): void;
  /** Changes a file by text that must be there. */
  edit(path: string, from: string, to: string): void;
  commit(message: string): void;
  /** Runs `scripts/<name>.ts` there, as its own process; `look` gets what it printed so far and may end it with a kill. */
  run(name: string, args?: readonly string[], look?: (printed: string) => boolean): Promise<ScriptRun>;
  remove(): void;
}

export interface ScriptRun {
  /** `null` for a process that was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const FILES = ["spec", "generated", "CHANGELOG.md", "package.json", "package-lock.json", ".gitignore"];

/** Makes such a project in a folder for temporary files. */
export function makeProject(): TempProject {
  const root = mkdtempSync(join(tmpdir(), "release-"));
  for (const path of FILES) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const write = (path: string, contents: string): void => writeFileSync(join(root, path), contents);
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  const { private: _, ...manifest } = JSON.parse(read("package.json"));
  const repository = { type: "git", url: "git+https://git.streams.io/recording-webhooks.git" };
  write("package.json", `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`);
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "maintainers");
  git("config", "user.email", "maintainers@example.net");
  git("config", "commit.gpgsign", "false");
  git("config", "tag.gpgsign", "false");
  commit("Start");
  return {
    root,
    git,
    read,
    write,
    commit,
    edit: (path, from, to) => {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`${path} has changed: ${from}`);
      write(
        path,
        text.replace(from, () => to),
      );
    },
    run: (name, args = [], look = () => false) => runScript(root, name, args, look),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function runScript(
  cwd: string,
  name: string,
  args: readonly string[],
  look: (printed: string) => boolean,
): Promise<ScriptRun> {
  const tsx = pathToFileURL(join(ROOT, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", tsx, join(ROOT, "scripts", `${name}.ts`), ...args], {
    cwd,
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    texts.stdout += chunk;
    if (look(texts.stdout)) child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk) => (texts.stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}
