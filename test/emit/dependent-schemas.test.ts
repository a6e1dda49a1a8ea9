import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitValidators } from "../../scripts/emit/emit-validators.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";

/** Fields that come with another one, beside those of a webhook, in any of which nobody could tell them from unknown ones. */
const DEPENDENT: JsonObject = {
  retries: {
    type: "object",
    required: ["retried_at"],
    properties: { retries: { type: "integer" }, retried_at: { type: "string" } },
  },
  region: { type: "object", properties: { region: { type: "string" } } },
};

const contract = await loadContract();
const [webhook] = contract.webhooks;
const payload = webhook?.examples[0]?.payload;

/** The generated validators of a contract whose first webhook has these. */
async function generate(): Promise<Readonly<Record<string, (value: Json) => boolean>>> {
  const webhooks = contract.webhooks.map((each) =>
    each === webhook ? { ...each, schema: { ...each.schema, dependentSchemas: DEPENDENT } } : each,
  );
  const files = await emitValidators({ ...contract, webhooks });
  const code = files.find(({ path }) => path === "validators.js")?.contents ?? "";
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}

describe("the generated validators of a contract with dependent schemas", async () => {
  const { sendWebhook, receiveWebhook, isWebhook } = await generate();

  it.each<readonly [what: string, more: JsonObject, receives: boolean, sends: boolean]>([
    ["none of which applies", {}, true, true],
    ["of which one applies", { region: "eu" }, true, true],
    ["of which both apply", { region: "eu", retries: 1, retried_at: "later" }, true, true],
    ["of which one is not kept", { retries: 1 }, false, false],
    ["and a field of one that does not apply", { retried_at: "later" }, true, false],
    ["and an unknown field", { region: "eu", other: 1 }, true, false],
  ])("judge a payload %s", (_, more, receives, sends) => {
    const value = { ...payload, ...more };
    expect([receiveWebhook?.(value), isWebhook?.(value), sendWebhook?.(value)]).toEqual([
      receives,
      receives,
      sends,
    ]);
  });
});
