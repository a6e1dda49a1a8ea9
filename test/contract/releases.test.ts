import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { emitFrozen } from "../../scripts/emit/emit-frozen.ts";
import { freezeContract, payloadsPath } from "../../scripts/release/freeze.ts";
import { loadReleases, PUBLISHED, RELEASES, readPublished } from "../../scripts/release/releases.ts";

const releases = await loadReleases();
const contract = await loadContract();
const published = readPublished(readFileSync(PUBLISHED, "utf8")).map(({ contract }) => contract);
const isFrozen = releases.some(({ version }) => version === contract.version);

describe("a frozen release of the contract", () => {
  it.each(releases)("is named after its version, loads and has payloads: $version", async ({ version }) => {
    expect((await loadContract(`${RELEASES}/${version}.yaml`)).version).toBe(version);
    expect(existsSync(payloadsPath(version))).toBe(true);
  });

  it("is at the address that the `$id` of each of its schemas promises, and the newest is in latest/", () => {
    const newest = releases.at(-1)?.version ?? "";
    const schemas = emitFrozen(releases).filter(({ path }) => path.endsWith(".schema.json"));
    const folders = schemas.map(({ path, contents }) => {
      const { $id }: { $id: string } = JSON.parse(contents);
      const [folder = "", ...rest] = path.split("/");
      expect($id.endsWith(`/${folder === "latest" ? newest : folder}/${rest.join("/")}`), path).toBe(true);
      return folder;
    });
    expect([...new Set(folders)]).toEqual([...releases.map(({ version }) => version), "latest"]);
  });

  it.skipIf(!isFrozen)(
    "matches the spec of that version (skipped if the spec has a newer version)",
    async () => {
      expect((await loadContract(`${RELEASES}/${contract.version}.yaml`)).hash).toBe(contract.hash);
    },
  );

  it.skipIf(!isFrozen || published.includes(contract.version))(
    "equals the spec byte for byte until it is published, and so do its payloads: run `npm run check -- --freeze`",
    () => {
      for (const { path, contents } of freezeContract(readFileSync(SPEC, "utf8"), contract)) {
        expect(readFileSync(path, "utf8") === contents, path).toBe(true);
      }
    },
  );
});
