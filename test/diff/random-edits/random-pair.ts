import fc from "fast-check";
import { parse, stringify } from "yaml";
import { addQuokka } from "../../support/quokka.ts";
import { anyEdit, applyEdits } from "./edit.ts";
import type { Tree } from "./tree.ts";

/** Two versions of a contract, and how they differ. */
export interface Pair {
  readonly old: Tree;
  readonly next: Tree;
  /** The edits of both, and then of one of them. */
  readonly done: { readonly before: readonly string[]; readonly between: readonly string[] };
  readonly isBackwards: boolean;
  /** What fast-check prints for a pair: only the edits, which it minimizes. */
  [fc.toStringMethod](): string;
}

const base: Tree = parse(addQuokka());

/** Two versions, a few random edits apart; some start from a contract that was edited before. */
export const anyPair: fc.Arbitrary<Pair> = fc
  .record({
    before: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(anyEdit, { maxLength: 2 })),
    between: fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
    isBackwards: fc.boolean(),
  })
  .map(({ before, between, isBackwards }) => {
    const one = applyEdits(base, before);
    const other = applyEdits(one.document, between);
    const [old, next] = isBackwards ? [other.document, one.document] : [one.document, other.document];
    const done = { before: one.done, between: other.done };
    return { old, next, isBackwards, done, [fc.toStringMethod]: () => describe(done, isBackwards) };
  });

/** A document as the diff loads it. */
export function toYaml(document: Tree): string {
  return stringify(document, { aliasDuplicateObjects: false });
}

function describe({ before, between }: Pair["done"], isBackwards: boolean): string {
  const lines = [
    ...before.map((words) => `  in both: ${words}`),
    ...between.map(
      (words) => `  ${isBackwards ? "undone by the new version" : "in the new version"}: ${words}`,
    ),
  ];
  return `\n${lines.join("\n")}\n`;
}
