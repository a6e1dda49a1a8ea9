import openapiTS, { astToString } from "openapi-typescript";
import { isObject, type Json, type JsonObject, mapValues } from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";

/** Emits the TypeScript types of the contract, each component schema exported by its name. */
export async function emitTypes(contract: Contract): Promise<EmittedFile[]> {
  // openapi-typescript replaces a discriminated field, and loses its description. The `const` says the same.
  const document = withoutDiscriminator(contract.document);
  const types = await openapiTS(JSON.stringify(document), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    alphabetize: false,
    immutable: false,
    silent: true,
  });
  return [{ path: "types.ts", contents: `// ${BANNER}\n\n${astToString(types)}` }];
}

function withoutDiscriminator(node: JsonObject): JsonObject {
  const { discriminator, ...rest } = node;
  return mapValues(isDiscriminator(discriminator) ? rest : node, strip);

  function strip(value: Json): Json {
    if (Array.isArray(value)) return value.map(strip);
    return isObject(value) ? withoutDiscriminator(value) : value;
  }
}

/** Tells the keyword from a field that happens to have its name. */
function isDiscriminator(value: Json | undefined): boolean {
  return isObject(value) && typeof value["propertyName"] === "string";
}
