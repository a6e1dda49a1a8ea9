import {
  getOptionValues,
  JSONPythonRenderer,
  PythonTargetLanguage,
  pythonOptions,
  type RenderContext,
} from "quicktype-core";
import type { Contract, Webhook } from "../../../contract/contract.ts";
import type { EmittedFile } from "../../emitted-file.ts";
import { bannerComment } from "../banner.ts";
import { type Syntax, writeLiteral } from "../literal.ts";
import { toCheckedSchema } from "../model-schema.ts";
import { renderOneFile } from "../render-types.ts";
import { PYTHON_CHECK, PYTHON_ERRORS, PYTHON_READER } from "./reader.ts";

/** Emits the Python model: dataclasses, and a reader that looks at `status` first. */
export async function emitPython(contract: Contract): Promise<EmittedFile[]> {
  const types = await renderOneFile(contract, {
    language: new PythonTypes(),
    options: { "python-version": "3.7" },
  });
  const { webhooks } = contract;
  const parts = [
    `${bannerComment(contract, "#")}\n\n${withImports(types)}`,
    PYTHON_ERRORS,
    `Webhook = Union[\n${webhooks.map(({ typeName }) => `    ${typeName},\n`).join("")}    UnknownWebhook,\n]`,
    PYTHON_CHECK,
    `_WEBHOOKS: Dict[str, Tuple[Callable[[Any], Webhook], Dict[str, Any]]] = {\n${webhooks.map(toEntry).join("")}}`,
    PYTHON_READER,
  ];
  return [{ path: "webhooks.py", contents: `${parts.join("\n\n\n")}\n` }];
}

const SYNTAX: Syntax = {
  null: "None",
  true: "True",
  false: "False",
  map: ["{", "}"],
  arrow: ": ",
  lastComma: ",",
  indent: "    ",
  text: JSON.stringify,
};

function toEntry(webhook: Webhook): string {
  const schema = writeLiteral(toCheckedSchema(webhook), SYNTAX, "        ");
  return `    ${JSON.stringify(webhook.status)}: (\n        ${webhook.typeName}.from_dict,\n        ${schema},\n    ),\n`;
}

/** Joins the imports of the types with the reader's own. */
function withImports(types: string): string {
  const [, imports = "", rest = types] = /^((?:from .+\n)+)([\s\S]*)$/.exec(types) ?? [];
  const lines = imports.trim().split("\n");
  const [typing = []] = lines.filter((line) => line.startsWith("from typing")).map(namesOf);
  const names = new Set([...typing, "Any", "Callable", "Dict", "Tuple", "Union"]);
  const others = lines.filter((line) => !line.startsWith("from typing"));
  return [
    "import json",
    ...others.toSorted(),
    `from typing import ${[...names].toSorted().join(", ")}`,
    "",
    "",
    rest.trim(),
  ].join("\n");
}

function namesOf(line: string): string[] {
  return line.replace(/^.* import /, "").split(", ");
}

/** Leaves out the functions that would fill a type from a payload that nobody has checked. */
class PythonTypes extends PythonTargetLanguage {
  protected override makeRenderer(
    context: RenderContext,
    options: Record<string, unknown>,
  ): JSONPythonRenderer {
    return new PythonTypesRenderer(this, context, getOptionValues(pythonOptions, options));
  }
}

class PythonTypesRenderer extends JSONPythonRenderer {
  protected override emitClosingCode(): void {}
}
