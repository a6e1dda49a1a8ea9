import fc from "fast-check";
import { EDITS, type Make } from "./edits.ts";
import { fieldName, keywords, schemaOf } from "./random-schemas.ts";
import { copy, type Tree } from "./tree.ts";

/** A random edit of a document: its kind, and the numbers and values that it uses. */
export interface Edit {
  readonly kind: string;
  readonly draw: Draw;
}

/** The values that are drawn for every edit; each kind uses what it needs. */
export interface Draw {
  /** Which of the possible places to edit. */
  readonly place: number;
  /** Which of the possible choices to make there. */
  readonly choice: number;
  readonly name: string;
  readonly schema: Tree;
  readonly keywords: Tree;
}

/** An edit of any kind. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant("set keywords") },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(EDITS)) },
  ),
  draw: fc.record({
    place: fc.nat({ max: 10_000 }),
    choice: fc.nat({ max: 100 }),
    name: fieldName,
    schema: schemaOf(2),
    keywords,
  }),
});

/** A document after edits, with a description of each. */
export interface Edited {
  readonly document: Tree;
  readonly done: readonly string[];
}

/** Applies edits to a copy of a document. An edit without a possible place does nothing. */
export function applyEdits(document: Tree, edits: readonly Edit[]): Edited {
  const result = copy(document);
  const done = edits.flatMap(({ kind, draw }) => {
    const make: Make | undefined = EDITS[kind];
    const words = make?.(result, { ...draw, schema: copy(draw.schema), keywords: copy(draw.keywords) });
    return words === undefined ? [] : [`${kind}: ${words}`];
  });
  return { document: result, done };
}
