/**
 * Puts names in the order of the new version, and keeps removed ones where they were.
 *
 * @returns Each name once.
 */
export function mergeOrder(old: Iterable<string>, next: Iterable<string>): string[] {
  const result = [...new Set(next)];
  let before: string | undefined;
  for (const name of new Set(old)) {
    if (!result.includes(name)) result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, name);
    before = name;
  }
  return result;
}
