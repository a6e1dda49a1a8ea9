import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/run-generate.ts";

const read = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");
const workflow = parse(read(".github/workflows/release.yml"));
const { publish } = workflow.jobs;
const commands: string[] = publish.steps.flatMap(({ run }: { run?: string }) => run ?? []);

describe("the release workflow", () => {
  it("runs for a tag alone, after all that CI runs", () => {
    expect(workflow.on).toEqual({ push: { tags: ["v*"] } });
    const [before, ...others] = Object.keys(workflow.jobs).filter((name) => name !== "publish");
    expect([publish.needs, others]).toEqual([before, []]);
    expect(workflow.jobs[String(before)].steps).toContainEqual({ run: "bash .ci/run" });
  });

  it("publishes with provenance, after the gate", () => {
    expect(publish.permissions).toEqual({ contents: "read", "id-token": "write" });
    const gate = commands.indexOf("npm run check -- --publish");
    const last = commands.length - 1;
    expect(commands[last]).toMatch(/^npm publish --provenance/);
    expect(gate >= 0 && gate < last).toBe(true);
  });

  it("is not the only one that the gate stops: npm asks it, too", () => {
    expect(JSON.parse(read("package.json")).scripts.prepublishOnly).toBe("npm run check -- --publish");
    expect(read(".ci/run")).toMatch(/^gate ".*" npm run -s check$/m);
  });
});
