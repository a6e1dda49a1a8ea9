import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkContract,
  checkPackage,
  checkPublish,
  checkRelease,
  type ReleaseState,
} from "../../scripts/release/check-release.ts";
import { hashRelease, readPublished, writePublished } from "../../scripts/release/releases.ts";
import { QUOKKA } from "../support/quokka.ts";

const text = readFileSync(QUOKKA, "utf8").replace(/^ {2}version: .*$/m, "  version: 1.0.0");
const release = { package: "1.2.0", contract: "1.0.0", sha256: hashRelease({ text }), date: "2026-11-23" };
const published: ReleaseState = {
  text,
  releases: [{ version: "1.0.0", text }],
  published: [release],
  packageVersion: "1.2.0",
  repository: "git+https://git.streams.io/hooks.git",
  changelog: "# Changelog\n\n## Unreleased\n",
};

/** The contract with another version, after an edit that must match. */
function spec(version: string, [from, to]: readonly [string, string] = ["", ""]): string {
  if (!text.includes(from)) throw new Error(`${QUOKKA} has changed: ${from}`);
  return text.replace("version: 1.0.0", `version: ${version}`).replace(from, () => to);
}

const CODE = "        collar_code:\n          type: integer";
const NULLABLE: readonly [string, string] = [CODE, CODE.replace("integer", '[integer, "null"]')];
const FIELD: readonly [string, string] = [
  CODE,
  `        mood: { type: string, description: Its mood., examples: [calm] }\n${CODE}`,
];
const WORDS: readonly [string, string] = ["A quokka could not be found.", "Nobody could find a quokka."];

const ACCEPTED = [
  ["nothing changed", spec("1.0.0")],
  ["a change that breaks receivers, with a major step", spec("2.0.0", NULLABLE)],
  ["a new field, with a minor step", spec("1.1.0", FIELD)],
  ["a new field, with a larger step", spec("3.0.0", FIELD)],
  ["new wording, with a patch step", spec("1.0.1", WORDS)],
] as const;

const REJECTED = [
  [
    "a raised version without a change",
    spec("1.0.1"),
    /nothing changed since 1\.0\.0\. Set .* to 1\.0\.0\.$/,
  ],
  [
    "a change that breaks receivers, without a step",
    spec("1.0.0", NULLABLE),
    /major step\. Set .* to 2\.0\.0\.$/,
  ],
  [
    "a change that breaks receivers, with a minor step",
    spec("1.4.0", NULLABLE),
    /major step\. Set .* to 2\.0\.0\.$/,
  ],
  ["a new field, with a patch step", spec("1.0.9", FIELD), /minor step\. Set .* to 1\.1\.0\.$/],
  ["new wording, without a step", spec("1.0.0", WORDS), /patch step\. Set .* to 1\.0\.1\.$/],
  ["an older version", spec("0.9.0"), /older than the frozen 1\.0\.0/],
  ["a prerelease", spec("2.0.0-rc.1", NULLABLE), /expected three numbers/],
  ["a version that isn't one", spec("1.1", FIELD), /expected three numbers/],
] as const;

describe("the check of the contract's version", () => {
  it.each(ACCEPTED)("accepts %s", (_, edited) => {
    expect(checkContract({ ...published, text: edited }).errors).toEqual([]);
  });

  it.each(REJECTED)("rejects %s", (_, edited, message) => {
    expect(checkContract({ ...published, text: edited }).errors).toEqual([expect.stringMatching(message)]);
  });

  it("lists every change", () => {
    const { notes } = checkContract({ ...published, text: spec("1.0.0", NULLABLE) });
    expect(notes).toEqual([expect.stringMatching(/quokka_lost.*receivers/)]);
  });

  it("accepts any first version", () => {
    expect(checkContract({ ...published, releases: [], published: [] }).errors).toEqual([]);
  });

  it("reports every published contract that was edited or removed, next to the version's error", () => {
    const edited = { ...published, releases: [{ version: "1.0.0", text: spec("1.0.0", WORDS) }] };
    expect(checkContract({ ...edited, text: spec("0.1.0") }).errors).toEqual([
      expect.stringMatching(/1\.0\.0\.yaml is published and was edited/),
      expect.stringMatching(/older than/),
    ]);
    expect(checkContract({ ...published, releases: [] }).errors).toEqual([
      expect.stringMatching(/1\.0\.0\.yaml is published and was removed/),
    ]);
  });
});

