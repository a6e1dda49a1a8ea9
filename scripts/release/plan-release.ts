import { join } from "node:path";
import type { Bump } from "../../src/diff/diff-report.ts";
import { diffVersions, loadVersion } from "../../src/diff/index.ts";
import { objectOf, textOf } from "../../src/document/json.ts";
import { loadContract, RULES, SPEC } from "../contract/load-contract.ts";
import { emit } from "../emit/emit.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { addSection } from "./changelog.ts";
import { type ContractState, checkContract } from "./check-contract.ts";
import { tagOf } from "./check-publishing.ts";
import { freezeContract } from "./freeze.ts";
import type { Git } from "./git.ts";
import { nextPackageVersion, setLockVersion, setPackageVersion } from "./package-version.ts";
import { hashText, PUBLISHED, readPublished, writePublished } from "./published.ts";
import { Refusal } from "./refusal.ts";
import { RELEASES, readReleases } from "./release-files.ts";

/** All that a release does, thought out before it does any of it. */
export interface ReleasePlan {
  /** Version of the package. */
  readonly version: string;
  readonly contract: string;
  readonly tag: string;
  /** What the gate said. */
  readonly verdict: string;
  /** The files to write, by the step that writes them; paths from the project's root. */
  readonly files: Readonly<Record<WritingStep, readonly EmittedFile[]>>;
}

/** The steps that write files, in their order. */
export const WRITING_STEPS = ["freeze", "record", "changelog", "version", "regenerate"] as const;

export type WritingStep = (typeof WRITING_STEPS)[number];

export interface PlanOptions {
  /** The project's root folder. */
  readonly root: string;
  readonly git: Git;
  readonly package: Bump | undefined;
  /** Today, as `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Plans a release of the last commit. It reads that commit and not what lies about, so that after an interruption the
 * same plan comes out.
 *
 * @throws {Refusal} When the gate is red or a file is missing.
 */
export async function planRelease({ root, git, package: asked, date }: PlanOptions): Promise<ReleasePlan> {
  const read = (path: string): string => {
    const text = git.show(path);
    if (text === undefined)
      throw new Refusal(`${path}: found no such file in the last commit, expected it there`);
    return text;
  };
  const names = git.run("ls-tree", "--name-only", "HEAD", `${RELEASES}/`).split("\n");
  const state: ContractState = {
    text: read(SPEC),
    published: readPublished(read(PUBLISHED)),
    releases: await readReleases(
      names.map((name) => name.slice(RELEASES.length + 1)),
      (name) => read(`${RELEASES}/${name}`),
    ),
  };
  const verdict = checkContract(state);
  if (!verdict.isRight) throw new Refusal(verdict.message);

  const contract = await loadContract(join(root, SPEC), join(root, RULES));
  const last = state.published.at(-1)?.contract;
  const manifest = read("package.json");
  const version = nextPackageVersion({
    from: textOf(objectOf(JSON.parse(manifest))["version"]),
    asked,
    published: last,
    contract: contract.version,
  });
  const isKnown = state.published.some((release) => release.contract === contract.version);
  // What was published is kept to the byte, even where the spec has comments that it has not.
  const frozen = isKnown
    ? state.releases.find((release) => release.version === contract.version)?.text
    : undefined;
  const record = {
    package: version,
    contract: contract.version,
    sha256: hashText(frozen ?? state.text),
    date,
  };
  return {
    version,
    contract: contract.version,
    tag: tagOf(version),
    verdict: verdict.message,
    files: {
      freeze: isKnown ? [] : freezeContract(state.text, contract),
      record: [{ path: PUBLISHED, contents: writePublished([...state.published, record]) }],
      changelog: [
        {
          path: "CHANGELOG.md",
          contents: addSection(read("CHANGELOG.md"), {
            version,
            date,
            contract: contract.version,
            isFirst: last === undefined,
            ...sinceOf(state, last, contract.version),
          }),
        },
      ],
      version: [
        { path: "package.json", contents: setPackageVersion(manifest, version) },
        { path: "package-lock.json", contents: setLockVersion(read("package-lock.json"), version) },
      ],
      regenerate: (await emit(contract)).map(({ path, contents }) => ({
        path: `generated/${path}`,
        contents,
      })),
    },
  };
}

function sinceOf({ text, releases }: ContractState, last: string | undefined, contract: string) {
  const before = releases.find(({ version }) => version === last);
  if (before === undefined || last === undefined || last === contract) return {};
  const old = loadVersion(before.text, `${RELEASES}/${last}.yaml`);
  return { since: { contract: last, report: diffVersions(old, loadVersion(text, SPEC)) } };
}
