import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { describeReleases, emitVersions } from "../../../scripts/emit/site/emit-versions.ts";
import type { Release } from "../../../scripts/release/releases.ts";
import { QUOKKA } from "../../support/quokka.ts";

const spec = readFileSync(QUOKKA, "utf8").replace(/^ {2}version: .*$/m, "  version: 1.0.0");
const CODE = "        collar_code:\n          type: integer";

/** The contract in a version, with a field `note` of a type, or without. */
function release(version: string, type?: string): Release {
  if (spec.split(CODE).length !== 2) throw new Error(`${QUOKKA} has changed`);
  const note = type === undefined ? "" : `        note: { type: ${type}, description: A <note>. }\n`;
  const text = spec.replace("version: 1.0.0", `version: ${version}`).replace(CODE, () => `${note}${CODE}`);
  return { version, text };
}

const one = [release("1.0.0")];
/** A field that comes, goes and comes back as another type. */
const many = [
  ...one,
  release("1.1.0", "string"),
  release("1.2.0"),
  release("1.3.0", "integer"),
  release("2.0.0", '[integer, "null"]'),
];
const published = ["1.0.0", "1.1.0"].map((contract, index) => ({
  package: contract,
  contract,
  sha256: "",
  date: `2026-01-0${index + 1}`,
}));

function fileOf(releases: readonly Release[], path: string): string {
  const files = emitVersions(describeReleases(releases, published), "https://example.com/docs/");
  return files.find((file) => file.path === path)?.contents ?? "";
}

describe("the description of the versions", () => {
  it("has each version's changes and readers: whole major versions, or single ones if one is excluded", () => {
    const described = describeReleases(many).map(({ version, previous, changes, readers }) => {
      return [version, previous, changes.map(({ rule }) => rule).join(), readers.join()];
    });
    expect(described).toEqual([
      ["1.0.0", undefined, "", "1.x"],
      ["1.1.0", "1.0.0", "field-added", "1.x"],
      ["1.2.0", "1.1.0", "field-removed", "1.x"],
      ["1.3.0", "1.2.0", "field-added", "1.0.0,1.2.0,1.3.0"],
      ["2.0.0", "1.3.0", "null-allowed", "1.0.0,1.2.0,2.x"],
    ]);
  });

  it("has the hash that the package has", async () => {
    const text = readFileSync(QUOKKA, "utf8");
    expect(describeReleases([{ version: "0.3.0", text }])[0]?.hash).toBe((await loadContract(QUOKKA)).hash);
  });
});

describe("the pages of the versions", () => {
  it("list them, newest first, with the day they were published", () => {
    const list = fileOf(many, "parts/versions.md");
    expect(list.match(/(?<=^\| \[)[\d.]+/gm)).toEqual(many.map(({ version }) => version).toReversed());
    expect(list).toMatch(/^\| \[1\.1\.0\]\(\.\/1\.1\.0\.md\) \| 2026-01-02 \| 1 \| 1\.x \|$/m);
    expect(list).toMatch(/^\| \[2\.0\.0\].* \| not published yet \|/m);
  });

  it("show the diff, with the payload that proves a break", () => {
    const page = fileOf(many, "versions/2.0.0.md");
    expect(page.match(/^#.*$/gm)).toEqual(["# Version 2.0.0", "## Changes since 1.3.0"]);
    expect(page).toMatch(/^- `quokka_lost` `\/note` \(`null-allowed`\): .*\*\*Breaks receivers/m);
    const [, payload = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(JSON.parse(payload)).toMatchObject({ status: "quokka_lost", note: null });
    expect(page.replaceAll(/<a .*?<\/a>/g, "")).not.toContain("<");
  });

  it("works with one version and with none", () => {
    expect(fileOf(one, "versions/1.0.0.md")).toContain("This is the first version.");
    expect(fileOf([], "parts/versions.md").split("\n")).toHaveLength(3);
  });
});

describe("the Atom feed", () => {
  it("has an entry for each published version, newest first, and the newest one's date", () => {
    const feed = fileOf(many, "public/feed.xml");
    expect(feed.match(/(?<=<title>).*(?=<\/title>)/g)).toEqual([
      "Contract versions",
      "Contract 1.1.0",
      "Contract 1.0.0",
    ]);
    expect(feed.match(/(?<=<updated>).*(?=<\/updated>)/g)).toEqual([
      "2026-01-02T00:00:00Z",
      "2026-01-02T00:00:00Z",
      "2026-01-01T00:00:00Z",
    ]);
    expect(feed).toContain('<link href="https://example.com/docs/versions/1.1.0.html"/>');
    expect(feed).toContain("1 change since 1.0.0. Receivers of 1.x can read it.");
  });
});
