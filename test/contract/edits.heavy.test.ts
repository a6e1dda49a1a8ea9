import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { addOptionalField, addWombat } from "../support/contract-edits.ts";
import { copyRepository } from "../support/copy-repository.ts";
import { runProgram } from "../support/run-program.ts";

/** What a contributor edits besides the spec. Commands write everything else that changes. */
const WRITTEN_BY_COMMANDS = /^(generated|spec\/releases)\/|^README\.md$|^docs\/(?!decisions\/)[\w/-]+\.md$/;

/** The time limit for the quick tests on a slow machine. */
const TIMEOUT_MS = 900_000;

/** The models that they give compile: test/ecosystem/models/models.test.ts, where the languages are. */
const EDITS = [
  { title: "an optional integer field", edit: addOptionalField },
  { title: "a webhook with nested objects, lists, an enum, and a chronology", edit: addWombat },
];

describe.each(EDITS)("an edit of the contract by the steps of CONTRIBUTING.md: $title", ({ edit }) => {
  const copy = mkdtempSync(join(tmpdir(), "edit-"));
  const spec = join(copy, "spec/openapi.yaml");
  const run = (command: string) => runProgram(["bash", "-c", command], { cwd: copy });

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
      const { exitCode, stdout, stderr } = await run(command);
      expect(exitCode, `${stdout.slice(-6000)}\n${stderr.slice(-2000)}`).toBe(0);
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
