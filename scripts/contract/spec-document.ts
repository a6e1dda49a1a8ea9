import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import {
  BaseResolver,
  type Document,
  getLineColLocation,
  type LocationObject,
  lintDocument,
  loadConfig,
  makeDocumentFromString,
  YamlParseError,
} from "@redocly/openapi-core";
import { fromPointer, isObject, type JsonObject, toPointer, valueAt } from "../../src/document/json.ts";
import { quote } from "../../src/runtime/issue.ts";
import { SpecError, type SpecProblem, throwProblems } from "./spec-error.ts";

/** A YAML file that was read, with the way back from its nodes to lines and columns. */
export interface SpecDocument {
  readonly root: JsonObject;
  /** Makes a problem of a message about the node at these keys, or about its key. */
  problemAt(place: Place): SpecProblem;
}

interface Place {
  readonly keys: readonly (string | number)[];
  readonly onKey?: boolean;
  readonly message: string;
  readonly rule: string;
}

/**
 * Reads the spec and lints it with the rules of `spec/redocly.yaml`.
 *
 * @param path - The OpenAPI 3.1 file.
 * @param rulesPath - The Redocly configuration with the rules.
 * @throws {SpecError} When the file is missing, is no YAML or breaks a rule, warnings included.
 */
export async function readSpec(path: string, rulesPath: string): Promise<SpecDocument> {
  const document = parse(path, await read(path));
  const at = (location: LocationObject, message: string, rule: string): SpecProblem => {
    const { start } = getLineColLocation(location);
    return { file: shown(path), line: start.line, column: start.col, message, rule };
  };
  if (!isObject(document.parsed) || !String(document.parsed["openapi"]).startsWith("3.1.")) {
    const found = isObject(document.parsed) ? document.parsed["openapi"] : document.parsed;
    const message = `found ${JSON.stringify(found) ?? "nothing"}, expected an OpenAPI document with \`openapi: 3.1.x\``;
    throw new SpecError([at({ source: document.source, pointer: "#/openapi" }, message, "openapi")]);
  }
  const config = await loadConfig({ configPath: rulesPath });
  const externalRefResolver = new BaseResolver(config.resolve);
  const found = await lintDocument({ document, config, externalRefResolver });
  throwProblems(
    found.flatMap(({ location, message, ruleId, suggest }) => {
      const hint = suggest.length > 0 ? ` Did you mean ${suggest.join(" or ")}?` : "";
      const text = `${message.trim().replaceAll(/\s*\n\s*/g, " ")}${hint}`;
      // Our own rules say what they found; of Redocly's, some only say what they expected.
      const isOurs = ruleId.startsWith("contract/");
      return location
        .slice(0, 1)
        .map((place) => at(place, isOurs ? text : `found ${show(document, place)}: ${text}`, ruleId));
    }),
  );
  return {
    root: document.parsed,
    problemAt: ({ keys, onKey = false, message, rule }) =>
      at({ source: document.source, pointer: `#${toPointer(keys)}`, reportOnKey: onKey }, message, rule),
  };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const found = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
    const message = `found no file that can be read (${found}), expected the OpenAPI document`;
    throw new SpecError([{ file: shown(path), line: 1, column: 1, message, rule: "read" }], {
      cause,
    });
  }
}

function parse(path: string, text: string): Document {
  try {
    return makeDocumentFromString(text, path);
  } catch (cause) {
    if (!(cause instanceof YamlParseError)) throw cause;
    const { line, col: column } = cause;
    const reason = cause.message.replace(/ in ".*" \(\d+:\d+\)$/, "");
    const message = `found ${reason}, expected YAML 1.2`;
    throw new SpecError([{ file: shown(path), line, column, message, rule: "yaml" }], { cause });
  }
}

/** What stands at a place: its value, or its key where the key is the problem. */
function show({ parsed }: Document, { pointer, reportOnKey }: LocationObject): string {
  const keys = fromPointer(pointer ?? "");
  const key = keys.at(-1);
  if (reportOnKey && key !== undefined) return `\`${key}\``;
  const value = isObject(parsed) ? valueAt(parsed, keys) : parsed;
  return quote(isObject(value) && "$ref" in value ? value["$ref"] : value);
}

function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}
