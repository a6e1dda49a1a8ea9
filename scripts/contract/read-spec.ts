import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { BaseResolver, type LocationObject, lintDocument, loadConfig, Source } from "@redocly/openapi-core";
import { DocumentError } from "../../src/document/document-error.ts";
import { fromPointer, isObject } from "../../src/document/json.ts";
import type { Keys } from "../../src/document/json-schema.ts";
import { type OpenDocument, openDocument } from "../../src/document/open-document.ts";
import { quote } from "../../src/runtime/issue.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

/** The spec, parsed and linted. */
export interface SpecDocument extends OpenDocument {
  /** What its lint rules report. */
  readonly problems: readonly SpecProblem[];
  /** Returns an error about the value at these keys, or about its key. */
  problemAt(place: ProblemPlace): SpecProblem;
}

interface ProblemPlace {
  readonly keys: Keys;
  readonly onKey?: boolean;
  readonly message: string;
  readonly rule: string;
}

/**
 * Reads the spec and lints it with the rules of `spec/redocly.yaml`.
 *
 * @param path - The OpenAPI 3.1 file.
 * @param rulesPath - The Redocly configuration with the rules. Warnings count.
 * @throws {SpecError} If the file is missing, or isn't an OpenAPI 3.1 document in YAML.
 */
export async function readSpec(path: string, rulesPath: string): Promise<SpecDocument> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    const found = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
    const message = `found no readable file (${found}), expected the OpenAPI document`;
    throw new SpecError([{ file: shorten(path), line: 1, column: 1, message, rule: "read" }], { cause });
  });
  const document = openFile(path, text, "yaml");
  const problemAt = ({ keys, onKey = false, message, rule }: ProblemPlace): SpecProblem => ({
    ...document.locate(keys, onKey ? "key" : "value"),
    message,
    rule,
  });
  const { openapi } = document.root;
  if (!String(openapi).startsWith("3.1.")) {
    const message = `found ${quote(openapi)}, expected an OpenAPI document with \`openapi: 3.1.x\``;
    throw new SpecError([problemAt({ keys: ["openapi"], message, rule: "openapi" })]);
  }
  const config = await loadConfig({ configPath: rulesPath });
  const found = await lintDocument({
    document: { source: new Source(path, text), parsed: document.root },
    config,
    externalRefResolver: new BaseResolver(config.resolve),
  }).catch((cause: unknown) => {
    // Some names, such as a field `hasOwnProperty`, stop the linter itself.
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `found a name or value that stops the linter (${reason}), expected a document that it can read`;
    throw new SpecError([problemAt({ keys: [], message, rule: "lint" })], { cause });
  });
  const problems = found.flatMap(({ location: [location], message, ruleId: rule, suggest }) => {
    if (location === undefined) return [];
    const hint = suggest.length > 0 ? ` Did you mean ${suggest.join(" or ")}?` : "";
    const line = `${message.trim().replaceAll(/\s*\n\s*/g, " ")}${hint}`;
    return problemAt({
      keys: fromPointer(location.pointer ?? ""),
      onKey: location.reportOnKey === true,
      // Our own rules report what they found. Some of Redocly's report only what they expect.
      message: rule.startsWith("contract/") ? line : `found ${describe(document, location)}: ${line}`,
      rule,
    });
  });
  return { ...document, problems, problemAt };
}

/**
 * Opens a YAML file of the contract.
 *
 * @throws {SpecError} With the rule, if it isn't a YAML object.
 */
export function openFile(path: string, text: string, rule: string): OpenDocument {
  try {
    return openDocument(text, { name: shorten(path) });
  } catch (cause) {
    if (!(cause instanceof DocumentError) || cause.position === undefined) throw cause;
    throw new SpecError([{ ...cause.position, message: cause.reason, rule }], { cause });
  }
}

/** Describes the value at a place, or its key if the error is about the key. */
function describe(document: OpenDocument, { pointer, reportOnKey }: LocationObject): string {
  const keys = fromPointer(pointer ?? "");
  const key = keys.at(-1);
  if (reportOnKey && key !== undefined) return `\`${key}\``;
  const value = document.valueAt(keys);
  return quote(isObject(value) && "$ref" in value ? value["$ref"] : value);
}

/** Returns the path from the current folder if the file is in it. */
function shorten(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}
