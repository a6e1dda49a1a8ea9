import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import { withoutWords } from "../../document/without-words.ts";
import { METHODS } from "../load-version.ts";
import { isSame, toKey } from "../schema/identity.ts";
import type { VersionDocument, VersionWebhook, WebhookPair } from "../version-document.ts";
import { compareDeprecated } from "./compare-keywords.ts";
import { type LocalChange, list, show, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

/** Keywords of a path item, an operation and a media type that other functions compare. */
const COMPARED = ["requestBody", "schema", "x-trigger", "security", "deprecated"];
const WORDING = ["summary", "description"];
const EXAMPLES = ["example", "examples"];
const NOTES = ["tags", "operationId", "externalDocs"];
const DATA = ["const", "default", "enum", "example", "examples"];
const NOT_JUDGED = "Its impact isn't judged: read what changed.";

/** Finds what changed about a webhook apart from its payload; keys lead from the document's root. */
export function compareWebhooks(pair: WebhookPair): LocalChange[] {
  const { old, next } = pair;
  const deprecated = compareDeprecated(old.operation["deprecated"], next.operation["deprecated"]);
  return [
    ...compareRequest(pair),
    ...compareTrigger(pair),
    ...compareChronology(pair),
    ...deprecated.map((change) => ({ ...change, keys: [...next.keys.operation, ...change.keys] })),
    ...compareParts(pair),
  ];
}

function compareRequest({ old, next }: WebhookPair): LocalChange[] {
  const changes: LocalChange[] = [];
  const add = (rule: RuleId, keys: Keys, why: string, version: "old" | "new" = "new"): void => {
    changes.push(toLocalChange(rule, why, { keys, version }));
  };
  if (old.key !== next.key)
    add("webhook-renamed", next.keys.webhook, `Its key was ${show(old.key)}, it is ${show(next.key)}.`);
  if (old.method !== next.method) {
    const [was, is] = [old.method.toUpperCase(), next.method.toUpperCase()];
    add("method-changed", [...next.keys.pathItem, next.method], `It was sent with ${was}, it is with ${is}.`);
  }
  const content = ({ keys }: VersionWebhook, type: string): Keys => [
    ...keys.operation,
    "requestBody",
    "content",
    type,
  ];
  for (const type of next.mediaTypes.filter((type) => !old.mediaTypes.includes(type))) {
    add("media-type-added", content(next, type), `It may come as ${show(type)} now.`);
  }
  for (const type of old.mediaTypes.filter((type) => !next.mediaTypes.includes(type))) {
    add("media-type-removed", content(old, type), `It may not go as ${show(type)} any more.`, "old");
  }
  const required = [...next.keys.operation, "requestBody", "required"];
  if (old.isBodyRequired && !next.isBodyRequired)
    add("body-made-optional", required, "It may come without a body now.");
  if (!old.isBodyRequired && next.isBodyRequired)
    add("body-made-required", required, "It may not go without a body any more.");
  return changes;
}

function compareTrigger({ old, next }: WebhookPair): LocalChange[] {
  const [was, is] = [old.pathItem["x-trigger"], next.pathItem["x-trigger"]];
  if (isSame(was, is)) return [];
  const rule = was === undefined ? "trigger-added" : is === undefined ? "trigger-dropped" : "trigger-changed";
  const why = `Its URL was given in ${show(was)}, it is in ${show(is)}.`;
  return [toLocalChange(rule, why, { keys: [...next.keys.pathItem, "x-trigger"] })];
}

function compareChronology({ old, next }: WebhookPair): LocalChange[] {
  const [was, is] = [pairsOf(old.chronology), pairsOf(next.chronology)];
  const added = [...is].filter((pair) => !was.has(pair));
  const dropped = [...was].filter((pair) => !is.has(pair));
  const keys = [...next.keys.schema, "x-chronology"];
  return [
    ...(added.length > 0
      ? [toLocalChange("chronology-added", `Now in order: ${added.join(", ")}.`, { keys })]
      : []),
    ...(dropped.length > 0
      ? [toLocalChange("chronology-dropped", `No longer in order: ${dropped.join(", ")}.`, { keys })]
      : []),
  ];
}

/** Each two timestamps of which the first is not later: a missing one doesn't separate its neighbors. */
function pairsOf(chronology: readonly string[]): Set<string> {
  return new Set(
    chronology.flatMap((first, index) => chronology.slice(index + 1).map((second) => `${first} ≤ ${second}`)),
  );
}

/** Path item, operation and media type: descriptions, notes, and what isn't judged. */
function compareParts({ old, next, documents }: WebhookPair): LocalChange[] {
  const others = ({ operation }: VersionWebhook): JsonObject => {
    const { content = {}, required: _, ...body } = objectOf(operation["requestBody"]);
    return { ...body, bodies: Object.fromEntries(Object.entries(objectOf(content)).slice(1)) };
  };
  const security = ({ operation }: VersionWebhook, { root }: VersionDocument): Json =>
    operation["security"] ?? root["security"] ?? [];
  const part = (name: "pathItem" | "operation" | "media", also: readonly string[] = []): LocalChange[] =>
    comparePart({
      old: without(old[name], [...COMPARED, ...also]),
      next: without(next[name], [...COMPARED, ...also]),
      keys: next.keys[name],
      documents,
    });
  return [
    ...part("pathItem", old.method === next.method ? [old.method] : METHODS),
    ...part("operation"),
    ...comparePart({
      old: { requestBody: others(old), security: security(old, documents.old) },
      next: { requestBody: others(next), security: security(next, documents.next) },
      keys: next.keys.operation,
      documents,
    }),
    ...part("media"),
  ];
}

interface Part extends Pick<WebhookPair, "documents"> {
  readonly old: JsonObject;
  readonly next: JsonObject;
  readonly keys: Keys;
}

function comparePart({ old, next, keys, documents }: Part): LocalChange[] {
  const names = [...new Set([...Object.keys(next), ...Object.keys(old)])];
  return names.flatMap((name) => {
    const [was, is] = [withTargets(documents.old, old[name]), withTargets(documents.next, next[name])];
    if (toKey(was) === toKey(is)) return [];
    const at = { keys: [...keys, name] };
    const rule = ruleFor(name, was, is);
    const why =
      rule === "not-judged"
        ? `\`${name}\` changed, which isn't about the payload.`
        : `\`${name}\` was ${show(brief(old[name]))}, it is ${show(brief(next[name]))}.`;
    return [toLocalChange(rule, why, rule === "not-judged" ? { ...at, note: NOT_JUDGED } : at)];
  });
}

/** A part of a document, with each value that it references, however far away, once. */
function withTargets({ document }: VersionDocument, value: Json | undefined): Json {
  const targets = new Map<string, Json>();
  // What isn't about the payload may reference what isn't there.
  const follow = (ref: string, at: Keys): Keys | undefined => {
    try {
      return document.follow(ref, at);
    } catch {
      return undefined;
    }
  };
  const visit = (part: Json | undefined, at: Keys): void => {
    if (Array.isArray(part)) for (const item of part) visit(item, at);
    if (!isObject(part)) return;
    const { $ref } = part;
    if (typeof $ref === "string" && !targets.has($ref)) {
      const keys = follow($ref, at);
      const target = keys === undefined ? null : (document.valueAt(keys) ?? null);
      targets.set($ref, target);
      if (keys !== undefined) visit(target, keys);
    }
    for (const [name, child] of Object.entries(part)) if (!DATA.includes(name)) visit(child, at);
  };
  visit(value, []);
  return targets.size === 0 ? (value ?? null) : [value ?? null, Object.fromEntries(targets)];
}

function ruleFor(name: string, old: Json, next: Json): RuleId {
  if (WORDING.includes(name)) return "description-changed";
  if (EXAMPLES.includes(name)) return "examples-changed";
  if (NOTES.includes(name) || name.startsWith("x-")) return "annotation-changed";
  return isSame(withoutWords(old, true), withoutWords(next, true)) ? "description-changed" : "not-judged";
}

function brief(value: Json | undefined): Json | undefined {
  return isObject(value) ? `{ ${list(Object.keys(value))} }` : value;
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
