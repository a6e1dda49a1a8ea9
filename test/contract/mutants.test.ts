import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { runMutants } from "../support/mutants.ts";

const contract = await loadContract();

describe("the vectors", () => {
  it("notice the removal of each constraint of each schema", () => {
    const { killed, survived, implied } = runMutants(contract);
    console.info(
      `${killed.length} mutants killed, ${survived.length} survived, ${implied.length} implied by a const`,
    );
    expect(survived).toEqual([]);
    // One `type` beside the `const` of each status, in each mode.
    expect(implied).toHaveLength(contract.webhooks.length * 2);
    expect(killed.length).toBeGreaterThan(100);
  });

  it("would let a constraint that no vector looks at be seen", () => {
    const webhooks = contract.webhooks.map((webhook) => ({
      ...webhook,
      schema: { ...webhook.schema, maxProperties: 1000 },
    }));
    const { survived } = runMutants({ ...contract, webhooks });
    expect(survived).toEqual(
      webhooks.flatMap(({ status }) => [`receive ${status} maxProperties`, `send ${status} maxProperties`]),
    );
  });
});
