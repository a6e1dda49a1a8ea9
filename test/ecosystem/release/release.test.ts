import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCli } from "../../../scripts/build/build-cli.ts";
import { buildDist } from "../../../scripts/build/build-dist.ts";
import { PUBLISHED, readPublished } from "../../../scripts/release/releases.ts";
import { copyRepository } from "../../support/copy-repository.ts";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { type StartedServer, startServer } from "../../support/start-server.ts";

const HERE = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "release-"));
const copy = join(folder, "copy");
const consumer = join(folder, "consumer");
let registry = "";
let verdaccio: StartedServer;

beforeAll(async () => {
  installNode(HERE);
  verdaccio = await startRegistry();
  registry = `${verdaccio.url}/`;
  copyRepository(copy);
  await buildDist(join(copy, "dist"));
  await buildCli(join(copy, "dist/cli"));
});
afterAll(async () => {
  await verdaccio.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a release", () => {
  it("rejects a placeholder for the repository, and leaves the tree unchanged", () => {
    expect(() => run("npm", ["run", "release", "--", "minor"])).toThrow(
      /package\.json: found the repository .*example\.com/,
    );
    expect(run("git", ["status", "--porcelain"])).toBe("");
  });

  it("freezes the contract, dates the changelog, commits, and tags", () => {
    const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
    const repository = { type: "git", url: "git+https://git.streams.io/recording-webhooks.git" };
    writeJson("package.json", { ...manifest, private: undefined, repository });
    run("git", ["commit", "--quiet", "--all", "--message", "Name the repository"]);
    run("npm", ["run", "release", "--", "minor"]);

    const { version } = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
    const [last, ...others] = readPublished(readFileSync(join(copy, PUBLISHED), "utf8")).toReversed();
    expect(run("git", ["status", "--porcelain"])).toBe("");
    expect(run("git", ["tag", "--points-at", "HEAD"]).trim()).toBe(`v${version}`);
    expect([last?.package, others.length]).toEqual([
      version,
      readPublished(readFileSync(join(ROOT, PUBLISHED), "utf8")).length,
    ]);
    expect(readFileSync(join(copy, `spec/releases/${last?.contract}.yaml`), "utf8")).toBe(
      readFileSync(join(copy, "spec/openapi.yaml"), "utf8"),
    );
    expect(readFileSync(join(copy, "CHANGELOG.md"), "utf8")).toContain(
      `## Unreleased\n\n## ${version} (${last?.date})\n\nContract ${last?.contract}.\n`,
    );
  });

  it("is what npm publishes, and runs once installed", () => {
    run("npm", ["publish", "--registry", registry]);
    mkdirSync(consumer);
    writeFileSync(join(consumer, "package.json"), "{}");
    run("npm", ["install", "--no-save", "recording-webhooks", "--registry", registry], consumer);
    const script = 'import("recording-webhooks").then(({ statuses }) => console.log(statuses.length > 0))';
    expect(run("node", ["--eval", script], consumer)).toBe("true\n");
    expect(run("npx", ["--no-install", "recording-webhooks", "--help"], consumer)).toMatch(/validate/);
  });

  it("is the only one that may be published", () => {
    expect(run("npm", ["run", "check", "--", "--publish"])).toMatch(/right version/);
    run("npm", ["version", "patch", "--no-git-tag-version"]);
    expect(() => run("npm", ["run", "check", "--", "--publish"])).toThrow(/found no release of package/);
  });
});

/** Starts a registry that stores everything in the test's folder and uses no other registry. */
async function startRegistry(): Promise<StartedServer> {
  const config = join(folder, "verdaccio.yaml");
  const packages = { "**": { access: "$all", publish: "$all" } };
  const log = { type: "stdout", format: "json", level: "warn" };
  const auth = { htpasswd: { file: join(folder, "htpasswd") } };
  // JSON is YAML.
  writeFileSync(
    config,
    JSON.stringify({ storage: join(folder, "storage"), uplinks: {}, packages, auth, log }),
  );
  const script = `require("verdaccio").runServer(${JSON.stringify(config)}).then((app) => {
    const server = app.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));
  })`;
  return startServer(["node", "--eval", script], { cwd: HERE });
}

function writeJson(path: string, value: object): void {
  writeFileSync(join(copy, path), `${JSON.stringify(value, null, 2)}\n`);
}

/** Runs a command in the copy. A failure throws what it printed. */
function run(command: string, args: readonly string[], cwd = copy): string {
  // npm wants a token even for a registry that accepts everyone.
  const host = registry.replace(/^http:/, "");
  const token = registry === "" ? {} : { [`npm_config_${host}:_authToken`]: "anyone" };
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...token, npm_config_fetch_retries: "0" },
    });
  } catch (cause) {
    const { stdout = "", stderr = "" }: { stdout?: string; stderr?: string } = Object(cause);
    throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`, { cause });
  }
}
