import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { objectOf, textOf } from "../../src/document/json.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { obstaclesOf, tagOf } from "./check-publishing.ts";
import { type Git, gitIn } from "./git.ts";
import { type PlanOptions, planRelease, type ReleasePlan, WRITING_STEPS } from "./plan-release.ts";
import { PUBLISHED, readPublished } from "./published.ts";
import { Refusal } from "./refusal.ts";

export interface ReleaseOptions extends Omit<PlanOptions, "git"> {
  readonly isDryRun: boolean;
  /** Gets each line that the release has to say. */
  say(line: string): void;
}

/** One thing that a release does. Done again, it changes nothing. */
export interface ReleaseStep {
  readonly name: string;
  /** What it does, in a few words. */
  readonly does: string;
  run(): Promise<void>;
}

/**
 * Releases the last commit, or completes a release that was interrupted. With `isDryRun` it changes nothing, and says
 * what would be done and what stands in the way of publishing.
 *
 * @throws {Refusal} When no branch is checked out, the tree is not clean, the gate is red or the package must not be published.
 */
export async function runRelease({ isDryRun, say, ...options }: ReleaseOptions): Promise<void> {
  const git = gitIn(options.root);
  if (git.commitOf("HEAD") === undefined)
    throw new Refusal("found no git repository with a commit, expected the project's own");
  if (git.branch() === undefined)
    throw new Refusal("found no branch checked out, expected one to commit to: git switch main");
  const unfinished = findUntagged(git);
  if (unfinished === "complete")
    return say("Nothing to release: the last commit is a release. Push it: git push --follow-tags");
  const obstacles = obstaclesOf(git.show("package.json") ?? "{}");
  if (obstacles.length > 0 && !isDryRun) throw new Refusal(obstacles.join("\n"));
  if (unfinished !== undefined) {
    refuseChanges(git.dirtyPaths());
    say(`${isDryRun ? "would complete" : "completes"} the release ${unfinished}, which has no tag yet`);
    if (!isDryRun) tag(git, unfinished);
    return say(isDryRun ? "Nothing was changed." : PUSH);
  }

  const dirty = git.dirtyPaths();
  refuseChanges(dirty.filter((path) => !WRITTEN.test(path)));
  const plan = await planRelease({ ...options, git });
  if (git.commitOf(`refs/tags/${plan.tag}`) !== undefined) {
    throw new Refusal(
      `found the tag ${plan.tag} already, on another commit: raise the version in package.json above it`,
    );
  }
  refuseChanges(await foreignChanges(options.root, dirty, plan));
  if (dirty.length > 0) say("completes a release that was interrupted");
  say(plan.verdict);
  for (const step of releaseSteps(options.root, git, plan)) {
    if (!isDryRun) await step.run();
    say(`${isDryRun ? "would" : "done:"} ${step.name}: ${step.does}`);
  }
  for (const obstacle of obstacles) say(`A release will refuse: ${obstacle}`);
  say(isDryRun ? "Nothing was changed." : PUSH);
}

/** What a release may write, and an interrupted one may have left. */
const WRITTEN = /^(spec\/releases\/|generated\/|CHANGELOG\.md$|package(-lock)?\.json$)/;

const PUSH = "Released. Publish it: git push --follow-tags";

/** The steps of a release, in the order in which they are done. */
export function releaseSteps(root: string, git: Git, plan: ReleasePlan): ReleaseStep[] {
  const paths = WRITING_STEPS.flatMap((name) => plan.files[name].map(({ path }) => path));
  const writing = WRITING_STEPS.map((name) => ({
    name,
    does: describeFiles(plan, name),
    run: () => writeAll(root, git, plan.files[name]),
  }));
  return [
    ...writing,
    {
      name: "commit",
      does: `Release ${plan.version}`,
      run: async () => {
        git.run("add", "--", ...paths);
        git.run("commit", "--quiet", "--message", `Release ${plan.version}\n\nContract ${plan.contract}.`);
      },
    },
    { name: "tag", does: plan.tag, run: async () => tag(git, plan.version) },
  ];
}

function tag(git: Git, version: string): void {
  git.run("tag", "--annotate", tagOf(version), "--message", `Release ${version}`);
}

function describeFiles(
  { files, version, contract }: ReleasePlan,
  step: (typeof WRITING_STEPS)[number],
): string {
  if (step === "regenerate") return `generated/, ${files.regenerate.length} files`;
  if (step === "version") return `package ${version}`;
  if (step === "freeze" && files.freeze.length === 0) return `contract ${contract}, which is frozen already`;
  return files[step].map(({ path }) => path).join(", ");
}

/** Writes files whole or not at all: drafts lie in git's own folder, where no later run meets them. */
async function writeAll(root: string, git: Git, files: readonly EmittedFile[]): Promise<void> {
  const draft = resolve(root, git.run("rev-parse", "--git-path", "release-draft").trim());
  for (const { path, contents } of files) {
    const target = join(root, path);
    if ((await readFile(target, "utf8").catch(() => undefined)) === contents) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, contents);
    await rename(draft, target);
  }
}

/** The last release in the last commit's record, when it has no tag; `complete` when the last commit is a tagged release. */
function findUntagged(git: Git): string | "complete" | undefined {
  const record = git.show(PUBLISHED);
  const last = record === undefined ? undefined : readPublished(record).at(-1)?.package;
  const version = textOf(objectOf(JSON.parse(git.show("package.json") ?? "{}"))["version"]);
  if (last === undefined || last !== version) return undefined;
  const head = git.commitOf("HEAD");
  const tagged = git.commitOf(`refs/tags/${tagOf(version)}`);
  if (tagged !== undefined) return tagged === head ? "complete" : undefined;
  const released = git.run("log", "-1", "--format=%H", "--", PUBLISHED).trim();
  if (released === head) return version;
  throw new Refusal(
    `found no tag ${tagOf(version)} for the release in ${released.slice(0, 12)}, and commits after it: \`git fetch --tags\`, or \`git tag -a ${tagOf(version)} ${released.slice(0, 12)}\` if it was interrupted there`,
  );
}

/** What differs from the last commit and is not what this release writes. */
async function foreignChanges(root: string, dirty: readonly string[], plan: ReleasePlan): Promise<string[]> {
  const files = new Map(
    WRITING_STEPS.flatMap((name) => plan.files[name].map((file) => [file.path, file.contents])),
  );
  const isForeign = await Promise.all(
    dirty.map(
      async (path) => (await readFile(join(root, path), "utf8").catch(() => undefined)) !== files.get(path),
    ),
  );
  return dirty.filter((_, index) => isForeign[index]);
}

function refuseChanges(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new Refusal(
    `found changes that are in no commit: ${paths.join(", ")}\nCommit them. If an interrupted release left them (another day, or with another --package), go back: git stash --include-untracked`,
  );
}
