import fc from "fast-check";
import { EDITS, type Make } from "./edits.ts";
import { fieldName, keywords, schemaOf } from "./random-schemas.ts";
import { copy, type Tree } from "./tree.ts";

/** An edit of a document, drawn at random: what to do, and the numbers and values to do it with. */
export interface Edit {
  readonly kind: string;
  readonly draw: Draw;
}

/** What every edit is drawn with; each uses what it needs. */
export interface Draw {
  /** Which of the places that it may be made at. */
  readonly place: number;
  /** Which of the choices that it has there. */
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

/** A document after edits, and what each did, in words. */
export interface Edited {
  readonly document: Tree;
  readonly done: readonly string[];
}

/** Makes edits in a copy of a document. One that finds no place does nothing. */
export function applyEdits(document: Tree, edits: readonly Edit[]): Edited {
  const result = copy(document);
  const done = edits.flatMap(({ kind, draw }) => {
    const make: Make | undefined = EDITS[kind];
    const words = make?.(result, { ...draw, schema: copy(draw.schema), keywords: copy(draw.keywords) });
    return words === undefined ? [] : [`${kind}: ${words}`];
  });
  return { document: result, done };
}
