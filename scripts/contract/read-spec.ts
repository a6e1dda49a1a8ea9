import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { BaseResolver, type LocationObject, lintDocument, loadConfig, Source } from "@redocly/openapi-core";
import { DocumentError } from "../../src/document/document-error.ts";
import { fromPointer, isObject } from "../../src/document/json.ts";
import type { Keys } from "../../src/document/json-schema.ts";
import { type OpenDocument, openDocument } from "../../src/document/open-document.ts";
import { quote } from "../../src/runtime/issue.ts";
import { SpecError, type SpecProblem, throwProblems } from "./spec-error.ts";

/** The spec, parsed and free of lint errors. */
export interface SpecDocument extends OpenDocument {
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
 * @param rulesPath - The Redocly configuration with the rules.
 * @throws {SpecError} If the file is missing, isn't YAML, or violates a rule. Warnings count.
 */
export async function readSpec(path: string, rulesPath: string): Promise<SpecDocument> {
  const text = await readText(path);
  const document = open(path, text);
  const problemAt = ({ keys, onKey = false, message, rule }: ProblemPlace): SpecProblem => ({
    ...document.locate(keys, onKey ? "key" : "value"),
    message,
    rule,
  });
  const { openapi } = document.root;
  if (!String(openapi).startsWith("3.1.")) {
    const message = `found ${JSON.stringify(openapi) ?? "nothing"}, expected an OpenAPI document with \`openapi: 3.1.x\``;
    throw new SpecError([problemAt({ keys: ["openapi"], message, rule: "openapi" })]);
  }
  const config = await loadConfig({ configPath: rulesPath });
  const found = await lintDocument({
    document: { source: new Source(path, text), parsed: document.root },
    config,
    externalRefResolver: new BaseResolver(config.resolve),
  });
  throwProblems(
    found.flatMap(({ location: [location], message, ruleId: rule, suggest }) => {
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
    }),
  );
  return { ...document, problemAt };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const found = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
    const message = `found no readable file (${found}), expected the OpenAPI document`;
    const problem = { file: shorten(path), line: 1, column: 1, message, rule: "read" };
    throw new SpecError([problem], { cause });
  }
}

function open(path: string, text: string): OpenDocument {
  try {
    return openDocument(text, { name: shorten(path) });
  } catch (cause) {
    if (!(cause instanceof DocumentError) || cause.position === undefined) throw cause;
    throw new SpecError([{ ...cause.position, message: cause.reason, rule: "yaml" }], { cause });
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
export function shorten(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}
