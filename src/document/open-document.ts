import { posix } from "node:path";
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { DocumentError, type DocumentErrorCode, type Position } from "./document-error.ts";
import { createJsonFinder, type Offsets } from "./find-in-json.ts";
import { findInYaml } from "./find-in-yaml.ts";
import { fromPointer, isObject, type Json, type JsonObject, toPointer, valueAt } from "./json.ts";
import type { Keys } from "./json-schema.ts";

/**
 * A parsed document that can map its values back to lines and columns. Keys lead from the root to a value; the keys of a value
 * in another file start with `file:` and that file's path in the document's folder.
 */
export interface OpenDocument {
  /** What reports and errors call it. */
  readonly name: string;
  readonly root: JsonObject;
  valueAt(keys: Keys): Json | undefined;
  /** Returns the position of a value or its key; if it is missing, that of the closest value around it. */
  locate(keys: Keys, on?: "key" | "value"): Position;
  /**
   * Follows a reference (RFC 3986, section 4.2: relative to the file that it is in).
   *
   * @param at - Where the schema or object with the `$ref` is.
   * @returns The keys of the value that it leads to.
   * @throws {DocumentError} If it leads nowhere, outside the document's folder, or to a URL.
   */
  follow(ref: Json | undefined, at: Keys): Keys;
  /** Returns the keys where a value is written, following every `$ref`, `allOf`, `oneOf`, and `anyOf`. */
  settle(keys: Keys): Keys;
  /** Creates an error about a value: `file:line:column: message`. */
  error(code: DocumentErrorCode, keys: Keys, message: string): DocumentError;
}

/** How a document is opened. */
export interface OpenOptions {
  /** What reports and errors call it: a path, `-`, a git revision. */
  readonly name: string;
  /** Reads another file, named by its path from the document's folder. Without it, a `$ref` can't leave the document. */
  readonly read?: (path: string) => string;
  /** Converts each file's content before it is used; values that it moves can't be located. */
  readonly convert?: (root: JsonObject) => JsonObject;
}

const FILE = "file:";
/** The limit on steps, because a reference may lead to itself. */
const MAX_STEPS = 200;

/**
 * Parses an OpenAPI document or any other YAML or JSON document.
 *
 * @param text - YAML 1.2 or JSON.
 * @throws {DocumentError} If it is neither, or isn't an object.
 */
export function openDocument(
  text: string,
  { name, read, convert = (root) => root }: OpenOptions,
): OpenDocument {
  const load = (content: string, file: string): ParsedFile => {
    const parsed = parse(content, file);
    return { ...parsed, root: convert(parsed.root) };
  };
  const main = load(text, name);
  const files = new Map<string, ParsedFile>();
  const fileOf = ([first]: Keys): string =>
    typeof first === "string" && first.startsWith(FILE) ? first.slice(FILE.length) : "";
  const open = (path: string): ParsedFile => {
    const file = files.get(path) ?? (path === "" ? main : load(read?.(path) ?? "", path));
    files.set(path, file);
    return file;
  };
  const inFile = (keys: Keys): Keys => (fileOf(keys) === "" ? keys : keys.slice(1));
  const document: OpenDocument = {
    name,
    root: main.root,
    valueAt: (keys) => valueAt(open(fileOf(keys)).root, inFile(keys)),
    locate: (keys, on = "value") => open(fileOf(keys)).locate(inFile(keys), on),
    follow(ref, at) {
      const keys = typeof ref === "string" ? target(ref, at) : undefined;
      if (keys !== undefined && document.valueAt(keys) !== undefined) return keys;
      throw fail(ref, at, "one that leads to a value in this document");
    },
    settle: (keys) =>
      settle(document, { at: fileOf(keys) === "" ? [] : keys.slice(0, 1), rest: inFile(keys) }, 0).at,
    error(code, keys, message) {
      return new DocumentError(code, message, { position: document.locate(keys, "key") });
    },
  };
  return document;

  function fail(ref: Json | undefined, at: Keys, expected: string): DocumentError {
    const message = `found $ref ${JSON.stringify(ref)}, expected ${expected}`;
    return document.error("reference", [...at, "$ref"], message);
  }

  function target(ref: string, at: Keys): Keys | undefined {
    const [path = "", pointer = ""] = decode(ref).split("#", 2);
    if (pointer !== "" && !pointer.startsWith("/")) return undefined;
    const file = path === "" ? fileOf(at) : posix.join(posix.dirname(fileOf(at)), path);
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(path))
      throw fail(ref, at, "a file in the document's folder (URLs aren't fetched)");
    if (file.startsWith("..") || posix.isAbsolute(path))
      throw fail(ref, at, "a file in the document's folder");
    if (file !== "" && read === undefined)
      throw fail(ref, at, "one in this document: bundle the files into one first");
    try {
      open(file);
    } catch (cause) {
      if (cause instanceof DocumentError) throw cause;
      throw fail(ref, at, "a file that can be read");
    }
    return [...(file === "" ? [] : [`${FILE}${file}`]), ...fromPointer(pointer)];
  }
}

