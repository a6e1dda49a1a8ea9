import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";

/** Emits the OpenAPI document as JSON, for tools that read no YAML. */
export function emitOpenapi({ document }: Contract): EmittedFile[] {
  const { openapi, ...rest } = document;
  return [{ path: "openapi.json", contents: toJson({ openapi, "x-generated": BANNER, ...rest }) }];
}
