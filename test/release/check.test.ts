import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SPEC } from "../../scripts/contract/load-contract.ts";
import { type ContractState, checkContract, checkFreeze } from "../../scripts/release/check-contract.ts";
import { hashText, readPublished, writePublished } from "../../scripts/release/published.ts";
import { readReleases } from "../../scripts/release/release-files.ts";
import { makeProject, type TempProject } from "./temp-project.ts";

const text = readFileSync(SPEC, "utf8").replace(/^ {2}version: .*$/m, "  version: 1.0.0");
const record = { package: "1.0.0", contract: "1.0.0", sha256: hashText(text), date: "2026-11-23" };
const published: ContractState = { text, releases: [{ version: "1.0.0", text }], published: [record] };
const unpublished: ContractState = { ...published, published: [] };

/** The spec of another version, after a replacement that must find something. */
function spec(version: string, from = "", to = ""): string {
  if (!text.includes(from)) throw new Error(`the spec has changed: ${from}`);
  return text.replace("version: 1.0.0", `version: ${version}`).replace(from, () => to);
}

const CODE = "        upload_status_code:\n          type: integer";
const NULLABLE = [CODE, `${CODE.replace("integer", '[integer, "null"]')}`] as const;
const FIELD = [CODE, `        note: { type: string, description: A note. }\n${CODE}`] as const;
const WORDS = ["Sent when a session has finished.", "Sent as soon as a session has finished."] as const;

/** What is in the spec, its version, and what the gate has to say. */
const CASES = [
  ["nothing changed, and the version is the same", spec("1.0.0"), true, /^1\.0\.0 is unchanged/],
  [
    "nothing changed, and the version is raised",
    spec("1.0.1"),
    false,
    /nothing changed since 1\.0\.0: set info\.version to 1\.0\.0/,
  ],
  [
    "a break for receivers, not raised",
    spec("1.0.0", ...NULLABLE),
    false,
    /demand a major: set info\.version to 2\.0\.0$/,
  ],
  [
    "a break for receivers, raised by a minor",
    spec("1.4.0", ...NULLABLE),
    false,
    /demand a major: set info\.version to 2\.0\.0/,
  ],
  [
    "a break for receivers, raised by a major",
    spec("2.0.0", ...NULLABLE),
    true,
    /2\.0\.0 is raised over 1\.0\.0/,
  ],
  ["a new field, not raised", spec("1.0.0", ...FIELD), false, /demand a minor: set info\.version to 1\.1\.0/],
  [
    "a new field, raised by a patch",
    spec("1.0.9", ...FIELD),
    false,
    /demand a minor: set info\.version to 1\.1\.0/,
  ],
  ["a new field, raised by a minor", spec("1.1.0", ...FIELD), true, /1\.1\.0 is raised over 1\.0\.0/],
  ["a new field, raised by more", spec("3.0.0", ...FIELD), true, /3\.0\.0 is raised over 1\.0\.0/],
  ["other words, not raised", spec("1.0.0", ...WORDS), false, /demand a patch: set info\.version to 1\.0\.1/],
  ["other words, raised by a patch", spec("1.0.1", ...WORDS), true, /1\.0\.1 is raised over 1\.0\.0/],
  [
    "a version that is lowered",
    spec("0.9.0", ...FIELD),
    false,
    /older than the frozen 1\.0\.0: set info\.version to 1\.1\.0/,
  ],
  [
    "a preview",
    spec("2.0.0-rc.1", ...NULLABLE),
    false,
    /found the version 2\.0\.0-rc\.1, expected three numbers/,
  ],
  ["no version", spec('""', ...NULLABLE), false, /found no version, expected three numbers/],
] as const;

