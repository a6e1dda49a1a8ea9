import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SPEC } from "../../scripts/contract/load-contract.ts";
import { checkPublishing } from "../../scripts/release/check-publishing.ts";
import { gitIn } from "../../scripts/release/git.ts";
import { planRelease } from "../../scripts/release/plan-release.ts";
import { PUBLISHED, readPublished } from "../../scripts/release/published.ts";
import { releaseSteps, runRelease } from "../../scripts/release/run-release.ts";
import { makeProject, type TempProject } from "./temp-project.ts";

const NOTES = "- A note that was written by hand.";
let project: TempProject;

beforeEach(() => {
  project = makeProject();
  project.write("CHANGELOG.md", `# Changelog\n\n## Unreleased\n\n${NOTES}\n`);
  project.commit("Write a note");
});
afterEach(() => project.remove());

interface Asked {
  readonly package?: "patch" | "minor" | "major";
  readonly isDryRun?: boolean;
  readonly date?: string;
}

async function release({
  package: asked,
  isDryRun = false,
  date = "2026-11-23",
}: Asked = {}): Promise<string[]> {
  const lines: string[] = [];
  await runRelease({ root: project.root, package: asked, isDryRun, date, say: (line) => lines.push(line) });
  return lines;
}

function state() {
  const { version } = JSON.parse(project.read("package.json"));
  return {
    version,
    tags: project.git("tag", "--list").trim(),
    head: project.git("log", "-1", "--format=%s").trim(),
    status: project.git("status", "--porcelain"),
    record: readPublished(project.read(PUBLISHED)).map((each) => `${each.package} has ${each.contract}`),
  };
}

/** The spec with a field more, which asks for a minor. */
function addField(version: string): void {
  const type = "        upload_status_code:\n          type: integer";
  const field = "        note: { type: string, description: A note., examples: [a] }\n";
  project.edit(SPEC, type, `${field}${type}`);
  project.write(SPEC, project.read(SPEC).replace(/^ {2}version: .*$/m, `  version: ${version}`));
}

describe("a release", () => {
  it("freezes, records, writes, commits and tags; the next one forces as much of the package as of the contract", async () => {
    await release();
    expect(state()).toEqual({
      version: "1.0.0",
      tags: "v1.0.0",
      head: "Release 1.0.0",
      status: "",
      record: ["1.0.0 has 1.0.0"],
    });
    expect(project.read("spec/releases/1.0.0.yaml")).toBe(project.read(SPEC));
    expect(JSON.parse(project.read("package-lock.json"))).toMatchObject({
      version: "1.0.0",
      packages: { "": { version: "1.0.0" } },
    });
    expect(project.read("CHANGELOG.md")).toBe(
      `# Changelog\n\n## Unreleased\n\n## 1.0.0 (2026-11-23)\n\nThe first release of contract 1.0.0.\n\n${NOTES}\n`,
    );
    expect(await checkPublishing(project.root)).toBe("v1.0.0 may be published.");
    expect(await release()).toEqual([expect.stringMatching(/^Nothing to release/)]);

    project.write("README.md", "");
    project.commit("Fix a bug");
    await release({ date: "2026-11-24" });
    expect(state()).toMatchObject({ version: "1.0.1", record: ["1.0.0 has 1.0.0", "1.0.1 has 1.0.0"] });
    expect(project.read("CHANGELOG.md")).toContain(
      "\n## 1.0.1 (2026-11-24)\n\nContract 1.0.0, unchanged.\n\n## 1.0.0",
    );

    addField("1.1.0");
    project.commit("Add a field");
    await expect(release({ package: "patch" })).rejects.toThrow(
      /--package patch: .* forces at least a minor/,
    );
    await release();
    expect(state()).toMatchObject({ version: "1.1.0", tags: "v1.0.0\nv1.0.1\nv1.1.0" });
    expect(project.read("CHANGELOG.md")).toMatch(
      /## 1\.1\.0 .*\n\nContract 1\.1\.0, after 1\.0\.0\.\n\n### Contract 1\.1\.0\n\n- `upload_failed`.*\(`field-added`\)/,
    );
    expect(project.read("generated/version.ts")).toContain("1.1.0");
    expect(existsSync(join(project.root, "spec/releases/1.1.0.payloads.json"))).toBe(true);
  });

  it("says in a dry run what it would do, and changes nothing", async () => {
    const before = state();
    const lines = await release({ isDryRun: true, package: "major" });
    expect(lines.filter((line) => line.startsWith("would")).map((line) => line.split(":")[0])).toEqual(
      ["freeze", "record", "changelog", "version", "regenerate", "commit", "tag"].map(
        (name) => `would ${name}`,
      ),
    );
    expect(lines.at(-1)).toBe("Nothing was changed.");
    expect(state()).toEqual(before);
  });
});

