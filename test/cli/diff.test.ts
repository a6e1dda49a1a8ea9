import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FORMATS } from "../../src/cli/report/report.ts";
import { BASE, edit } from "../diff/pair.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();
const NULLABLE = edit(BASE, [["id: { type: string,", "id: { type: [string, 'null'],"]]);
const REQUIRED = edit(BASE, [["[status, id, at, till]", "[status, id, at, till, note]"]]);
const WORDS = edit(BASE, [["Which.", "Which <one> | of `them`."]]);
const SAME = edit(BASE, [["Happened:\n", "Happened: # a comment\n"]]);

beforeAll(async () => {
  const folder = cli.folder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: join(folder, "repository"),
    });
  await mkdir(join(folder, "repository", "spec", "releases"), { recursive: true });
  await writeFile(join(folder, "repository/spec/openapi.yaml"), BASE);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "first");
  git("tag", "first");
  await writeFile(join(folder, "repository/spec/openapi.yaml"), NULLABLE);
  await writeFile(join(folder, "repository/spec/releases/1.0.0.yaml"), BASE);
  await writeFile(join(folder, "repository/spec/releases/1.0.0.payloads.json"), "{}");
  const files = {
    base: BASE,
    nullable: NULLABLE,
    required: REQUIRED,
    words: WORDS,
    same: SAME,
    text: "hello",
    "no-webhooks": "openapi: 3.1.0",
    old: "openapi: 3.0.3",
    broken: "a: [",
    chronology: edit(BASE, [["x-chronology: [at, till]", "x-chronology: at"]]),
    cyclic: "a: &a [*a]",
  };
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, `${name}.yaml`), text)),
  );
});

