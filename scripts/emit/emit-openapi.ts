import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toEndpoint } from "./projections/to-endpoint.ts";
import { toOpenapi30 } from "./projections/to-openapi-30.ts";
import { toPaths } from "./projections/to-paths.ts";
import { toJson, toYaml } from "./to-json.ts";

/**
 * Emits the OpenAPI document for tools with less support: `openapi.json` for those that don't read YAML,
 * `openapi.paths.yaml` for those that ignore `webhooks`, `openapi-3.0.yaml` for those that know only OpenAPI 3.0, and
 * `openapi.endpoint.yaml` for those that send requests to a receiver.
 */
export function emitOpenapi(contract: Contract): EmittedFile[] {
  const { openapi, ...rest } = contract.document;
  const paths = toPaths(contract.document);
  return [
    { path: "openapi.json", contents: toJson({ openapi, "x-generated": BANNER, ...rest }) },
    { path: "openapi.paths.yaml", contents: toYaml(paths) },
    { path: "openapi-3.0.yaml", contents: toYaml(toOpenapi30(paths)) },
    { path: "openapi.endpoint.yaml", contents: toYaml(toEndpoint(contract, paths)) },
  ];
}
