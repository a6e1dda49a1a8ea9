import { afterEach, describe, expect, it } from "vitest";
import { PUBLISHED, readPublished } from "../../scripts/release/published.ts";
import { makeProject, type TempProject } from "./temp-project.ts";

let project: TempProject;
afterEach(() => project.remove());

/** The number of lines that the release has printed when it is killed. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8];

describe("npm run release, killed", () => {
  it.each(LINES)(
    "when it has said %i lines, is completed by a second run",
    { timeout: 120_000 },
    async (lines) => {
      project = makeProject();
      const killed = await project.run("release", [], (printed) => printed.split("\n").length > lines);
      const second = await project.run("release");
      // A git that was killed with it can leave its lock, and git says itself how to go on.
      if (second.code !== 0) {
        expect(second.stderr).toMatch(/index\.lock/);
        project.git("clean", "--quiet", "-x", "--force", ".git/index.lock");
      }
      expect([killed.code === null || lines > 6, second.code]).toEqual([true, 0]);
      expect(JSON.parse(project.read("package.json")).version).toBe("1.0.0");
      expect(project.git("status", "--porcelain")).toBe("");
      expect(project.git("tag", "--list", "--points-at", "HEAD").trim()).toBe("v1.0.0");
      expect(project.git("log", "--format=%s").trim().split("\n")).toEqual(["Release 1.0.0", "Start"]);
      expect(readPublished(project.read(PUBLISHED))).toHaveLength(1);
      expect(project.read("CHANGELOG.md").match(/^## 1\.0\.0 /gm)).toHaveLength(1);
    },
  );
});
