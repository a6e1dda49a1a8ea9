/**
 * Finds what was probably meant.
 *
 * @returns A sentence that begins with a space, or an empty text where nothing is close.
 */
export function suggest(found: string, known: readonly string[]): string {
  const [closest] = known
    .map((name) => ({ name, distance: distance(found, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return closest === undefined ? "" : ` Did you mean ${closest.name}?`;
}

/** Edits (Levenshtein) that make one text of the other; a beginning of it counts as close. */
function distance(a: string, b: string): number {
  if (a.length > 2 && b.startsWith(a)) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (char === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
