/** Shows what a terminal or a log would obey, or would not show, as an escape; the length stays where nothing had to. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (char) =>
    char === "\t" ? " " : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const UNSAFE = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Writes keys as a JSONPath (RFC 9535). */
export function toJsonPath(path: readonly (string | number)[]): string {
  const steps = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[a-z_]\w*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return printable(`$${steps.join("")}`);
}

/** Writes a count with its noun, in the plural where it is not one. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
