import { isObject, type Json, type JsonObject, objectOf } from "../../document/json.ts";
import type { Keys } from "../../document/json-schema.ts";
import { withoutProse } from "../../document/without-prose.ts";
import { METHODS } from "../load-version.ts";
import { isSame } from "../schema/identity.ts";
import type { VersionDocument, VersionWebhook, WebhookPair } from "../version-document.ts";
import { compareDeprecated } from "./compare-keywords.ts";
import { describeEdit, type LocalChange, show, toLocalChange } from "./local-change.ts";
import type { RuleId } from "./rules.ts";

/** Keywords of a path item, an operation and a media type that other functions compare. */
const COMPARED = ["requestBody", "schema", "x-trigger", "security", "deprecated"];
const RULE_OF: Readonly<Record<string, RuleId | undefined>> = {
  summary: "description-changed",
  description: "description-changed",
  example: "examples-changed",
  examples: "examples-changed",
  tags: "annotation-changed",
  operationId: "annotation-changed",
  externalDocs: "annotation-changed",
};
const DATA = ["const", "default", "enum", "example", "examples"];

/** Finds what changed about a webhook apart from its payload; keys lead from the document's root. */
export function compareWebhooks(pair: WebhookPair): LocalChange[] {
  const { old, next } = pair;
  const deprecated = compareDeprecated(old.operation["deprecated"], next.operation["deprecated"]);
  return [
    ...compareRequest(pair),
    ...compareChronology(pair),
    ...deprecated.map((change) => ({ ...change, keys: [...next.keys.operation, ...change.keys] })),
    ...compareParts(pair),
  ];
}

function compareRequest({ old, next }: WebhookPair): LocalChange[] {
  const [method, was, is] = [next.method, old.method.toUpperCase(), next.method.toUpperCase()];
  const required = [...next.keys.operation, "requestBody", "required"];
  const trigger = [...next.keys.pathItem, "x-trigger"];
  const content = ({ keys }: VersionWebhook): Keys => [...keys.operation, "requestBody", "content"];
  const [oldUrl, url] = [old.pathItem["x-trigger"], next.pathItem["x-trigger"]];
  const urlWhy = describeEdit("The place of its URL", oldUrl, url);
  const hasTrigger = oldUrl !== undefined && url !== undefined;
  const rows: readonly (readonly [boolean, RuleId, string, Keys])[] = [
    [old.key !== next.key, "webhook-renamed", describeEdit("Its key", old.key, next.key), next.keys.webhook],
    [
      was !== is,
      "method-changed",
      `Its method changed from ${was} to ${is}.`,
      [...next.keys.pathItem, method],
    ],
    [
      old.isBodyRequired && !next.isBodyRequired,
      "body-made-optional",
      "It may come without a body now.",
      required,
    ],
    [!old.isBodyRequired && next.isBodyRequired, "body-made-required", "It needs a body now.", required],
    [oldUrl === undefined && url !== undefined, "trigger-added", urlWhy, trigger],
    [oldUrl !== undefined && url === undefined, "trigger-dropped", urlWhy, trigger],
    [hasTrigger && !isSame(oldUrl, url), "trigger-changed", urlWhy, trigger],
  ];
  const added = next.mediaTypes.filter((type) => !old.mediaTypes.includes(type));
  const removed = old.mediaTypes.filter((type) => !next.mediaTypes.includes(type));
  return [
    ...rows.flatMap(([isChanged, rule, why, keys]) =>
      isChanged ? [toLocalChange(rule, why, { keys })] : [],
    ),
    ...added.map((type) =>
      toLocalChange("media-type-added", `It may come as ${show(type)} now.`, {
        keys: [...content(next), type],
      }),
    ),
    ...removed.map((type) => {
      const where = { keys: [...content(old), type], version: "old" } as const;
      return toLocalChange("media-type-removed", `It may no longer be ${show(type)}.`, where);
    }),
  ];
}

