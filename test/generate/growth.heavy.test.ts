import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeSyntheticSpec } from "../../scripts/bench/synthetic-spec.ts";
import { loadContract, RULES } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { writeFiles } from "../../scripts/write/write-files.ts";

const folder = mkdtempSync(join(tmpdir(), "growth-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the generation", () => {
  it("takes at most ten times as long for ten times the webhooks", async () => {
    const contract = await loadContract();
    // Of the processor, not of the clock: other tests run beside this one.
    const seconds = async (count: number): Promise<number> => {
      const spec = join(folder, `${count}.yaml`);
      writeFileSync(spec, writeSyntheticSpec(contract, count));
      const start = process.cpuUsage();
      await writeFiles(join(folder, `${count}`), await emit(await loadContract(spec, RULES)));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    const [few, many] = [await seconds(40), await seconds(400)];
    console.info(`40 webhooks ${few.toFixed(1)} s, 400 webhooks ${many.toFixed(1)} s`);
    expect(many).toBeLessThan(10 * few);
    expect(many).toBeLessThan(60);
  }, 180_000);
});
