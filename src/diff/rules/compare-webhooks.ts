import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import { withoutWords } from "../../document/without-words.ts";
import { expandRefs } from "../expand-refs.ts";
import { isSame } from "../same.ts";
import type { VersionDocument, VersionWebhook } from "../version-document.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { type Finding, withoutShows } from "./finding.ts";
import { list, show } from "./place.ts";
import type { RuleId } from "./rules.ts";

/** A webhook in both versions. */
export interface WebhookPair {
  readonly old: VersionWebhook;
  readonly next: VersionWebhook;
  readonly documents: { readonly old: VersionDocument; readonly next: VersionDocument };
}

/** Keywords of a path item, an operation and a media type that other functions compare. */
const COMPARED = ["requestBody", "schema", "x-trigger", "security"];
const METHODS = ["post", "put", "patch", "get", "delete", "head", "options", "trace"];
const WORDS = ["summary", "description"];
const EXAMPLES = ["example", "examples"];
const NOTES = ["tags", "operationId", "externalDocs", "deprecated"];

/** Finds what changed about a webhook: how it is sent, and everything in its payload. */
export function compareWebhooks(pair: WebhookPair): Finding[] {
  return [
    ...compareRequest(pair),
    ...compareTrigger(pair),
    ...compareChronology(pair),
    ...compareParts(pair),
    ...comparePayloads(pair),
  ];
}

function comparePayloads({ old, next }: WebhookPair): Finding[] {
  const findings = compareSchemas({
    old: old.schema,
    next: next.schema,
    path: [],
    keys: { old: old.keys.schema, next: next.keys.schema },
    isBranch: false,
    isInUnion: false,
  });
  if (old.status === undefined) return findings;
  // Receivers refuse no `status` that they do not know: what a change of it breaks is for the payloads to show.
  return findings.map((finding) =>
    isSame(finding.path, ["status"]) ? withoutShows(finding, ["receivers"]) : finding,
  );
}

function compareRequest({ old, next }: WebhookPair): Finding[] {
  const { pathItem, operation } = next.keys;
  const findings: Finding[] = [];
  const add = (rule: RuleId, keys: Keys, why: string, version: "old" | "new" = "new"): void => {
    findings.push({ rule, path: [], version, keys, why });
  };
  if (old.key !== next.key)
    add("webhook-renamed", ["webhooks", next.key], `Its key was ${show(old.key)}, it is ${show(next.key)}.`);
  if (old.method !== next.method) {
    add(
      "method-changed",
      [...pathItem, next.method],
      `It was sent with ${old.method.toUpperCase()}, it is with ${next.method.toUpperCase()}.`,
    );
  }
  const added = next.mediaTypes.filter((type) => !old.mediaTypes.includes(type));
  const removed = old.mediaTypes.filter((type) => !next.mediaTypes.includes(type));
  const content = [...operation, "requestBody", "content"];
  for (const type of added) add("media-type-added", [...content, type], `It may come as ${show(type)} now.`);
  for (const type of removed) {
    add(
      "media-type-removed",
      [...old.keys.operation, "requestBody", "content", type],
      `It may not go as ${show(type)} any more.`,
      "old",
    );
  }
  const required = [...operation, "requestBody", "required"];
  if (old.isBodyRequired && !next.isBodyRequired)
    add("body-made-optional", required, "It may come without a body now.");
  if (!old.isBodyRequired && next.isBodyRequired)
    add("body-made-required", required, "It may not go without a body any more.");
  return findings;
}

function compareTrigger({ old, next }: WebhookPair): Finding[] {
  const [was, is] = [old.pathItem["x-trigger"], next.pathItem["x-trigger"]];
  if (isSame(was, is)) return [];
  const rule = was === undefined ? "trigger-added" : is === undefined ? "trigger-dropped" : "trigger-changed";
  const why = `Its URL was given in ${show(was)}, it is in ${show(is)}.`;
  return [{ rule, path: [], version: "new", keys: [...next.keys.pathItem, "x-trigger"], why }];
}

