import type { Json } from "../../../src/document/json.ts";
import type { Release } from "../../release/releases.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { toJson } from "../to-json.ts";
import { describeReleases, type ReleaseDescription, summarize } from "./describe-releases.ts";
import { emitBadge } from "./emit-badge.ts";
import { emitVersionPage } from "./emit-version-page.ts";

/**
 * Emits what the site says of the contract's versions: a page, a badge of the newest, and the same as JSON.
 *
 * @param releases - The frozen versions, oldest first.
 */
export function emitVersions(releases: readonly Release[]): EmittedFile[] {
  const descriptions = describeReleases(releases);
  return [
    emitVersionPage(descriptions),
    ...emitBadge(descriptions.at(-1)),
    { path: "public/versions.json", contents: toJson({ versions: descriptions.toReversed().map(toEntry) }) },
  ];
}

function toEntry(description: ReleaseDescription): Json {
  const { changes, ...facts } = description;
  const entries = changes.map(({ rule, webhook, path, breaks, bump, why }) => {
    return { rule, webhook, path, breaks, bump, why };
  });
  return { ...facts, summary: summarize(description), changes: entries };
}
