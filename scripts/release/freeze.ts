import { isObject, type JsonObject } from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";
import { emitSchemas } from "../emit/emit-schemas.ts";
import { makeVectors } from "../emit/emit-vectors.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { RELEASES } from "./releases.ts";

/** Payloads that a server could send under one version of the contract. Receivers of every later version must read them. */
export interface RecordedPayloads {
  readonly contract: string;
  readonly payloads: readonly { readonly id: string; readonly payload: JsonObject }[];
}

/** Returns where the payloads of a version are recorded, from the project's root. */
export function payloadsPath(version: string): string {
  return `${RELEASES}/${version}.payloads.json`;
}

/**
 * Creates the files that freeze a version of the contract: its YAML unchanged, its schemas, and every payload
 * that a vector allows a sender to send, one per line.
 *
 * @param text - The YAML.
 */
export function freezeContract(text: string, contract: Contract): EmittedFile[] {
  const { version } = contract;
  const lines = makeVectors(contract).flatMap(({ id, payload, send }) =>
    send === "valid" && isObject(payload) ? [`    ${JSON.stringify({ id, payload })}`] : [],
  );
  const payloads = `{\n  "contract": ${JSON.stringify(version)},\n  "payloads": [\n${lines.join(",\n")}\n  ]\n}\n`;
  const schemas = emitSchemas(contract).map(
    ({ path, contents }) => `  ${JSON.stringify(path)}: ${JSON.stringify(JSON.parse(contents))}`,
  );
  return [
    { path: `${RELEASES}/${version}.schemas.json`, contents: `{\n${schemas.join(",\n")}\n}\n` },
    { path: `${RELEASES}/${version}.yaml`, contents: text },
    { path: payloadsPath(version), contents: payloads },
  ];
}
