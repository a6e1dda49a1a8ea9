import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { runMutants } from "../support/mutants.ts";

const contract = await loadContract();

describe("the vectors", () => {
  it("notice the removal of each constraint of each schema", () => {
    const { killed, survived, implied } = runMutants(contract);
    expect(survived).toEqual([]);
    // At least the `type` next to the `const` of each status, in each mode.
    expect(implied.length).toBeGreaterThanOrEqual(contract.webhooks.length * 2);
    expect(killed.length).toBeGreaterThan(implied.length);
  });

  it("would report a constraint that no vector checks", () => {
    const webhooks = contract.webhooks.map((webhook) => ({
      ...webhook,
      schema: { ...webhook.schema, maxProperties: 1000 },
    }));
    const { survived, implied } = runMutants({ ...contract, webhooks });
    expect(survived).toEqual(webhooks.map(({ status }) => `receive ${status} maxProperties`));
    // A sender's object has only the documented fields, which are fewer.
    expect(implied).toEqual(
      expect.arrayContaining(webhooks.map(({ status }) => `send ${status} maxProperties`)),
    );
  });
});