function compareChronology({ old, next }: WebhookPair): LocalChange[] {
  const [was, is] = [pairsOf(old.chronology), pairsOf(next.chronology)];
  const added = is.filter((pair) => !was.includes(pair)).join(", ");
  const dropped = was.filter((pair) => !is.includes(pair)).join(", ");
  const keys = [...next.keys.schema, "x-chronology"];
  return [
    ...(added === "" ? [] : [toLocalChange("chronology-added", `Now in order: ${added}.`, { keys })]),
    ...(dropped === ""
      ? []
      : [toLocalChange("chronology-dropped", `No longer in order: ${dropped}.`, { keys })]),
  ];
}

/** Each two timestamps of which the first is not later: a missing one doesn't separate its neighbors. */
function pairsOf(chronology: readonly string[]): string[] {
  return chronology.flatMap((first, index) =>
    chronology.slice(index + 1).map((second) => `${first} ≤ ${second}`),
  );
}

/** Compares path item, operation and media type: descriptions, notes, and what isn't judged. */
function compareParts({ old, next, documents }: WebhookPair): LocalChange[] {
  const methods = old.method === next.method ? [old.method] : METHODS;
  const outside = ({ operation }: VersionWebhook, { root }: VersionDocument): JsonObject => {
    const { content, required: _, ...body } = objectOf(operation["requestBody"]);
    const bodies = Object.fromEntries(Object.entries(objectOf(content)).slice(1));
    return { requestBody: { ...body, bodies }, security: operation["security"] ?? root["security"] ?? [] };
  };
  const parts: readonly (readonly [JsonObject, JsonObject, Keys, (readonly string[])?])[] = [
    [old.pathItem, next.pathItem, next.keys.pathItem, [...COMPARED, ...methods]],
    [old.operation, next.operation, next.keys.operation, COMPARED],
    [outside(old, documents.old), outside(next, documents.next), next.keys.operation],
    [old.media, next.media, next.keys.media, COMPARED],
  ];
  return parts.flatMap(([before, after, at, compared = []]) =>
    Object.keys({ ...after, ...before }).flatMap((name): LocalChange[] => {
      if (compared.includes(name)) return [];
      const [was, is] = [withTargets(documents.old, before[name]), withTargets(documents.next, after[name])];
      if (isSame(was, is)) return [];
      const keys = [...at, name];
      const isWording = isSame(withoutProse(was, true), withoutProse(is, true));
      const rule =
        RULE_OF[name] ??
        (name.startsWith("x-") ? "annotation-changed" : isWording ? "description-changed" : "not-judged");
      const note = "Its impact isn't judged: read what changed.";
      if (rule === "not-judged")
        return [toLocalChange(rule, `\`${name}\` changed, which isn't about the payload.`, { keys, note })];
      const why = describeEdit(`\`${name}\``, brief(before[name]), brief(after[name]));
      return [toLocalChange(rule, why, { keys })];
    }),
  );
}

/** Returns a part of a document with each value that it references, however far away, once. */
function withTargets({ document }: VersionDocument, value: Json | undefined): Json {
  const targets = new Map<string, Json>();
  const visit = (part: Json | undefined, at: Keys): void => {
    if (Array.isArray(part)) for (const item of part) visit(item, at);
    if (!isObject(part)) return;
    const { $ref } = part;
    if (typeof $ref === "string" && !targets.has($ref)) {
      targets.set($ref, null);
      try {
        const keys = document.follow($ref, at);
        targets.set($ref, document.valueAt(keys) ?? null);
        visit(targets.get($ref), keys);
      } catch {
        // What isn't about the payload may reference what isn't there.
      }
    }
    for (const [name, child] of Object.entries(part)) if (!DATA.includes(name)) visit(child, at);
  };
  visit(value, []);
  return targets.size === 0 ? (value ?? null) : [value ?? null, Object.fromEntries(targets)];
}

function brief(value: Json | undefined): Json | undefined {
  return isObject(value) ? `{ ${Object.keys(value).join(", ")} }` : value;
}
