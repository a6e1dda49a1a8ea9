import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import { withoutWords } from "../../document/without-words.ts";
import { isSame, toKey } from "../schema/identity.ts";
import type { Documents } from "../version-document.ts";
import { type LocalChange, toLocalChange } from "./local-change.ts";

const INFO_WORDING = ["title", "summary", "description"];
/** What is compared through the webhooks, or isn't about them. */
const ELSEWHERE = ["openapi", "info", "webhooks", "x-webhooks", "components", "security", "x-realtime"];

/** Finds what changed in a document next to its webhooks. */
export function compareDocuments({ old, next }: Documents): LocalChange[] {
  const { version: _, ...oldInfo } = objectOf(old.root["info"]);
  const { version: __, ...info } = objectOf(next.root["info"]);
  const realtime = [old, next].map(({ root }) => root["x-realtime"]);
  return [
    ...changedKeys(oldInfo, info).map((name) =>
      toLocalChange(
        INFO_WORDING.includes(name) ? "description-changed" : "annotation-changed",
        `\`info.${name}\` changed.`,
        { keys: ["info", name] },
      ),
    ),
    ...(isSame(realtime[0], realtime[1]) ? [] : [compareRealtime(realtime[0], realtime[1])]),
    ...changedKeys(old.root, next.root)
      .filter((name) => !ELSEWHERE.includes(name))
      .map((name) => compareRootKey(name, old.root[name], next.root[name])),
  ];
}

function compareRealtime(old: Json | undefined, next: Json | undefined): LocalChange {
  const isWording = isSame(withoutWords(old), withoutWords(next));
  const why = isWording
    ? "The descriptions of the messages that carry the URLs changed."
    : "The messages that carry the URLs changed.";
  return toLocalChange(isWording ? "description-changed" : "realtime-changed", why, { keys: ["x-realtime"] });
}

function compareRootKey(name: string, old: Json | undefined, next: Json | undefined): LocalChange {
  if (name === "jsonSchemaDialect")
    return toLocalChange("not-judged", "The dialect of the schemas changed.", { keys: [name] });
  if (name === "tags" && isSame(withoutWords(old), withoutWords(next))) {
    return toLocalChange("description-changed", "The descriptions of the tags changed.", { keys: [name] });
  }
  return toLocalChange("outside-changed", `\`${name}\` changed, which is not about a webhook's payload.`, {
    keys: [name],
  });
}

/**
 * Finds how two documents differ that mean the same.
 *
 * @returns Nothing where they don't differ at all.
 */
export function compareWritings({ old, next }: Documents): LocalChange[] {
  const [was, is] = [withoutVersion(old.root), withoutVersion(next.root)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return toKey(sorted(was)) === toKey(sorted(is))
    ? [toLocalChange("order-changed", "The order changed, and nothing else.", { keys: [] })]
    : [
        toLocalChange(
          "rewritten",
          "It is written differently and means the same, or it changed where no webhook is affected.",
          { keys: [] },
        ),
      ];
}

function changedKeys(old: JsonObject, next: JsonObject): string[] {
  return [...new Set([...Object.keys(next), ...Object.keys(old)])].filter(
    (name) => !isSame(old[name], next[name]),
  );
}

function withoutVersion(root: JsonObject): JsonObject {
  const { version: _, ...info } = objectOf(root["info"]);
  return { ...root, info };
}

/** With every list in an order of its own. */
function sorted(value: Json | undefined): Json {
  if (Array.isArray(value))
    return value.map((item: Json) => sorted(item)).toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, sorted(child)]));
}
