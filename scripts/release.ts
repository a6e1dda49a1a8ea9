import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { loadContract } from "./contract/load-contract.ts";
import { readState, UNRELEASED } from "./release/check-release.ts";
import { freezeContract } from "./release/freeze.ts";
import { hashText, PUBLISHED, writePublished } from "./release/published.ts";
import { runCommand } from "./report.ts";

// `npm version` runs this as its script `version`: package.json has the new version by then, and npm commits and tags what
// is staged here.
await runCommand(async () => {
  const { text, releases, published, packageVersion, changelog } = await readState(".");
  const contract = await loadContract();
  const date = new Date().toISOString().slice(0, 10);
  const isFrozen = published.some((known) => known.contract === contract.version);
  const frozen = isFrozen ? releases.find(({ version }) => version === contract.version) : undefined;
  const sha256 = hashText(frozen?.text ?? text);
  const release = { package: packageVersion, contract: contract.version, sha256, date };
  const heading = `${UNRELEASED}\n\n## ${packageVersion} (${date})\n\nContract ${contract.version}.`;
  const files = [
    ...(isFrozen ? [] : freezeContract(text, contract)),
    { path: PUBLISHED, contents: writePublished([...published, release]) },
    { path: "CHANGELOG.md", contents: changelog.replace(UNRELEASED, () => heading) },
  ];
  for (const { path, contents } of files) await writeFile(path, contents);
  execFileSync("git", ["add", "--", ...files.map(({ path }) => path)], { stdio: "inherit" });
});
