import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { loadContract } from "./contract/load-contract.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import { readState, UNRELEASED } from "./release/check-release.ts";
import { freezeContract } from "./release/freeze.ts";
import { hashRelease, loadReleases, PUBLISHED, writePublished } from "./release/releases.ts";
import { runCommand } from "./run-command.ts";

// `npm version` runs this as its script `version`: package.json has the new version by then, and npm commits and tags what
// is staged here.
await runCommand(async () => {
  const { text, published, packageVersion, changelog } = await readState(".");
  const contract = await loadContract();
  const { version } = contract;
  const date = new Date().toISOString().slice(0, 10);
  if (!published.some((known) => known.contract === version)) {
    for (const file of freezeContract(text, contract)) await write(file);
  }
  const frozen = (await loadReleases()).find((release) => release.version === version) ?? { text };
  const release = { package: packageVersion, contract: version, sha256: hashRelease(frozen), date };
  await write({ path: PUBLISHED, contents: writePublished([...published, release]) });
  const heading = `${UNRELEASED}\n\n## ${packageVersion} (${date})\n\nContract ${version}.`;
  await write({ path: "CHANGELOG.md", contents: changelog.replace(UNRELEASED, () => heading) });
});

async function write({ path, contents }: EmittedFile): Promise<void> {
  await writeFile(path, contents);
  execFileSync("git", ["add", "--", path], { stdio: "inherit" });
}
