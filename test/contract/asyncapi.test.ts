import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadContract, RULES } from "../../scripts/contract/load-contract.ts";
import { lintDocuments } from "../../scripts/emit/lint-documents.ts";
import { objectOf, valueAt } from "../../src/document/json.ts";
import { makeOracle } from "../support/oracles.ts";

const contract = await loadContract();
const text = readFileSync(new URL("../../generated/asyncapi.yaml", import.meta.url), "utf8");
const document = objectOf(parse(text));

describe("the AsyncAPI document", () => {
  it("passes AsyncAPI's own parser and Redocly", async () => {
    expect(await lint(text)).toEqual([]);
  });

  it.each([
    ["a reply leads nowhere", /\$ref: "#\/channels\/\w+"\n/, '$ref: "#/channels/nowhere"\n'],
    ["an action doesn't exist", "action: receive", "action: listen"],
  ])("would fail if %s", async (_, from, to) => {
    expect(await lint(text.replace(from, to))).not.toEqual([]);
  });

  it("is the same in JSON", () => {
    const json = JSON.parse(readFileSync(new URL("../../generated/asyncapi.json", import.meta.url), "utf8"));
    const { "x-generated": _, ...same } = json;
    expect(same).toEqual(document);
  });

  it.each(contract.webhooks)(
    "sends $status, with its examples, to the URL in $trigger.message",
    ({ identifier, status, trigger, examples }) => {
      const operation = objectOf(valueAt(document, ["operations", identifier]));
      expect(operation).toMatchObject({
        action: "receive",
        channel: { $ref: "#/channels/realtime" },
        messages: [{ $ref: `#/channels/realtime/messages/${trigger.message}` }],
        bindings: { http: { method: "POST" } },
        reply: {
          address: { location: `$message.payload#${trigger.url}` },
          channel: { $ref: `#/channels/${status}` },
          messages: [{ $ref: `#/channels/${status}/messages/${status}` }],
        },
      });
      expect(valueAt(document, ["channels", status])).not.toHaveProperty("address");
      expect(valueAt(document, ["components", "messages", status, "examples"])).toEqual(
        examples.map(({ name, summary, payload }) => ({ name, summary, payload })),
      );
    },
  );

  it.each(contract.messages)(
    "accepts a $name with and without a URL, and with members that it doesn't describe",
    async ({ name }) => {
      const judge = await makeOracle({
        ...objectOf(valueAt(document, ["components", "messages", name, "payload"])),
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: `urn:test:asyncapi:${name}`,
      });
      const message = { type: name };
      const url =
        contract.webhooks
          .find(({ trigger }) => trigger.message === name)
          ?.trigger.url.split("/")
          .slice(1) ?? [];
      const withUrl = (value: unknown): object =>
        url.reduceRight<object>(
          (inner, key, index) => ({ [key]: index === url.length - 1 ? value : inner }),
          {},
        );
      const verdicts = [
        message,
        { ...message, id: 7, ...withUrl("https://example.org/hook") },
        { ...message, type: "other" },
        { ...message, ...withUrl(7) },
        {},
      ].map((value) => judge(JSON.stringify(value)));
      expect(verdicts).toEqual([true, true, false, false, false]);
    },
  );
});

function lint(contents: string): Promise<string[]> {
  return lintDocuments([{ path: "asyncapi.yaml", contents }], RULES);
}