describe("diff", () => {
  it.each([
    ["nullable.yaml", "any", 1],
    ["nullable.yaml", "receivers", 1],
    ["nullable.yaml", "senders", 0],
    ["nullable.yaml", "none", 0],
    ["required.yaml", "any", 1],
    ["required.yaml", "receivers", 0],
    ["required.yaml", "senders", 1],
    ["required.yaml", "none", 0],
    ["words.yaml", "any", 0],
    ["same.yaml", "any", 0],
  ])("of %s, failing on %s, ends with %d", async (file, party, code) => {
    const run = await cli.run(["diff", "base.yaml", file, "--fail-on", party]);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: "" });
  });

  it.each(FORMATS)("shows a break with the payload that proves it in %s", async (format) => {
    const run = await cli.run(["diff", "base.yaml", "nullable.yaml", "--format", format]);
    await expect(`${run.stdout}${run.stderr}`).toMatchFileSnapshot(
      join(import.meta.dirname, "golden", `diff-${format}.txt`),
    );
  });

  it("reports that nothing changed if only comments did", async () => {
    const { stdout } = await cli.run(["diff", "base.yaml", "same.yaml"]);
    expect(stdout).toContain("Nothing changed");
  });

  it("writes a table for pull requests in which the document's text is never markup", async () => {
    const { stdout } = await cli.run(["diff", "base.yaml", "words.yaml", "--format", "markdown"]);
    const rows = stdout.split("\n").filter((line) => line.startsWith("| pass"));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split(/(?<!\\)\|/)).toHaveLength(6);
    expect(stdout).not.toContain("<one>");
  });

  it("annotates what fails as an error, what doesn't matter as a warning, and the rest as a notice", async () => {
    const annotate = async (file: string, failOn: string) => {
      const args = ["diff", "base.yaml", file, "--format", "github", "--fail-on", failOn];
      return /^::.*?title=[\w-]+/m.exec((await cli.run(args)).stdout)?.[0];
    };
    const place = "file=nullable.yaml,line=27,col=15,title=null-allowed";
    expect(await annotate("nullable.yaml", "any")).toBe(`::error ${place}`);
    expect(await annotate("nullable.yaml", "senders")).toBe(`::warning ${place}`);
    expect(await annotate("words.yaml", "any")).toBe(
      "::notice file=words.yaml,line=27,col=29,title=description-changed",
    );
  });

  it("treats receivers as tolerant of unknown fields with --receivers", async () => {
    const properties = "      properties:\n        status";
    const closed = edit(BASE, [[properties, `      additionalProperties: false\n${properties}`]]);
    await writeFile(join(cli.folder(), "closed.yaml"), closed);
    const more = edit(closed, [["        note:", "        more: { type: string }\n        note:"]]);
    await writeFile(join(cli.folder(), "more.yaml"), more);
    const strict = await cli.run(["diff", "closed.yaml", "more.yaml"]);
    expect(strict).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^FAIL field-added-to-closed-object/),
    });
    const args = ["diff", "closed.yaml", "more.yaml", "--receivers", "ignore-unknown-fields"];
    const tolerant = await cli.run(args);
    expect(tolerant).toMatchObject({ code: 0, stdout: expect.stringContaining("breaks nobody") });
  });

  it("accepts breaks with a reason, and fails on an entry that is stale or expired", async () => {
    const args = ["diff", "base.yaml", "nullable.yaml", "--accepted", "accepted.yaml"];
    expect(await cli.run([...args, "--accept", "agreed with all"])).toMatchObject({ code: 0 });
    expect(await cli.run(args)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^skip .+ \(major, accepted\)/),
    });
    const stale = await cli.run(["diff", "base.yaml", "words.yaml", "--accepted", "accepted.yaml"]);
    expect(stale).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^FAIL \w+ accepted break [^.]+ is stale/m),
    });
    const file = join(cli.folder(), "accepted.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/reason: .+/, '$&\n    expires: "2020-01-31"'));
    expect(await cli.run(args)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("expired on 2020-01-31"),
    });
    await writeFile(file, "accepted: [1]");
    expect(await cli.run(args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("accepted.yaml: expected"),
    });
  });

  it("counts which recorded payloads the new version rejects, and by which change", async () => {
    const time = "2026-03-12T09:14:05Z";
    const payload = { status: "happened", id: "a", at: time, till: time };
    const lines = [
      JSON.stringify(payload),
      JSON.stringify({ ...payload, note: "n" }),
      JSON.stringify({ at: time, path: "/", headers: {}, body: JSON.stringify(payload) }),
    ];
    await writeFile(join(cli.folder(), "recorded.ndjson"), `${lines.join("\n")}\n`);
    const args = ["diff", "base.yaml", "required.yaml", "--payloads", "recorded.ndjson"];
    const { stdout } = await cli.run([...args, "--format", "json"]);
    const pointer = "#/components/schemas/Happened/properties/note";
    expect(JSON.parse(stdout)).toMatchObject({
      recorded: {
        payloads: 3,
        rejected: 2,
        neverValid: 0,
        byChange: [{ rule: "field-made-required", pointer, payloads: 2 }],
      },
    });
  });

  it("follows references into files of the version's folder", async () => {
    const schema = 'schema: { $ref: "#/components/schemas/Happened" }';
    await mkdir(join(cli.folder(), "split"), { recursive: true });
    await writeFile(
      join(cli.folder(), "split/spec.yaml"),
      edit(BASE, [[schema, 'schema: { $ref: "parts.yaml#/components/schemas/Happened" }']]),
    );
    await writeFile(join(cli.folder(), "split/parts.yaml"), NULLABLE);
    const { code, stdout } = await cli.run(["diff", "base.yaml", "split/spec.yaml"]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining("parts.yaml:27:15 parts.yaml#/components"),
    });
  });

  it("reads a release, stdin, a git revision, and by default the spec in the current folder", async () => {
    const cwd = join(cli.folder(), "repository");
    const runs = [
      await cli.run(["diff", "1.0.0"], { cwd }),
      await cli.run(["diff", "git:first:spec/openapi.yaml"], { cwd }),
      await cli.run(["diff", "-", "spec/openapi.yaml"], { cwd, stdin: BASE }),
      await cli.run(["diff", "1.0.0", "-"], { cwd, stdin: NULLABLE }),
      await cli.run(["diff", "git:HEAD:spec/openapi.yaml", "spec/releases/1.0.0.yaml"], { cwd }),
    ];
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      [1, 1, 1, 1, 0].map((code) => ({ code, stderr: "" })),
    );
  });
});

