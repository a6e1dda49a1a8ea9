import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { all, any, type CheckWriter, failing, type KeywordWriters, type Place, under } from "./condition.ts";
import { createTests, writeEvaluated } from "./write-evaluated.ts";

/** The keywords of arrays that have subschemas. */
export function arrayKeywords({ module, write, writeQuietly }: CheckWriter): KeywordWriters {
  return {
    prefixItems: [
      "array",
      ({ limit, place, value }) =>
        all(
          [limit].flat().map((schema, index) => {
            const check = write(schema, under(place, `${value}[${index}]`, `${index}`));
            return check && `(${value}.length <= ${index} || ${check})`;
          }),
        ),
    ],
    items: [
      "array",
      ({ limit, schema, place }) =>
        eachItem(place, [schema["prefixItems"] ?? []].flat().length, (inside) =>
          limit === false ? failing("", inside, "items") : write(limit, inside),
        ),
    ],
    unevaluatedItems: [
      "array",
      ({ limit, schema, place }) => {
        const tests = createTests((condition) => writeQuietly(condition, place), module);
        const { unevaluatedItems: _, ...others } = schema;
        const each = eachItem(place, 0, (inside, index) => {
          const check = limit === false ? failing("", inside, "unevaluatedItems") : write(limit, inside);
          const own = (part: JsonSchema): string[] => [
            ...("items" in part || "unevaluatedItems" in part ? ["true"] : []),
            ...("prefixItems" in part ? [`${index} < ${[part["prefixItems"] ?? []].flat().length}`] : []),
            ...("contains" in part ? [`(${writeQuietly(part["contains"], inside)})`] : []),
          ];
          return check && any([writeEvaluated(others, { own, test: tests.test }), check]);
        });
        return each && tests.wrap(each);
      },
    ],
    contains: [
      "array",
      ({ limit, schema: { minContains = 1, maxContains }, place, value }) => {
        const item = module.variable("item");
        const count = `countItems(${value}, (${item}) => ${writeQuietly(limit, { value: item, path: undefined })})`;
        const atMost =
          maxContains === undefined ? "" : failing(`${count} <= ${maxContains}`, place, "contains");
        return all([failing(`${count} >= ${minContains}`, place, "contains"), atMost]);
      },
    ],
  };

  function eachItem(place: Place, from: number, check: (inside: Place, index: string) => string): string {
    const [item, index] = [module.variable("item"), module.variable("index")];
    const condition = check(under(place, item, index), index);
    return condition && `eachItem(${place.value}, ${from}, (${item}, ${index}) => ${condition})`;
  }
}