function compareChronology({ old, next }: WebhookPair): Finding[] {
  const [was, is] = [pairsOf(old.chronology), pairsOf(next.chronology)];
  const added = [...is].filter((pair) => !was.has(pair));
  const dropped = [...was].filter((pair) => !is.has(pair));
  const keys = [...next.keys.schema, "x-chronology"];
  const at = { path: [], version: "new", keys } as const;
  return [
    ...(added.length > 0
      ? [{ ...at, rule: "chronology-added", why: `Now in order: ${added.join(", ")}.` } as const]
      : []),
    ...(dropped.length > 0
      ? [{ ...at, rule: "chronology-dropped", why: `No longer in order: ${dropped.join(", ")}.` } as const]
      : []),
  ];
}

/** Each two timestamps of which the first is not later: a missing one does not part its neighbours. */
function pairsOf(chronology: readonly string[]): Set<string> {
  return new Set(
    chronology.flatMap((first, index) => chronology.slice(index + 1).map((second) => `${first} ≤ ${second}`)),
  );
}

/** Path item, operation and media type: words, notes, and what no rule knows. */
function compareParts({ old, next, documents }: WebhookPair): Finding[] {
  const others = (webhook: VersionWebhook, { root }: VersionDocument): JsonObject => {
    const { content = {}, ...body } = objectOf(expandRefs(root, webhook.operation["requestBody"]));
    const bodies = Object.entries(objectOf(content)).slice(1);
    return { ...body, required: false, bodies: Object.fromEntries(bodies) };
  };
  const security = (webhook: VersionWebhook, { root }: VersionDocument): Json =>
    webhook.operation["security"] ?? root["security"] ?? [];
  const part = (name: "pathItem" | "operation" | "media", also: readonly string[] = []): Finding[] =>
    comparePart({
      old: without(objectOf(expandRefs(documents.old.root, old[name])), [...COMPARED, ...also]),
      next: without(objectOf(expandRefs(documents.next.root, next[name])), [...COMPARED, ...also]),
      keys: next.keys[name],
    });
  const isMoved = old.method !== next.method;
  return [
    ...part("pathItem", isMoved ? METHODS : [old.method]),
    ...part("operation"),
    ...comparePart({
      old: { requestBody: others(old, documents.old), security: security(old, documents.old) },
      next: { requestBody: others(next, documents.next), security: security(next, documents.next) },
      keys: next.keys.operation,
    }),
    ...part("media"),
  ];
}

interface Part {
  readonly old: JsonObject;
  readonly next: JsonObject;
  readonly keys: Keys;
}

function comparePart({ old, next, keys }: Part): Finding[] {
  const names = new Set([...Object.keys(next), ...Object.keys(old)]);
  return [...names]
    .filter((name) => !isSame(old[name], next[name]))
    .map((name) => {
      const at = { path: [], version: "new", keys: [...keys, name] } as const;
      const rule = ruleFor(name, old[name], next[name]);
      const why =
        rule === "unclassified"
          ? `\`${name}\` of the request changed, and no rule knows what that does.`
          : `\`${name}\` was ${show(brief(old[name]))}, it is ${show(brief(next[name]))}.`;
      return { ...at, rule, why };
    });
}

function ruleFor(name: string, old: Json | undefined, next: Json | undefined): RuleId {
  if (WORDS.includes(name)) return "description-changed";
  if (EXAMPLES.includes(name)) return "examples-changed";
  if (NOTES.includes(name) || name.startsWith("x-")) return "annotation-changed";
  return isSame(withoutWords(old, true), withoutWords(next, true)) ? "description-changed" : "unclassified";
}

function brief(value: Json | undefined): Json | undefined {
  return isObject(value) ? `{ ${list(Object.keys(value))} }` : value;
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