describe("the gate", () => {
  it.each(CASES)("judges %s", (_, text, isRight, message) => {
    const verdict = checkContract({ ...published, text });
    expect([verdict.isRight, verdict.message]).toEqual([isRight, expect.stringMatching(message)]);
  });

  it("says of every change what it is and whom it breaks", () => {
    const { message } = checkContract({ ...published, text: spec("1.0.0", ...NULLABLE) });
    expect(message.split("\n")[0]).toMatch(/^ {2}[a-z-]+ at upload_failed.*, breaks receivers: \S/);
  });

  it("compares with the newest version by its numbers, not by its letters", () => {
    const releases = ["1.9.0", "1.10.0"].map((version) => ({ version, text: spec(version) }));
    const verdict = checkContract({ text: spec("1.9.1", ...WORDS), releases, published: [] });
    expect(verdict.message).toMatch(/older than the frozen 1\.10\.0: set info\.version to 1\.10\.1/);
  });

  it("takes a first version as it is", () => {
    expect(checkContract({ text: spec("0.1.0"), releases: [], published: [] }).isRight).toBe(true);
  });

  it("is as strict with a version that was never published, and says that it may be frozen anew", () => {
    const verdict = checkContract({ ...unpublished, text: spec("1.0.0", ...NULLABLE) });
    expect([verdict.isRight, verdict.message]).toEqual([
      false,
      expect.stringMatching(/2\.0\.0 .*check -- --freeze/),
    ]);
  });

  it("finds a published contract that was edited, or is gone", () => {
    const releases = [{ version: "1.0.0", text: spec("1.0.0", ...WORDS) }];
    expect(() => checkContract({ ...published, releases })).toThrow(/1\.0\.0\.yaml: found other contents/);
    expect(() => checkContract({ ...published, releases: [] })).toThrow(/1\.0\.0\.yaml: found no such file/);
  });
});

describe("freezing anew", () => {
  const other = spec("1.0.0", ...NULLABLE);

  it("is for a version that was never published", () => {
    expect(checkFreeze({ ...unpublished, text: other }).isRight).toBe(true);
    expect(checkFreeze({ ...published, text: other }).message).toMatch(/is published and stays as it is/);
  });

  it("is for the newest version, and no way around the gate of the one before", () => {
    expect(checkFreeze({ ...unpublished, text: spec("1.1.0") }).message).toMatch(
      /found version 1\.1\.0, expected 1\.0\.0/,
    );
    const releases = [...published.releases, { version: "1.1.0", text: spec("1.1.0", ...FIELD) }];
    const breaking = { ...published, releases, text: spec("1.1.0", ...NULLABLE) };
    expect(checkFreeze(breaking).message).toMatch(/demand a major: set info\.version to 2\.0\.0/);
    expect(checkFreeze({ ...breaking, text: spec("1.1.0", ...FIELD) }).isRight).toBe(true);
  });
});

describe("the frozen versions", () => {
  it("are those in files with a version's name, by its numbers", async () => {
    const names = ["1.10.0.yaml", "1.9.0.yaml", "1.9.0.payloads.json", "published.json"];
    expect((await readReleases(names, (name) => name)).map(({ text }) => text)).toEqual([
      "1.9.0.yaml",
      "1.10.0.yaml",
    ]);
    await expect(readReleases(["latest.yaml"], () => "")).rejects.toThrow(
      /latest\.yaml: found the name latest/,
    );
  });
});

describe("the record of what is published", () => {
  it("is read as it was written", () => {
    expect(readPublished(writePublished([record]))).toEqual([record]);
  });

  it.each(["", "[]", "{}", '{"releases": {}}', '{"releases": [{"package": "1.0.0"}]}'])(
    "does not pass for empty when it is damaged: %s",
    (damaged) => {
      expect(() => readPublished(damaged)).toThrow(/published\.json: found no list/);
    },
  );
});

describe("npm run check", () => {
  let project: TempProject;
  beforeAll(() => {
    project = makeProject();
  });
  afterAll(() => project.remove());

  it("ends with 0, 1 or 2, and freezes anew", async () => {
    project.edit(SPEC, ...NULLABLE);
    const red = await project.run("check");
    expect([red.code, red.stdout, red.stderr]).toEqual([
      1,
      "",
      expect.stringMatching(/set info\.version to/),
    ]);
    expect(await project.run("check", ["--freeze"])).toMatchObject({ code: 0, stderr: "" });
    expect(await project.run("check")).toMatchObject({ code: 0, stderr: "" });
    project.write(SPEC, "openapi: [");
    expect(await project.run("check")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^spec\/openapi\.yaml:\d+:\d+: found .*\n$/),
    });
  });
});
