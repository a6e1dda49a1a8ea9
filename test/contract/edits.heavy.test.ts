import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { addQuokka } from "../support/quokka.ts";
import { ROOT, type Run } from "../support/run-generate.ts";

/** What a contributor edits besides the spec. Commands write everything else that changes. */
const WRITTEN_BY_COMMANDS = /^(generated|spec\/releases)\/|^README\.md$|^docs\/(?!decisions\/)[\w/-]+\.md$/;

/** The time limit for the quick tests on a slow machine. */
const TIMEOUT_MS = 900_000;

const EDITS = [
  { title: "an optional integer field", edit: addOptionalField },
  {
    title: "a webhook with nested objects, lists, an enum, and a chronology",
    // Other tests use the quokka's own names.
    edit: (spec: string) => addQuokka(spec).replaceAll("quokka", "wombat").replaceAll("Quokka", "Wombat"),
  },
];

describe.each(EDITS)("an edit of the contract by the steps of CONTRIBUTING.md: $title", ({ edit }) => {
  const copy = mkdtempSync(join(tmpdir(), "edit-"));
  const spec = join(copy, "spec/openapi.yaml");
  const run = (command: string): Promise<Run> => runIn(copy, command);

  beforeAll(async () => {
    copyRepository(copy);
    writeFileSync(spec, edit(readFileSync(spec, "utf8")));
    const { stdout } = await run("npm run -s check");
    const [, version = ""] = /info\.version to (\d+\.\d+\.\d+)/.exec(stdout) ?? [];
    expect(version, stdout).not.toBe("");
    const document = parseDocument(readFileSync(spec, "utf8"));
    document.setIn(["info", "version"], version);
    writeFileSync(spec, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
    const changelog = join(copy, "CHANGELOG.md");
    const text = readFileSync(changelog, "utf8");
    writeFileSync(changelog, text.replace("## Unreleased\n", "## Unreleased\n\n- Edit the contract.\n"));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it.each(["npm run -s generate", "npm run -s check", "npm run -s lint", "npm run -s lint:spec", "npm test"])(
    "leaves `%s` passing",
    async (command) => {
      const { code, stdout, stderr } = await run(command);
      expect(code, `${stdout.slice(-6000)}\n${stderr.slice(-2000)}`).toBe(0);
    },
    TIMEOUT_MS,
  );

  it("needs no other manual change", async () => {
    const { stdout } = await run("git status --porcelain");
    const changed = stdout.split("\n").map((line) => line.slice(3));
    const byHand = changed.filter((path) => path !== "" && !WRITTEN_BY_COMMANDS.test(path));
    expect(byHand.toSorted()).toEqual(["CHANGELOG.md", "spec/openapi.yaml"]);
  });
});

/** Adds an optional field to the last webhook's payload. */
function addOptionalField(spec: string): string {
  const document = parseDocument(spec);
  const schemas: Record<string, { properties?: { status?: { const?: string } } }> =
    document.toJS().components.schemas;
  const [name] = Object.keys(schemas).filter((key) => schemas[key]?.properties?.status?.const !== undefined);
  document.setIn(["components", "schemas", name, "properties", "wombat_count"], {
    type: "integer",
    minimum: 0,
    description: "Number of wombats in the picture.",
    examples: [3],
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Copies the tracked files and the installed packages into a new repository. */
function copyRepository(to: string): void {
  const listing = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const path of listing.split("\0").filter((path) => path !== "")) {
    cpSync(join(ROOT, path), join(to, path), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(to, "node_modules"));
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: to, stdio: "ignore" });
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-qm", "Copy");
}

function runIn(cwd: string, command: string): Promise<Run> {
  return new Promise((resolve) => {
    // Vitest's variables would make the inner run act as a worker of the outer one.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST") && name !== "NODE_ENV"),
    );
    const options = { cwd, env, maxBuffer: 2 ** 28 };
    execFile("bash", ["-c", command], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}
