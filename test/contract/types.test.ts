import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { findRejected } from "../support/compile-types.ts";

const contract = await loadContract();

describe("the types", () => {
  it.each(contract.webhooks)(
    "reject a $typeName with another status, without a required field, or with a wrong type",
    ({ typeName, examples, schema }) => {
      const payload = examples[0]?.payload ?? {};
      const wrong = [
        { ...payload, status: `${payload["status"]}_` },
        ...Object.entries(schema.properties ?? {}).flatMap(([field, { type } = {}]) => {
          const { [field]: _, ...others } = payload;
          const isNumber = [type].flat().some((name) => name === "integer" || name === "number");
          const mistyped = { ...payload, [field]: isNumber ? "7" : 7 };
          return schema.required?.includes(field) ? [others, mistyped] : [mistyped];
        }),
      ];
      expect(findRejected(typeName, [...wrong, payload])).toEqual(wrong.map((_, index) => index));
    },
  );
});
