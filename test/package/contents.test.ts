import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const MAX_BYTES = 3_000_000;

/** What users get: one line per entry, and one for what all entries share. */
const ALLOWED = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^CHANGELOG\.md$/,
  /^dist\/index\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/receiver\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/testing\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/cli\/[\w-]+\.js$/,
  /^dist\/shared-[\w-]{8}\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/files\/(document|vectors)\.d\.cts$/,
  /^dist\/THIRD_PARTY_LICENSES$/,
  /^spec\/openapi\.yaml$/,
  /^generated\/[\w.-]+\.json$/,
  /^generated\/[\w.-]+\.yaml$/,
  /^generated\/tables\/(duckdb\.sql|spark\.ddl)$/,
  /^generated\/models\/\w+\/[\w./-]+\.(cs|go|java|php|py|rs|ts)$/,
  /^generated\/(examples|schemas|tables)\/[\w./-]+\.(json|sql|ddl)$/,
];

const { tarball, project } = inject("packed");
const paths = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((path) => path.replace(/^package\//, ""));

describe("the packed package", () => {
  it("contains exactly the files of the allowlist", () => {
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(ALLOWED.filter((allowed) => !paths.some((path) => allowed.test(path)))).toEqual([]);
  });

  it(`has at most ${MAX_BYTES} bytes`, () => {
    const { size } = statSync(tarball);
    console.log(`tarball: ${size} bytes, ${paths.length} files`);
    expect(size).toBeLessThanOrEqual(MAX_BYTES);
  });

  it("has the license of every package that it includes", () => {
    const installed = join(project, "node_modules/recording-webhooks");
    const notices = readFileSync(join(installed, "dist/THIRD_PARTY_LICENSES"), "utf8");
    const code = readdirSync(join(installed, "dist/cli")).map((file) =>
      readFileSync(join(installed, "dist/cli", file), "utf8"),
    );
    // esbuild writes a comment with the path of each source.
    const sources = code.flatMap((text) => [
      ...text.matchAll(/^\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm),
    ]);
    const names = new Set(sources.map(([, name = ""]) => name));
    expect(names.size).toBeGreaterThan(0);
    expect([...names].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
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
