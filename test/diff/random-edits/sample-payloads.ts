import { BAD_DATE_TIMES, GOOD_DATE_TIMES } from "../../../scripts/emit/vectors/date-time-cases.ts";
import { mediaOf } from "./places.ts";
import { sampleValue } from "./sample-value.ts";
import { copy, isTree, type Tree, treeAt, type Value } from "./tree.ts";

/** Values that many schemas accept or reject. */
const COMMON: readonly Value[] = [
  ...[null, true, false, 0, 1, -1, 2, 0.5, 1e9, 2 ** 53],
  ...["", "a", "A", "ab", "abcdef", "7", "ü", "x".repeat(25), "upload_ready"],
  ...["2026-03-12T09:14:05Z", "1999-01-01T00:00:00Z", "2026-03-12", "2026-02-30", "a@example.net"],
  ...["7b1f0a54-3c8e-4d0a-9f35-8f0d3c1f2b6e", "127.0.0.1"],
  ...[GOOD_DATE_TIMES[1]?.text ?? "", BAD_DATE_TIMES[0]?.text ?? ""],
];
const NESTED: readonly Value[] = [
  [[], [null], [0], ["a"], ["a", "a"], ["a", "b", "c", "d"], [1, 2, 3], [{}]],
  [{}, { a: 1 }, { a: null, b: "" }, { unknown: true }, { name: "" }],
].flat();

/** Payloads of a webhook to try: valid ones of either version, and those with one or two values changed. */
export function samplePayloads(webhook: string, old: Tree, next: Tree): Tree[] {
  const documents = [next, old];
  const seeds = documents.flatMap((document) => [
    ...examplesOf(document, webhook),
    ...[0, 1, 2, 3].map((variant) => sampleValue(mediaOf(document, webhook)["schema"], document, variant)),
  ]);
  const bases = unique(seeds.filter(isTree)).slice(0, 8);
  const harvest = unique([
    ...COMMON,
    ...NESTED,
    ...documents.flatMap((document) => harvested(document, webhook)),
  ]);
  const names = namesOf(documents, webhook);
  const singles = bases.flatMap((base) => mutants(base, harvest, names));
  // Two changes reach what no single change does, such as a field that another one requires.
  const pairs = bases.slice(0, 2).flatMap((base) =>
    mutants(base, [null, 1, "a", [], {}], names).flatMap((mutant, index) => {
      const some = mutants(mutant, [0, "", null, true], names);
      return some.filter((_, each) => (each + index) % 29 === 0);
    }),
  );
  return [...bases, ...singles, ...pairs];
}

function mutants(value: Tree, values: readonly Value[], names: readonly string[]): Tree[] {
  const keys = Object.keys(value);
  const replaced = [...new Set([...keys, ...names, "unknown"])].flatMap((name) =>
    values.map((other) => ({ ...value, [name]: other })),
  );
  const without = keys.map((key) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
  );
  const inside = keys.flatMap((key) => {
    const child = value[key];
    if (isTree(child))
      return mutants(child, values.slice(0, 20), []).map((other) => ({ ...value, [key]: other }));
    if (!Array.isArray(child)) return [];
    const lists = [...values.map((item) => [item]), ...values.map((item) => [...child, item])];
    return lists.map((other) => ({ ...value, [key]: other }));
  });
  return [...replaced, ...without, ...inside];
}

function examplesOf(document: Tree, webhook: string): Value[] {
  return Object.values(treeAt(mediaOf(document, webhook), "examples")).flatMap((example) =>
    isTree(example) && example["value"] !== undefined ? [copy(example["value"])] : [],
  );
}

/** Every value in the webhook's schemas, and the values next to it: the limits are among them. */
function harvested(document: Tree, webhook: string): Value[] {
  const found: Value[] = [];
  visitSchemas(document, webhook, (value, key) => {
    if (typeof value === "number" && key !== "examples") {
      found.push(value, value - 1, value + 1, value + 0.5);
      if (value >= 0 && value < 50 && /Length/.test(key))
        found.push("x".repeat(value), "x".repeat(value + 1));
      if (value > 0 && value < 50 && /Length/.test(key)) found.push("x".repeat(value - 1));
      if (/Items|Contains/.test(key) && value < 9)
        found.push(Array(value).fill("a"), Array(value + 1).fill(0));
    }
    if (key === "const" || key === "enum" || key === "default") found.push(...[value].flat());
  });
  return found;
}

function namesOf(documents: readonly Tree[], webhook: string): string[] {
  const names = new Set<string>();
  for (const document of documents) {
    visitSchemas(document, webhook, (value, key) => {
      if (key === "properties" && isTree(value)) for (const name of Object.keys(value)) names.add(name);
      if (key === "required" && Array.isArray(value)) for (const name of value) names.add(String(name));
      if (key.startsWith("dependent") && isTree(value))
        for (const name of Object.keys(value)) names.add(name);
    });
  }
  return [...names, "a", "b"];
}

function visitSchemas(document: Tree, webhook: string, look: (value: Value, key: string) => void): void {
  const components = treeAt(document, "components", "schemas");
  const seen = new Set<string>();
  const visit = (value: Value | undefined, key: string): void => {
    if (value === undefined) return;
    look(value, key);
    if (key === "$ref" && typeof value === "string" && !seen.has(value)) {
      seen.add(value);
      visit(components[value.split("/").at(-1) ?? ""], "");
    }
    if (Array.isArray(value)) for (const item of value) visit(item, "");
    if (isTree(value)) for (const [name, child] of Object.entries(value)) visit(child, name);
  };
  visit(mediaOf(document, webhook)["schema"], "");
}

function unique<T extends Value>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
