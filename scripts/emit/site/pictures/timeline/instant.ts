/**
 * The milliseconds of a timestamp since 1970, for a picture: a leap second counts as the second after it.
 *
 * @param timestamp - One that `date-time` accepts.
 */
export function toMilliseconds(timestamp: string): number {
  const [, before = "", second = "", fraction = "", offset = ""] =
    /^(.{17})(\d\d)(\.\d+)?(.+)$/.exec(timestamp.toUpperCase()) ?? [];
  const minute = Date.parse(`${before}00${offset}`);
  return minute + Number(second) * 1000 + Number(`0${fraction}`) * 1000;
}

const PARTS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
] as const;

/** Writes a time that went by in words, `32 min 12.028 s`, to the millisecond; no line breaks before a unit. */
export function tellElapsed(milliseconds: number): string {
  let rest = Math.round(milliseconds);
  const parts = PARTS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count}\u00a0${unit}`] : [];
  });
  return rest > 0 || parts.length === 0 ? [...parts, `${rest / 1000}\u00a0s`].join(" ") : parts.join(" ");
}
