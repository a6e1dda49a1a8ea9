import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import { withoutProse } from "../../document/without-prose.ts";
import { isSame, toKey } from "../schema/identity.ts";
import type { Documents } from "../version-document.ts";
import { type LocalChange, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

const INFO_WORDING = ["title", "summary", "description"];
/** What is compared through the webhooks, or isn't about them. */
const ELSEWHERE = ["openapi", "info", "webhooks", "x-webhooks", "components", "security"];

/** Finds what changed in a document next to its webhooks. */
export function compareDocuments({ old, next }: Documents): LocalChange[] {
  const [was, is] = [withoutVersion(old.root), withoutVersion(next.root)];
  const info = changedKeys(objectOf(was["info"]), objectOf(is["info"])).map((name) => {
    const rule = INFO_WORDING.includes(name) ? "description-changed" : "annotation-changed";
    return toLocalChange(rule, `\`info.${name}\` changed.`, { keys: ["info", name] });
  });
  const others = changedKeys(was, is)
    .filter((name) => !ELSEWHERE.includes(name))
    .map((name) => {
      const isWording = isSame(withoutProse(was[name]), withoutProse(is[name]));
      const [rule, why] = describe(name, isWording);
      return toLocalChange(rule, why, { keys: [name] });
    });
  return [...info, ...others];
}

function describe(name: string, isWording: boolean): readonly [RuleId, string] {
  if (name === "jsonSchemaDialect") return ["not-judged", "The dialect of the schemas changed."];
  if (name === "tags" && isWording) return ["description-changed", "The descriptions of the tags changed."];
  if (name !== "x-realtime")
    return ["outside-changed", `\`${name}\` changed, which isn't about a webhook's payload.`];
  return isWording
    ? ["description-changed", "The descriptions of the messages that carry the URLs changed."]
    : ["realtime-changed", "The messages that carry the URLs changed."];
}

/**
 * Finds how two documents differ that mean the same.
 *
 * @returns Nothing if they don't differ at all.
 */
export function compareWritings({ old, next }: Documents): LocalChange[] {
  const [was, is] = [withoutVersion(old.root), withoutVersion(next.root)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const [rule, why] =
    toKey(sorted(was)) === toKey(sorted(is))
      ? (["order-changed", "The order changed, and nothing else."] as const)
      : (["rewritten", "It is written differently, or it changed where no webhook is affected."] as const);
  return [toLocalChange(rule, why, { keys: [] })];
}

function changedKeys(old: JsonObject, next: JsonObject): string[] {
  return Object.keys({ ...next, ...old }).filter((name) => !isSame(old[name], next[name]));
}

function withoutVersion(root: JsonObject): JsonObject {
  const { version: _, ...info } = objectOf(root["info"]);
  return { ...root, info };
}

/** Puts every list in one order. */
function sorted(value: Json | undefined): Json {
  if (Array.isArray(value))
    return value.map((item: Json) => sorted(item)).toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, sorted(child)]));
}
