import { readFileSync } from "node:fs";
import { type Enum, type Field, type Plan, type PlanType, type Rule, toPascalCase } from "./plan.ts";

/** What a renderer puts into its runtime file, by the name of the place. */
export type Parts = Readonly<Record<string, string>>;

const PUT = /^[^\S\n]*(?:#|\/\/) put: (\w+)\n([\s\S]*?)^[^\S\n]*(?:#|\/\/) end$/gm;
const IF_USED = /^[^\S\n]*(?:#|\/\/) if used\n([\s\S]*?)^[^\S\n]*(?:#|\/\/) end\n/m;

/**
 * Fills a language's runtime file. Between `put: NAME` and `end` it has a sample, so that the language's tools can
 * read it; the part of that name, if there is one, takes its place. Between `if used` and `end`, a function or an import that nothing
 * else names is left out.
 *
 * @param url - The runtime file's.
 */
export function fillRuntime(url: URL, parts: Parts): string {
  const text = readFileSync(url, "utf8").replaceAll(
    PUT,
    (_, name: string, sample: string) => parts[name] ?? sample,
  );
  const pieces = text.split(IF_USED);
  let chunks = pieces.flatMap((piece, at) => (at % 2 === 0 ? [{ text: piece }] : splitDefinitions(piece)));
  for (let length = 0; length !== chunks.length; ) {
    length = chunks.length;
    chunks = chunks.filter((chunk) => isUsed(chunk, chunks));
  }
  const code = chunks.map((chunk) => chunk.text).join("");
  // Between definitions, Python's formatter leaves two empty lines and the others one.
  return url.pathname.endsWith(".py")
    ? code.replaceAll(/\n{4,}/g, "\n\n\n")
    : code.replaceAll(/\n{3,}/g, "\n\n");
}

/** A function or an import, or with no name, what always stays. */
interface Chunk {
  readonly text: string;
  readonly name?: string;
}

function splitDefinitions(text: string): Chunk[] {
  const margin = /^[^\S\n]*(?=\S)/m.exec(text)?.[0];
  const starts = new RegExp(`(?<=\n\n)(?=${margin}\\S)|(?<=\n)(?=${margin}(?:use |"))`);
  return text.split(starts).map((text) => {
    const code = text.replaceAll(/^\s*(?:\/\/|\/?\*|#\[|@).*$/gm, "");
    const [, name] =
      /^type (\w+)/m.exec(code) ?? /(\w+)(?:[<[][\w ,:]*[>\]])?\(/.exec(code) ?? /(\w+)\W*$/.exec(code) ?? [];
    return { text, ...(name === undefined ? {} : { name }) };
  });
}

function isUsed(chunk: Chunk, chunks: readonly Chunk[]): boolean {
  if (chunk.name === undefined) return true;
  const word = new RegExp(`\\b${chunk.name}\\b`);
  return chunks.some((each) => each !== chunk && word.test(each.text));
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

/** Writes lines of a comment, each after a prefix. */
export function prefixed(lines: readonly string[], prefix: string): string {
  return lines.map((line) => `${`${prefix}${line}`.trimEnd()}\n`).join("");
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

/** A text in double quotes, as JSON and most languages write it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
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

/** A name that the language accepts, with a suffix where the language reserves it. */
export function toIdentifier(name: string, reserved: ReadonlySet<string>): string {
  const word = name.replaceAll(/[^\p{L}\p{N}_]+/gu, "_").replace(/^(?=\d)/, "_");
  return reserved.has(word) ? `${word}_` : word;
}

type Scalars = Readonly<
  Record<Exclude<PlanType["kind"], "list" | "map" | "enum" | "object" | "choice">, string>
>;

/** How a language writes types. */
export interface TypeNames {
  readonly scalars: Scalars;
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
    case "map":
      return names[type.kind](nameType(type.items, names));
    case "enum":
    case "object":
    case "choice":
      return type.name;
    default:
      return names.scalars[type.kind];
  }
}

/** How a language writes readers: functions that read a value, or report what is wrong with it. */
export interface ReaderNames {
  /** The readers of the runtime file that take no arguments. */
  readonly scalars: Scalars;
  /** Calls a function of the runtime file that returns a reader, by its name in snake case. */
  readonly call: (name: string, ...args: readonly string[]) => string;
  /** What `one_of` chooses from. */
  readonly choices: (type: Enum) => string;
  /** The function that reads the members of an object. */
  readonly members: (name: string) => string;
  /** A rule, as an argument of `check`. */
  readonly rule: (rule: Rule, type: PlanType) => string;
  /** Makes a value's type one that can also be nothing. */
  readonly some?: (reader: string, type: PlanType) => string;
}

/** Writes the reader of a value. */
export function readerOf(type: PlanType, names: ReaderNames, required = true): string {
  const { call, members, rule, some } = names;
  const wrappers = [...(required ? [] : ["optional"]), ...(type.nullable ? ["nullable"] : [])];
  const plain = readPlain(type);
  const checked =
    type.rules.length === 0 ? plain : call("check", plain, ...type.rules.map((each) => rule(each, type)));
  const inner = wrappers.length > 0 && some !== undefined ? some(checked, type) : checked;
  return wrappers.reduceRight((reader, wrapper) => call(wrapper, reader), inner);

  function readPlain(type: PlanType): string {
    switch (type.kind) {
      case "list":
      case "map":
        return call(`${type.kind}_of`, readerOf(type.items, names));
      case "enum":
        return call("one_of", names.choices(type));
      case "object":
      case "choice":
        return call("nested", members(type.name));
      default:
        return names.scalars[type.kind];
    }
  }
}

/** Writes the comparison that a rule other than a pattern makes. */
export function comparison(
  { test }: Rule,
  measures: Readonly<Record<"value" | "length" | "items", string>>,
): string {
  return test.of === "pattern" ? "" : `${measures[test.of]} ${test.operator} ${test.limit}`;
}