function decode(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}

interface ParsedFile {
  readonly root: JsonObject;
  locate(keys: Keys, on: "key" | "value"): Position;
}

function parse(text: string, name: string): ParsedFile {
  const json = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  if (isObject(json)) return { root: json, locate: locator(text, name, createJsonFinder(text)) };
  const lines = new LineCounter();
  const fail = (found: string, expected: string, offset = 0): DocumentError => {
    const { line, col } = lines.linePos(offset);
    const position = { file: name, line: Math.max(1, line), column: Math.max(1, col) };
    return new DocumentError("yaml", `found ${found}, expected ${expected}`, { position });
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) throw fail(explain(error.message), "YAML or JSON", error.pos[0]);
    const cycle = text.includes("&") ? findCycle(document) : undefined;
    if (cycle !== undefined) throw fail("an alias of the value that contains it", "a finite document", cycle);
    const root: unknown = document.toJS();
    if (isObject(root)) return { root, locate: locator(text, name, (keys) => findInYaml(document, keys)) };
    throw fail(describe(root), "an OpenAPI document in YAML or JSON");
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw fail(explain(cause instanceof Error ? cause.message : String(cause)), "YAML or JSON");
  }
}

/** Returns where an alias is that refers to a value around it. */
function findCycle(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, alias, path) {
      const target = alias.resolve(document);
      if (target === undefined || !path.some((node) => node === target)) return undefined;
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The YAML parser reports where the error is.
    return undefined;
  }
}

function locator(text: string, file: string, find: (keys: Keys) => Offsets) {
  let ends: readonly number[] | undefined;
  return (keys: Keys, on: "key" | "value"): Position => {
    const found = find(keys);
    const offset = found.found < keys.length ? found.key : found[on];
    ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    const next = ends.findIndex((end) => end >= offset);
    const line = next < 0 ? ends.length : next;
    return { file, line: line + 1, column: offset - (ends[line - 1] ?? -1) };
  };
}

/** Rewords the parser's error in terms of the document. */
function explain(reason: string): string {
  if (reason.includes("call stack")) return "values that are nested too deeply";
  if (reason.includes("multiple documents")) return "several documents in one file";
  return reason;
}

function describe(root: unknown): string {
  if (root === null) return "nothing";
  return Array.isArray(root) ? "a list" : `the ${typeof root} ${JSON.stringify(String(root).slice(0, 40))}`;
}

interface Way {
  readonly at: Keys;
  readonly rest: Keys;
}

function settle(document: OpenDocument, way: Way, depth: number): Way {
  const { at, rest } = way;
  const [key, ...others] = rest;
  const value = document.valueAt(at);
  if (key === undefined || depth > MAX_STEPS) return way;
  if (has(value, key)) return settle(document, { at: [...at, key], rest: others }, depth + 1);
  const found = siblings(document, value, at).map((other) =>
    settle(document, { at: other, rest }, depth + 1),
  );
  const best = found.reduce((one, other) => (other.rest.length < one.rest.length ? other : one), way);
  // A missing value is missing from the schema that a reference leads to.
  return best === way && isObject(value) && value["$ref"] !== undefined ? (found[0] ?? way) : best;
}

/** Returns the keys of the schemas that describe the same value as this one. */
function siblings(document: OpenDocument, value: Json | undefined, at: Keys): Keys[] {
  if (!isObject(value)) return [];
  const lists = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => {
    const members = value[keyword];
    return Array.isArray(members) ? members.map((_, index) => [...at, keyword, index]) : [];
  });
  return value["$ref"] === undefined ? lists : [[...document.follow(value["$ref"], at)], ...lists];
}

function has(value: Json | undefined, key: string | number): boolean {
  if (Array.isArray(value)) return Number(key) < value.length;
  return isObject(value) && Object.hasOwn(value, String(key));
}

/** Writes keys as a JSON pointer (RFC 6901), with another file's path before the `#` if it leads there. */
export function toReference(keys: Keys): string {
  const [first, ...rest] = keys;
  const isElsewhere = typeof first === "string" && first.startsWith(FILE);
  return isElsewhere ? `${first.slice(FILE.length)}#${toPointer(rest)}` : `#${toPointer(keys)}`;
}
