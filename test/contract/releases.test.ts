import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { freezeContract, payloadsPath } from "../../scripts/release/freeze.ts";
import { PUBLISHED, readPublished } from "../../scripts/release/published.ts";
import { loadReleases, RELEASES } from "../../scripts/release/release-files.ts";

const releases = await loadReleases();
const contract = await loadContract();
const published = readPublished(readFileSync(PUBLISHED, "utf8")).map(({ contract }) => contract);
const isFrozen = releases.some(({ version }) => version === contract.version);

describe("a frozen release of the contract", () => {
  it.each(releases)("is named after its version, loads and has payloads: $version", async ({ version }) => {
    expect((await loadContract(`${RELEASES}/${version}.yaml`)).version).toBe(version);
    expect(existsSync(payloadsPath(version))).toBe(true);
  });

  it.skipIf(!isFrozen)(
    "says what the spec of that version says (skipped where the spec has a version to come)",
    async () => {
      expect((await loadContract(`${RELEASES}/${contract.version}.yaml`)).hash).toBe(contract.hash);
    },
  );

  it.skipIf(!isFrozen || published.includes(contract.version))(
    "is the spec to the byte until it is published, and so are its payloads: else `npm run check -- --freeze`",
    () => {
      for (const { path, contents } of freezeContract(readFileSync(SPEC, "utf8"), contract)) {
        expect(readFileSync(path, "utf8") === contents, path).toBe(true);
      }
    },
  );
});