describe("a release refuses", () => {
  it("a placeholder for the repository, and a private package; a dry run tells both", async () => {
    const url = "git+https://example.com/recording-webhooks.git";
    const manifest = {
      ...JSON.parse(project.read("package.json")),
      private: true,
      repository: { type: "git", url },
    };
    project.write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
    project.commit("Take a placeholder");
    await expect(release()).rejects.toThrow(/example\.com.*, a placeholder[\s\S]*private: true/);
    const told = (await release({ isDryRun: true })).filter((line) =>
      line.startsWith("A release will refuse"),
    );
    expect(told).toEqual([expect.stringContaining("placeholder"), expect.stringContaining("private: true")]);
  });

  it("where no branch is checked out, or there is no repository", async () => {
    project.git("checkout", "--quiet", "--detach");
    await expect(release({ isDryRun: true })).rejects.toThrow(/^found no branch checked out/);
    rmSync(join(project.root, ".git"), { recursive: true });
    await expect(release()).rejects.toThrow(/^found no git repository with a commit/);
  });

  it("a tree with changes, and a red gate", async () => {
    project.write("src.ts", "");
    await expect(release()).rejects.toThrow(/found changes that are in no commit: src\.ts\nCommit them/);
    project.git("clean", "--quiet", "--force");
    addField("1.0.0");
    await expect(release({ isDryRun: true })).rejects.toThrow(/in no commit: spec\/openapi\.yaml/);
    project.commit("Add a field and no version");
    await expect(release()).rejects.toThrow(/demand a minor: set info\.version to 1\.1\.0/);
    expect(state()).toMatchObject({ tags: "", status: "", record: [] });
  });

  it("a changelog without the heading, and a tag that is there", async () => {
    project.write("CHANGELOG.md", "# Changelog\n");
    project.commit("Lose the heading");
    await expect(release()).rejects.toThrow(/CHANGELOG\.md: found no line `## Unreleased`/);
    project.git("checkout", "--quiet", "HEAD~1", "--", "CHANGELOG.md");
    project.git("tag", "v1.0.0");
    project.commit("Find it again");
    await expect(release()).rejects.toThrow(/found the tag v1\.0\.0 already/);
  });
});

describe("a release that was interrupted", () => {
  const STEPS = ["freeze", "record", "changelog", "version", "regenerate", "commit", "tag"] as const;

  it.each(["version", "commit"] as const)("after %s is completed by a second run", async (last) => {
    const git = gitIn(project.root);
    const plan = await planRelease({ root: project.root, git, package: undefined, date: "2026-11-23" });
    const steps = releaseSteps(project.root, git, plan);
    expect(steps.map(({ name }) => name)).toEqual(STEPS);
    for (const step of steps.slice(0, STEPS.indexOf(last) + 1)) await step.run();
    const lines = await release();
    expect(lines[0]).toMatch(/^completes/);
    expect(state()).toEqual({
      version: "1.0.0",
      tags: "v1.0.0",
      head: "Release 1.0.0",
      status: "",
      record: ["1.0.0 has 1.0.0"],
    });
    expect(project.read("CHANGELOG.md").match(/^## .*$/gm)).toEqual([
      "## Unreleased",
      "## 1.0.0 (2026-11-23)",
    ]);
  });

  it("says how to go back when it was another day, and goes on from there", async () => {
    const git = gitIn(project.root);
    const plan = await planRelease({ root: project.root, git, package: undefined, date: "2026-11-22" });
    for (const step of releaseSteps(project.root, git, plan).slice(0, 4)) await step.run();
    await expect(release()).rejects.toThrow(/go back: git stash --include-untracked$/);
    project.git("stash", "--include-untracked");
    await release();
    expect(state()).toMatchObject({ version: "1.0.0", tags: "v1.0.0", status: "" });
  });

  it("before its tag, and found after other commits, says which commit the tag is for", async () => {
    await release();
    const released = project.git("rev-parse", "HEAD").trim();
    project.git("tag", "--delete", "v1.0.0");
    project.write("README.md", "");
    project.commit("Go on");
    await expect(release()).rejects.toThrow(`git tag -a v1.0.0 ${released.slice(0, 12)}`);
  });
});

describe("publishing", () => {
  it("is refused for what is no release, has no tag or lies about", async () => {
    await expect(checkPublishing(project.root)).rejects.toThrow(
      /says nothing of package 0\.1\.0[\s\S]*has no tag v0\.1\.0/,
    );
    await release();
    project.write("src.ts", "");
    await expect(checkPublishing(project.root)).rejects.toThrow(/^the working tree has changes: src\.ts/);
    project.commit("Go on");
    await expect(checkPublishing(project.root)).rejects.toThrow(/^the last commit has no tag v1\.0\.0/);
  });
});