describe("freezing", () => {
  it("replaces only an unpublished version, and suggests that", () => {
    const text = spec("1.0.0", NULLABLE);
    expect(checkContract({ ...published, published: [], text }).errors[0]).toMatch(/check -- --freeze$/);
    expect(checkContract({ ...published, published: [], text }, true).errors).toEqual([]);
    expect(checkContract({ ...published, text }, true).errors[0]).toMatch(/is published and can't change/);
  });

  it("still compares with the previous version", () => {
    const releases = [...published.releases, { version: "1.1.0", text: spec("1.1.0", FIELD) }];
    const text = spec("1.1.0", NULLABLE);
    expect(checkContract({ ...published, releases, text }, true).errors[0]).toMatch(/Set .* to 2\.0\.0/);
  });
});

describe("the check of the package's version", () => {
  it.each<[string, readonly [string, string], string, string]>([
    ["1.0.0", WORDS, "1.2.1", "patch"],
    ["1.0.1", WORDS, "1.2.1", "patch"],
    ["1.1.0", FIELD, "1.3.0", "minor"],
    ["2.0.0", NULLABLE, "2.0.0", "major"],
  ])("requires of a package with contract %s at least the contract's step", (version, edit, least, step) => {
    const state = { ...published, text: spec(version, edit) };
    expect(checkPackage(state)).toEqual({ errors: [], notes: [expect.stringContaining(least)] });
    expect(checkPackage(state, least).errors).toEqual([]);
    expect(checkPackage(state, "9.0.0").errors).toEqual([]);
    expect(checkPackage(state, "1.2.0").errors).toEqual([
      expect.stringContaining(`npm run release -- ${step}`),
    ]);
  });

  it("rejects a version that `npm run release` didn't set, and allows any before the first release", () => {
    expect(checkPackage({ ...published, packageVersion: "1.2.1" }).errors[0]).toMatch(/expected .* 1\.2\.0$/);
    expect(checkPackage({ ...published, published: [], packageVersion: "0.0.1" }).errors).toEqual([]);
  });
});

describe("the check before a release", () => {
  it("reports a changelog without its heading, and a placeholder for the repository, together", () => {
    const repository = "git+https://example.com/hooks.git";
    expect(checkRelease(published)).toEqual([]);
    expect(checkRelease({ ...published, changelog: "", repository })).toEqual([
      expect.stringMatching(/^CHANGELOG\.md: expected a line `## Unreleased`/),
      expect.stringMatching(/^package\.json: found the repository .*example\.com/),
    ]);
  });

  it("lets npm publish only what `npm run release` recorded", () => {
    expect(checkPublish(published)).toEqual([]);
    expect(checkPublish({ ...published, packageVersion: "1.2.1" })).toEqual([
      expect.stringMatching(/found no release of package 1\.2\.1/),
    ]);
    expect(checkPublish({ ...published, text: spec("1.1.0", FIELD) })).toHaveLength(1);
  });
});

describe("the record of published versions", () => {
  it("is read as it was written", () => {
    expect(readPublished(writePublished([release]))).toEqual([release]);
  });

  it.each(["", "[]", "{}", '{"releases": {}}', '{"releases": [{"package": "1.0.0"}]}'])(
    "isn't read as empty when it is damaged: %s",
    (damaged) => {
      expect(() => readPublished(damaged)).toThrow(/published\.json: expected a list/);
    },
  );
});
