import { objectOf } from "../../src/document/json.ts";
import type { Release } from "../release/releases.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";

/**
 * Emits each frozen version's spec and schemas in a folder named after the version, and the newest in `latest/` too. These
 * are the addresses that the `$id` of each schema promises.
 *
 * @param releases - Oldest first.
 */
export function emitFrozen(releases: readonly Release[]): EmittedFile[] {
  const newest = releases.at(-1);
  return releases.flatMap((release) => {
    const files = [
      { path: "openapi.yaml", contents: release.text },
      ...Object.entries(objectOf(JSON.parse(release.schemas ?? "{}"))).map(([path, schema]) => ({
        path,
        contents: toJson(objectOf(schema)),
      })),
    ];
    const folders = [release.version, ...(release === newest ? ["latest"] : [])];
    return folders.flatMap((folder) => files.map((file) => ({ ...file, path: `${folder}/${file.path}` })));
  });
}
