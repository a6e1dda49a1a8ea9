import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { loadEdited } from "../support/contract-edits.ts";
import { runMutants } from "../support/mutants.ts";
import { addQuokka } from "../support/quokka.ts";

const contract = await loadContract();
const edited = await loadEdited(addQuokka);

describe("the vectors", () => {
  it.each([
    { name: "contract", contract },
    { name: "contract with another webhook", contract: edited },
  ])("notice the removal of each constraint of each schema: $name", ({ contract }) => {
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
