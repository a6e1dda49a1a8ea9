import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import { withoutWords } from "../../document/without-words.ts";
import { isSame, toKey } from "../same.ts";
import type { VersionDocument } from "../version-document.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./rules.ts";

const INFO_WORDS = ["title", "summary", "description"];
/** What is compared through the webhooks, or is no part of what they say. */
const ELSEWHERE = ["openapi", "info", "webhooks", "components", "security", "x-realtime"];

/** Finds what changed in a document beside its webhooks. */
export function compareDocuments(old: VersionDocument, next: VersionDocument): Finding[] {
  const { version: _, ...oldInfo } = objectOf(old.root["info"]);
  const { version: __, ...info } = objectOf(next.root["info"]);
  const realtime = [old, next].map(({ root }) => root["x-realtime"]);
  return [
    ...changedKeys(oldInfo, info).map((name) =>
      finding(
        INFO_WORDS.includes(name) ? "description-changed" : "annotation-changed",
        ["info", name],
        `\`info.${name}\` changed.`,
      ),
    ),
    ...(isSame(realtime[0], realtime[1]) ? [] : [compareRealtime(realtime[0], realtime[1])]),
    ...changedKeys(old.root, next.root)
      .filter((name) => !ELSEWHERE.includes(name))
      .map((name) => compareRootKey(name, old.root[name], next.root[name])),
  ];
}

function compareRealtime(old: Json | undefined, next: Json | undefined): Finding {
  const isWords = isSame(withoutWords(old), withoutWords(next));
  const why = isWords
    ? "The words about the messages that carry the URLs changed."
    : "The messages that carry the URLs changed.";
  return finding(isWords ? "description-changed" : "realtime-changed", ["x-realtime"], why);
}

function compareRootKey(name: string, old: Json | undefined, next: Json | undefined): Finding {
  if (name === "jsonSchemaDialect")
    return finding("unclassified", [name], "The dialect of the schemas changed.");
  if (name === "tags" && isSame(withoutWords(old), withoutWords(next))) {
    return finding("description-changed", [name], "The words about the tags changed.");
  }
  return finding("outside-changed", [name], `\`${name}\` changed, which is not about a webhook's payload.`);
}

/**
 * Finds how two documents differ that say the same.
 *
 * @returns Nothing where they do not differ at all.
 */
export function compareWritings(old: VersionDocument, next: VersionDocument): Finding[] {
  const [was, is] = [withoutVersion(old.root), withoutVersion(next.root)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const keys = firstDifference(was, is) ?? [];
  return toKey(sorted(was)) === toKey(sorted(is))
    ? [finding("order-changed", keys, "The same stands in another order.")]
    : [
        finding(
          "rewritten",
          keys,
          "The same is said in another way, or it is about nothing that a webhook has.",
        ),
      ];
}

function finding(rule: RuleId, keys: Keys, why: string): Finding {
  return { rule, path: [], version: "new", keys, why };
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

function firstDifference(old: Json | undefined, next: Json | undefined, keys: Keys = []): Keys | undefined {
  if (JSON.stringify(old) === JSON.stringify(next)) return undefined;
  const [was, is] = [old, next].map((value) =>
    typeof value === "object" && value !== null ? value : undefined,
  );
  if (was === undefined || is === undefined) return keys;
  const entries: [string, Json | undefined][] = Object.entries(is);
  const [wasNames, isNames] = [Object.keys(was), Object.keys(is)];
  const oldEntries: Readonly<Record<string, Json | undefined>> = Object.fromEntries(Object.entries(was));
  for (const [index, [name, child]] of entries.entries()) {
    if (wasNames[index] !== isNames[index]) return [...keys, name];
    const found = firstDifference(oldEntries[name], child, [...keys, Array.isArray(is) ? index : name]);
    if (found !== undefined) return found;
  }
  return keys;
}
