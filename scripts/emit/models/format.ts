/** Breaks paragraphs into lines of at most `width` characters, with an empty line between paragraphs. */
export function wrap(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((paragraph, at) => {
    const lines: string[] = at > 0 ? [""] : [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** Writes lines of a comment, each after a prefix. */
export function prefixed(lines: readonly string[], prefix: string): string {
  return lines.map((line) => `${`${prefix}${line}`.trimEnd()}\n`).join("");
}

/**
 * Breaks a line of code in its last outermost pair of brackets until each line fits, as Python's formatters do.
 *
 * @param margin - The line's indentation.
 */
export function fold(code: string, margin: string, width: number): string {
  const { open, commas, close } = lastBrackets(code);
  if (open < 0 || margin.length + code.length <= width) return margin + code;
  const body = code.slice(open + 1, close);
  const starts = [open, ...commas];
  const parts = starts.map((start, at) => `${code.slice(start + 1, commas[at] ?? close).trim()},`);
  const lines = margin.length + 4 + body.length <= width ? [body] : parts;
  const inner = lines.map((line) => fold(line, `${margin}    `, width));
  return [margin + code.slice(0, open + 1), ...inner, margin + code.slice(close)].join("\n");
}

/** Where the last outermost pair of brackets opens and closes, and the commas directly in it. */
function lastBrackets(code: string): { open: number; commas: readonly number[]; close: number } {
  let last: { open: number; commas: number[]; close: number } = { open: -1, commas: [], close: -1 };
  let depth = 0;
  for (const { 0: token, index } of code.matchAll(/"(?:[^"\\]|\\.)*"|[()[\]{},]/g)) {
    if ("([{".includes(token) && depth++ === 0) last = { open: index, commas: [], close: -1 };
    else if (")]}".includes(token) && --depth === 0) last.close = index;
    else if (token === "," && depth === 1) last.commas.push(index);
  }
  return last;
}

/** Writes a string in double quotes, as JSON and most languages do. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** `upload_ready` → `UploadReady`. */
export function toPascalCase(name: string): string {
  return name.replaceAll(/(?:^|[^\p{L}\p{N}]+)([\p{L}\p{N}]?)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

/** `recId` of `rec_id` and `RecId`. */
export function toCamelCase(name: string): string {
  const pascal = toPascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `rec_id` of `RecId`. */
export function toSnakeCase(name: string): string {
  const words = name.replaceAll(/[^\p{L}\p{N}]+/gu, "_").replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, "_");
  return words.toLowerCase();
}

/** Returns a name that the language accepts, with a suffix if the language reserves it. */
export function toIdentifier(name: string, reserved: ReadonlySet<string>): string {
  const word = name.replaceAll(/[^\p{L}\p{N}_]+/gu, "_").replace(/^(?=\d)/, "_");
  return reserved.has(word) ? `${word}_` : word;
}
