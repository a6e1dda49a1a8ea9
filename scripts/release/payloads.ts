import { isObject, type JsonObject } from "../../src/document/json.ts";
import type { Contract } from "../contract/contract.ts";
import { makeVectors } from "../emit/emit-vectors.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { RELEASES } from "./release-files.ts";

/** Payloads that servers of one version of the contract may have sent: what receivers of every later one must read. */
export interface RecordedPayloads {
  readonly contract: string;
  readonly payloads: readonly { readonly id: string; readonly payload: JsonObject }[];
}

/** Where the payloads of a version are recorded, from the project's root. */
export function payloadsPath(version: string): string {
  return `${RELEASES}/${version}.payloads.json`;
}

/** Records every example and vector that a sender may emit, a payload a line. */
export function recordPayloads(contract: Contract): EmittedFile {
  const lines = makeVectors(contract).flatMap(({ id, payload, send }) =>
    send === "valid" && isObject(payload) ? [`    ${JSON.stringify({ id, payload })}`] : [],
  );
  const contents = `{\n  "contract": ${JSON.stringify(contract.version)},\n  "payloads": [\n${lines.join(",\n")}\n  ]\n}\n`;
  return { path: payloadsPath(contract.version), contents };
}
