import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const MAX_BYTES = 3_000_000;

/** What users get: one line an entry, one for what all entries share. */
const ALLOWED = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^CHANGELOG\.md$/,
  /^dist\/index\.(js|d\.ts)$/,
  /^dist\/receiver\.(js|d\.ts)$/,
  /^dist\/testing\.(js|d\.ts)$/,
  /^dist\/cli\/[\w-]+\.js$/,
  /^dist\/shared-[\w-]{8}\.(js|d\.ts)$/,
  /^dist\/files\/(document|vectors)\.d\.cts$/,
  /^spec\/openapi\.yaml$/,
  /^generated\/(openapi|asyncapi|vectors)\.json$/,
  /^generated\/(asyncapi|openapi\.paths|openapi-3\.0)\.yaml$/,
  /^generated\/models\/\w+\/[\w./-]+\.(cs|go|java|php|py|rs|ts)$/,
  /^generated\/schemas\/(send|receive)\/\w+\.schema\.json$/,
];

const { tarball, project } = inject("packed");
const paths = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((path) => path.replace(/^package\//, ""));

describe("the packed package", () => {
  it("holds the files of the allowlist and no other", () => {
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(ALLOWED.filter((allowed) => !paths.some((path) => allowed.test(path)))).toEqual([]);
  });

  it(`takes at most ${MAX_BYTES} bytes`, () => {
    const { size } = statSync(tarball);
    console.log(`tarball: ${size} bytes, ${paths.length} files`);
    expect(size).toBeLessThanOrEqual(MAX_BYTES);
  });

  it("depends on nothing at run time, and runs nothing when it is installed", () => {
    const manifest = JSON.parse(
      readFileSync(join(project, "node_modules/recording-webhooks/package.json"), "utf8"),
    );
    const { dependencies, peerDependencies, optionalDependencies, bundleDependencies, sideEffects } =
      manifest;
    expect({ dependencies, peerDependencies, optionalDependencies, bundleDependencies, sideEffects }).toEqual(
      {
        sideEffects: false,
      },
    );
    const atInstall = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });
});
