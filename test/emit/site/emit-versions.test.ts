import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contractHash } from "../../../generated/version.ts";
import { SPEC } from "../../../scripts/contract/load-contract.ts";
import { describeReleases, summarize } from "../../../scripts/emit/site/describe-releases.ts";
import { emitVersions } from "../../../scripts/emit/site/emit-versions.ts";
import { loadReleases, type Release } from "../../../scripts/release/releases.ts";

const spec = readFileSync(SPEC, "utf8").replace(/^ {2}version: .*$/m, "  version: 1.0.0");
const CODE = "        upload_status_code:\n          type: integer";

/** The contract in a version, with a field `note` of a type, or without. */
function release(version: string, type?: string): Release {
  if (spec.split(CODE).length !== 2) throw new Error("the spec has changed");
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

function fileOf(releases: readonly Release[], path: string): string {
  return emitVersions(releases).find((file) => file.path === path)?.contents ?? "";
}

describe("the description of the versions", () => {
  it("has for each its webhooks, its changes and who can read it", () => {
    const described = describeReleases(many).map(({ version, previous, changes, readableBy, rejectedBy }) => {
      return { version, previous, rules: changes.map(({ rule }) => rule), readableBy, rejectedBy };
    });
    expect(described).toEqual([
      { version: "1.0.0", previous: undefined, rules: [], readableBy: [], rejectedBy: [] },
      { version: "1.1.0", previous: "1.0.0", rules: ["field-added"], readableBy: ["1.0.0"], rejectedBy: [] },
      {
        version: "1.2.0",
        previous: "1.1.0",
        rules: ["field-removed"],
        readableBy: ["1.0.0", "1.1.0"],
        rejectedBy: [],
      },
      {
        version: "1.3.0",
        previous: "1.2.0",
        rules: ["field-added"],
        readableBy: ["1.0.0", "1.2.0"],
        rejectedBy: ["1.1.0"],
      },
      {
        version: "2.0.0",
        previous: "1.3.0",
        rules: ["null-allowed"],
        readableBy: ["1.0.0", "1.2.0"],
        rejectedBy: ["1.1.0", "1.3.0"],
      },
    ]);
  });

  it("says in a sentence who can read it: whole majors, or each version where one is left out", () => {
    expect(describeReleases(many).map((each) => summarize(each).replace(/hash [0-9a-f]{12}, /, ""))).toEqual([
      "contract 1.0.0, receivers of 1.x can read it",
      "contract 1.1.0, receivers of 1.x can read it",
      "contract 1.2.0, receivers of 1.x can read it",
      "contract 1.3.0, receivers of 1.0.0, 1.2.0 and 1.3.0 can read it",
      "contract 2.0.0, receivers of 1.0.0, 1.2.0 and 2.x can read it",
    ]);
  });

  it("has the hash that the package has", async () => {
    const [newest] = describeReleases(await loadReleases()).toReversed();
    if (newest?.version === /^ {2}version: (.*)$/m.exec(readFileSync(SPEC, "utf8"))?.[1]) {
      expect(newest?.hash).toBe(contractHash);
    }
  });
});

describe("the page of versions", () => {
  it("has a heading, the newest in a sentence and a section for each, newest first", () => {
    const page = fileOf(many, "versions.md");
    expect(page.match(/^#.*$/gm)).toEqual([
      "# Versions",
      "## 2.0.0",
      "### Changes since 1.3.0",
      "## 1.3.0",
      "### Changes since 1.2.0",
      "## 1.2.0",
      "### Changes since 1.1.0",
      "## 1.1.0",
      "### Changes since 1.0.0",
      "## 1.0.0",
    ]);
    expect(page).toMatch(/\n\*\*Contract 2\.0\.0, hash [0-9a-f]{12}, receivers of .* can read it\.\*\*\n/);
    expect(page).toMatch(/^- `upload_failed` `\/note` \(`null-allowed`\): .*\*\*Breaks receivers/m);
    expect(page).not.toMatch(/<(?!!--)/);
  });

  it("works with one version and with none", () => {
    expect(fileOf(one, "versions.md").match(/^#.*$/gm)).toEqual(["# Versions", "## 1.0.0"]);
    expect(fileOf([], "versions.md")).toContain("No version of the contract is frozen yet.");
    expect(emitVersions([]).map(({ path }) => path)).toEqual(["versions.md", "public/versions.json"]);
  });
});

describe("the badge", () => {
  it("is an image with a name, and texts within it", () => {
    const badge = fileOf(many, "public/badge.svg");
    expect(badge).toMatch(/^<svg [^>]*role="img" aria-labelledby="title"/);
    expect(badge).toMatch(/<title id="title">contract 2\.0\.0, hash [0-9a-f]{12}, receivers of .*<\/title>/);
    const width = Number(/width="(\d+)"/.exec(badge)?.[1]);
    const middles = [...badge.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(middles.length === 2 && middles.every((x) => x > 0 && x < width)).toBe(true);
  });
});

describe("versions.json", () => {
  it("says the same for programs, newest first", () => {
    const { versions } = JSON.parse(fileOf(many, "public/versions.json"));
    expect(versions.map(({ version }: { version: string }) => version)).toEqual(
      many.map(({ version }) => version).toReversed(),
    );
    expect(versions[0]).toMatchObject({
      summary: expect.stringMatching(/^contract 2\.0\.0/),
      readableBy: ["1.0.0", "1.2.0"],
      changes: [
        {
          rule: "null-allowed",
          webhook: "upload_failed",
          path: "/note",
          breaks: ["receivers"],
          bump: "major",
        },
      ],
    });
  });
});
