/** Escapes characters that a terminal or a log would interpret or not show. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (char) =>
    char === "\t" ? " " : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const UNSAFE = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Escapes a line so that the runner of GitHub Actions, whose log may show it, doesn't read it as a command. */
export function escapeCommand(line: string): string {
  return line.replace(/^\s*(?=::|##\[)/, (space) => `${space}\\`);
}

/** Writes a count with its noun: `1 delivery`, `2 deliveries`. */
export function count(number: number, noun: string): string {
  const plural = `${noun.replace(/y$/, "ie")}s`;
  // Loading the locales for `toLocaleString` takes as long as starting Node.
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${digits} ${number === 1 ? noun : plural}`;
}

/** Aligns the second cell of every row. */
export function toColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `${first.padEnd(width)}  ${second}`.trimEnd());
}

/** Formats a URL without possible secrets: user, password, and query values. */
export function displayUrl(url: URL): string {
  const query = [...url.searchParams.keys()].map((key) => `${key}=…`).join("&");
  return printable(`${url.origin}${url.pathname}${query === "" ? "" : `?${query}`}`);
}
