import { readFileSync } from "node:fs";
import type { Field, Plan, PlanType } from "./plan.ts";

/** What a renderer puts into its runtime file, by the name of the place. */
export type Parts = Readonly<Record<string, string>>;

const DIRECTIVE = /^\s*(?:#|\/\/) (?:(if|put): (.+)|end)$/;

/**
 * Fills a language's runtime file. Between `put: NAME` and `end` it has a sample, so that the language's tools can
 * read it; the part of that name takes its place. Lines between `if: NAME …` and `end` stay where the contract has one
 * of these kinds, or the parts call one of these functions.
 *
 * @param url - The runtime file's.
 */
export function fillRuntime(url: URL, { needs }: Plan, parts: Parts): string {
  const code = Object.values(parts).join("\n");
  const isNeeded = (name: string) => needs.has(name) || new RegExp(`\\b${name}\\(`).test(code);
  const open: boolean[] = [];
  const lines: string[] = [];
  for (const line of readFileSync(url, "utf8").split("\n")) {
    const [directive, word, names = ""] = DIRECTIVE.exec(line) ?? [];
    if (directive === undefined) {
      if (!open.includes(false)) lines.push(line);
    } else if (word === undefined) {
      open.pop();
    } else {
      if (word === "put") lines.push(parts[names] ?? "");
      open.push(word === "if" && names.split(" ").some(isNeeded));
    }
  }
  // Between definitions, Python's formatter leaves two empty lines and the others one.
  return url.pathname.endsWith(".py")
    ? lines.join("\n").replaceAll(/\n{4,}/g, "\n\n\n")
    : lines.join("\n").replaceAll(/\n{3,}/g, "\n\n");
}

/** The sentence that each model begins with. */
export function headerOf(language: string, { version }: Plan): string {
  return `Generated from contract ${version} by \`npx --no-install recording-webhooks models ${language}\`.`;
}

/** Breaks paragraphs into lines of at most `width` characters, an empty line between two of them. */
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

/** Tells whether a field always has a value that is not null. */
export function isPresent({ required, type }: Field): boolean {
  return required && !type.nullable;
}

/** How a language's formatter breaks a line that is too long. */
export interface FoldStyle {
  readonly width: number;
  readonly indent: string;
  /** Whether several arguments may share the line between the brackets. */
  readonly joins: boolean;
  /** How long the arguments of a call may be in one line. */
  readonly arguments?: number;
}

/**
 * Breaks a line of code in its last outermost pair of brackets, as black and rustfmt do, until each line fits.
 *
 * @param margin - What the line begins with.
 */
export function fold(code: string, margin: string, style: FoldStyle): string {
  const { width, indent, joins } = style;
  const { open, commas, close } = lastBrackets(code);
  const isShort = close - open - 1 <= (style.arguments ?? width);
  if (open < 0 || (margin.length + code.length <= width && isShort)) return margin + code;
  const inner = margin + indent;
  const body = code.slice(open + 1, close);
  if (joins && inner.length + body.length <= width) {
    return `${margin}${code.slice(0, open + 1)}\n${inner}${body}\n${margin}${code.slice(close)}`;
  }
  const starts = [open, ...commas];
  const lines = starts.map((start, at) =>
    fold(`${code.slice(start + 1, commas[at] ?? close).trim()},`, inner, style),
  );
  return `${margin}${code.slice(0, open + 1)}\n${lines.join("\n")}\n${margin}${code.slice(close)}`;
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

/** A name in the form of the language, with a suffix where the language reserves it. */
export function toIdentifier(name: string, reserved: ReadonlySet<string>): string {
  const word = name.replaceAll(/[^\p{L}\p{N}_]+/gu, "_").replace(/^(?=\d)/, "_");
  return reserved.has(word) ? `${word}_` : word;
}

/** A text in double quotes, as JSON and most languages write it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** How a language writes types. */
export interface TypeNames {
  readonly scalars: Readonly<
    Record<Exclude<PlanType["kind"], "list" | "map" | "enum" | "object" | "choice">, string>
  >;
  readonly list: (item: string) => string;
  readonly map: (value: string) => string;
  /** What a type that may be null is; left out where every type may be. */
  readonly nullable?: (name: string, type: PlanType) => string;
}

/** Writes a type in a language. */
export function nameType(type: PlanType, names: TypeNames): string {
  if (type.nullable && names.nullable !== undefined) {
    return names.nullable(nameType({ ...type, nullable: false }, names), type);
  }
  switch (type.kind) {
    case "list":
      return names.list(nameType(type.items, names));
    case "map":
      return names.map(nameType(type.items, names));
    case "enum":
    case "object":
    case "choice":
      return type.name;
    default:
      return names.scalars[type.kind];
  }
}
