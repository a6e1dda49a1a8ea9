import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";

const releases = new URL("../../spec/releases/", import.meta.url);
const names = readdirSync(releases);
const contract = await loadContract();
const frozen = new URL(`${contract.version}.yaml`, releases);
const isFrozen = existsSync(frozen);

describe("a frozen release of the contract", () => {
  it.each(names)("is named after its version and loads: %s", async (name) => {
    const { version } = await loadContract(new URL(name, releases).pathname);
    expect(name).toBe(`${version}.yaml`);
  });

  it.skipIf(!isFrozen)(
    "says what the spec of that version says (skipped where the spec has a version to come)",
    async () => {
      expect((await loadContract(frozen.pathname)).hash).toBe(contract.hash);
      expect(readFileSync(frozen, "utf8")).toBe(readFileSync(new URL("../openapi.yaml", releases), "utf8"));
    },
  );
});
