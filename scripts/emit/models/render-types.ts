import {
  InputData,
  JSONSchemaInput,
  type LanguageName,
  quicktypeMultiFile,
  type TargetLanguage,
} from "quicktype-core";
import type { Contract } from "../../contract/contract.ts";
import { toModelSchema } from "./model-schema.ts";

/** What to render the types with. */
export interface Rendering {
  /** A language by quicktype's name, or one with a renderer of our own. */
  readonly language: LanguageName | TargetLanguage;
  /** quicktype's options for that language. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/**
 * Renders one type a webhook, and those of its fields, with quicktype.
 *
 * @returns The text of each file by its name; languages of one file name it `stdout`.
 */
export async function renderTypes(
  { webhooks }: Contract,
  { language, options }: Rendering,
): Promise<ReadonlyMap<string, string>> {
  const schemas = new JSONSchemaInput(undefined);
  for (const webhook of webhooks) {
    await schemas.addSource({ name: webhook.typeName, schema: JSON.stringify(toModelSchema(webhook)) });
  }
  const inputData = new InputData();
  inputData.addInput(schemas);
  const files = await quicktypeMultiFile({ inputData, lang: language, rendererOptions: options });
  return new Map([...files].map(([name, { lines }]) => [name, `${lines.join("\n").trim()}\n`]));
}

/** Renders the types of a language that has them in one file. */
export async function renderOneFile(contract: Contract, rendering: Rendering): Promise<string> {
  return [...(await renderTypes(contract, rendering)).values()].join("\n").trim();
}