describe("diff of versions that can't be compared exits with 2 and one line with the fix", () => {
  it.each([
    ["", /^error: missing required argument 'old'/],
    ["base.yaml base.yaml base.yaml", /^error: too many arguments/],
    ["- -", /^error: Only one of the two versions can come from stdin/],
    [
      "none.yaml base.yaml",
      /^error: Cannot read none\.yaml\. There is no such file\. Name a file, a release/,
    ],
    ["base.yaml none.yaml", /^error: Cannot read none\.yaml\. There is no such file/],
    ["base.yaml", /^error: Cannot read spec\/openapi\.yaml\. There is no such file/],
    [". base.yaml", /^error: Cannot read \.\. It is a directory/],
    [
      "9.9.9 base.yaml",
      /^error: There is no release 9\.9\.9\. There is no spec\/releases here\. Name a file/,
    ],
    ["text.yaml base.yaml", /^error: text\.yaml:1:1: found the string "hello", expected an OpenAPI document/],
    ["broken.yaml base.yaml", /^error: broken\.yaml:1:\d+: found .+ expected YAML or JSON/],
    ["text.yaml base.yaml", /^error: text\.yaml:1:1: found the string "hello", expected an OpenAPI document/],
    ["cyclic.yaml base.yaml", /^error: cyclic\.yaml:1:\d+: found an alias of the value that contains it/],
    ["broken.yaml base.yaml", /^error: broken\.yaml:1:\d+: found .+ expected YAML or JSON/],
    [
      "base.yaml old.yaml",
      /^error: old\.yaml:1:1: found no webhooks, expected at least one under `x-webhooks`/,
    ],
    ["base.yaml no-webhooks.yaml", /^error: no-webhooks\.yaml:1:1: found no webhooks, expected at least one/],
    ["base.yaml chronology.yaml", /^error: chronology\.yaml:\d+:\d+: .*x-chronology/],
    ["base.yaml base.yaml --payloads none", /^error: Cannot read none \(ENOENT\)/],
    ["base.yaml base.yaml --payloads text.yaml", /^error: text\.yaml:1: expected a payload or a recorded/],
    ["base.yaml base.yaml --format xml", /^error: option '--format <format>' argument 'xml' is invalid/],
    [
      "base.yaml base.yaml --fail-on recievers",
      /^error: option '--fail-on <party>' .+ Allowed choices are receivers/,
    ],
    ["git:main:spec/openapi.yaml base.yaml", /^error: .+: this folder isn't in a git repository/],
  ])("%s", async (args, message) => {
    const { code, stdout, stderr } = await cli.run(["diff", ...args.split(" ").filter((arg) => arg !== "")]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(message) });
    expect(stderr.replace(/\nRun it with --help.*/, "").trimEnd()).not.toContain("\n");
  });

  it.each([
    ["git:nowhere:spec/openapi.yaml", /there is no revision nowhere here/],
    ["git:HEAD:spec/nothing.yaml", /revision HEAD has no file spec\/nothing\.yaml/],
    ["git:HEAD:spec", /it is a directory/],
    ["git:HEAD", /expected git:REVISION:PATH, such as git:main:spec\/openapi\.yaml/],
    ["git:--output=x:spec/openapi.yaml", /expected git:REVISION:PATH/],
    ["git:-p:spec/openapi.yaml", /expected git:REVISION:PATH/],
    ["9.9.9", /There is no release 9\.9\.9\. Known releases: 1\.0\.0\. Name/],
  ])("%s in a repository", async (argument, message) => {
    const { code, stdout, stderr } = await cli.run(["diff", argument], {
      cwd: join(cli.folder(), "repository"),
    });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(message) });
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});
