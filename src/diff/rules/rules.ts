import { type Bump, PARTIES, type Party } from "../diff-report.ts";

/** What a rule is about. */
export type Category =
  | "webhook"
  | "fields"
  | "types"
  | "numbers"
  | "texts"
  | "lists"
  | "forms"
  | "descriptions"
  | "outside";

/** What a rule specifies about the changes that it finds. */
export interface Rule {
  readonly category: Category;
  /** Completes the sentence "it finds …". */
  readonly finds: string;
  /** The version increase that the change requires if it doesn't break receivers. */
  readonly bump: Bump;
  /** Who it breaks in a way that no payload can show. */
  readonly always: readonly Party[];
  /** The constraints whose violation shows its impact, `*` for any. Without one, payloads don't decide. */
  readonly keywords: readonly string[];
  /**
   * Whether the change allows more (which may break receivers) or less (which may break senders), if it can
   * only do one.
   */
  readonly direction: "wider" | "narrower" | undefined;
  /** The rule that finds the opposite change; or why there isn't one. */
  readonly mirror: string;
}

/** Who a change breaks in a way that no payload can show; or whether it allows more or less, if it can only do one. */
type Effect = Party | "both" | "wider" | "narrower";

/** A rule: its category, bump, what it finds, the keywords whose violation shows its impact, and its effect. */
type Row = readonly [category: Category, bump: Bump, finds: string, keywords?: string, effect?: Effect];

const TYPE = "type not multipleOf const enum oneOf anyOf *form";
const LENGTHS = "format minLength maxLength";
const OTHERS = "additionalProperties unevaluatedProperties";

/** Every rule by its id, which never changes its meaning. */
const ROWS = {
  "webhook-added": ["webhook", "minor", "a new webhook: receivers acknowledge its status"],
  "webhook-removed": [
    "webhook",
    "minor",
    "a removed webhook, which receivers may still wait for",
    "*",
    "receivers",
  ],
  "method-changed": ["webhook", "minor", "a different HTTP method", "", "both"],
  "media-type-added": ["webhook", "minor", "a new media type", "", "receivers"],
  "media-type-removed": ["webhook", "minor", "a removed media type", "", "senders"],
  "body-made-optional": ["webhook", "minor", "a body that is now optional", "", "receivers"],
  "body-made-required": ["webhook", "minor", "a body that is now required", "", "senders"],
  "trigger-added": ["webhook", "minor", "a message that now carries the URL"],
  "trigger-changed": [
    "webhook",
    "minor",
    "a URL in a different message, or elsewhere in the message",
    "",
    "receivers",
  ],
  "trigger-dropped": ["webhook", "minor", "a URL that no message carries anymore", "", "receivers"],
  "realtime-changed": [
    "webhook",
    "minor",
    "a different schema of the messages that carry the URLs",
    "",
    "receivers",
  ],
  "chronology-added": ["webhook", "minor", "timestamps that now have a required order", "x-chronology"],
  "chronology-dropped": ["webhook", "minor", "timestamps that no longer have a required order"],
  "clock-added": ["webhook", "minor", "a timestamp whose clock is now documented"],
  "clock-changed": ["webhook", "minor", "a timestamp that comes from a different clock", "", "receivers"],
  "clock-dropped": ["webhook", "minor", "a timestamp whose clock is no longer documented"],
  "webhook-renamed": ["webhook", "patch", "a webhook with a different key and the same `status`"],
  "field-added": ["fields", "minor", "a new optional field", "*"],
  "field-added-to-closed-object": [
    "fields",
    "minor",
    "a new optional field in an object that allowed no others",
    "*",
  ],
  "required-field-added": ["fields", "minor", "a new required field", "*"],
  "field-removed": ["fields", "minor", "a removed field", "*"],
  "field-made-optional": ["fields", "minor", "a field that may now be missing", "required minProperties"],
  "field-made-required": [
    "fields",
    "minor",
    "a field that may no longer be missing",
    "required minProperties",
  ],
  "additional-fields-opened": ["fields", "minor", "undocumented fields that are now allowed", OTHERS],
  "additional-fields-closed": ["fields", "minor", "undocumented fields that are now forbidden", OTHERS],
  "additional-fields-changed": ["fields", "minor", "undocumented fields with a different schema", "*"],
  "min-properties-lowered": ["fields", "minor", "a lower minimum number of fields", "minProperties"],
  "min-properties-raised": ["fields", "minor", "a higher minimum number of fields", "minProperties"],
  "max-properties-lowered": ["fields", "minor", "a lower maximum number of fields", "maxProperties"],
  "max-properties-raised": ["fields", "minor", "a higher maximum number of fields", "maxProperties"],
  "type-widened": ["types", "minor", "an additional type", TYPE, "wider"],
  "type-narrowed": ["types", "minor", "a removed type", TYPE, "narrower"],
  "type-changed": ["types", "minor", "a different type", TYPE],
  "null-allowed": ["types", "minor", "a value that may now be null", "*", "wider"],
  "null-forbidden": ["types", "minor", "a value that may no longer be null", "*", "narrower"],
  "const-changed": ["types", "minor", "a different fixed value", "*"],
  "enum-value-added": ["types", "minor", "an additional allowed value", "*", "wider"],
  "enum-value-removed": ["types", "minor", "a removed allowed value", "*", "narrower"],
  "enum-added": ["types", "minor", "a new list of allowed values", "*", "narrower"],
  "enum-dropped": ["types", "minor", "a removed list of allowed values", "*", "wider"],
  "minimum-lowered": ["numbers", "minor", "a lower minimum", "minimum exclusiveMinimum"],
  "minimum-raised": ["numbers", "minor", "a higher minimum", "minimum exclusiveMinimum"],
  "maximum-lowered": ["numbers", "minor", "a lower maximum", "maximum exclusiveMaximum"],
  "maximum-raised": ["numbers", "minor", "a higher maximum", "maximum exclusiveMaximum"],
  "multiple-of-added": ["numbers", "minor", "a new `multipleOf`", "multipleOf"],
  "multiple-of-dropped": ["numbers", "minor", "a removed `multipleOf`", "multipleOf"],
  "multiple-of-changed": ["numbers", "minor", "a different `multipleOf`", "multipleOf"],
  "min-length-lowered": ["texts", "minor", "a lower minimum length", "minLength"],
  "min-length-raised": ["texts", "minor", "a higher minimum length", "minLength"],
  "max-length-lowered": ["texts", "minor", "a lower maximum length", "maxLength"],
  "max-length-raised": ["texts", "minor", "a higher maximum length", "maxLength"],
  "pattern-added": ["texts", "minor", "a new pattern", "pattern"],
  "pattern-dropped": ["texts", "minor", "a removed pattern", "pattern"],
  "pattern-changed": ["texts", "minor", "a different pattern", "pattern"],
  "format-added": ["texts", "minor", "a new format", LENGTHS],
  "format-dropped": ["texts", "minor", "a removed format", LENGTHS],
  "format-changed": ["texts", "minor", "a different format", LENGTHS],
  "min-items-lowered": ["lists", "minor", "a lower minimum number of items", "minItems"],
  "min-items-raised": ["lists", "minor", "a higher minimum number of items", "minItems"],
  "max-items-lowered": ["lists", "minor", "a lower maximum number of items", "maxItems"],
  "max-items-raised": ["lists", "minor", "a higher maximum number of items", "maxItems"],
  "unique-items-added": ["lists", "minor", "items that must now be unique", "uniqueItems"],
  "unique-items-dropped": ["lists", "minor", "items that may now repeat", "uniqueItems"],
  "union-member-added": ["forms", "minor", "an additional alternative in a union", "*"],
  "union-member-removed": ["forms", "minor", "a removed alternative in a union", "*"],
  "union-added": ["forms", "minor", "a value that is now a union", "*"],
  "union-dropped": ["forms", "minor", "a value that is no longer a union", "*"],
  "union-kind-changed": ["forms", "minor", "`oneOf` instead of `anyOf`, or the reverse", "*"],
  unclassified: ["forms", "minor", "a constraint that no other rule covers", "*"],
  "default-changed": ["descriptions", "minor", "a different default, which nothing applies"],
  "description-changed": ["descriptions", "patch", "a different title, summary, or description"],
  "examples-changed": ["descriptions", "patch", "different examples"],
  "deprecation-added": ["descriptions", "patch", "a webhook or field that is now deprecated"],
  "deprecation-dropped": ["descriptions", "patch", "a webhook or field that is no longer deprecated"],
  "format-note-changed": ["descriptions", "patch", "a different format that nothing checks"],
  "annotation-changed": [
    "descriptions",
    "patch",
    "a different annotation, such as `readOnly` or an extension",
  ],
  "order-changed": ["descriptions", "patch", "the same content in a different order"],
  rewritten: ["descriptions", "patch", "the same content, written differently"],
  "not-judged": ["outside", "minor", "a change to a response, header, parameter, or security"],
  "outside-changed": ["outside", "patch", "a change outside of the webhooks"],
} as const satisfies Readonly<Record<string, Row>>;

/** The stable name of a rule. */
export type RuleId = keyof typeof ROWS;

/** How the ids of opposite rules end. */
const OPPOSITES = [
  ["added", "removed"],
  ["added", "dropped"],
  ["raised", "lowered"],
  ["opened", "closed"],
  ["widened", "narrowed"],
  ["allowed", "forbidden"],
  ["optional", "required"],
].flatMap(([one = "", other = ""]) => [[one, other] as const, [other, one] as const]);

function mirrorOf(id: string): string {
  if (id === "required-field-added" || id === "field-added-to-closed-object") return "field-removed";
  const names = OPPOSITES.flatMap(([end, other]) =>
    id.endsWith(`-${end}`) ? [id.slice(0, -end.length) + other] : [],
  );
  return names.find((name) => name in ROWS) ?? "itself: its opposite is the same kind of change";
}

/** Returns the rule with this id. */
export function ruleOf(id: RuleId): Rule {
  return toRule(id, ROWS[id]);
}

function toRule(id: string, [category, bump, finds, keywords = "", effect]: Row): Rule {
  return {
    category,
    finds,
    bump,
    always: PARTIES.filter((party) => effect === party || effect === "both"),
    keywords: keywords === "" ? [] : keywords.split(" "),
    direction: effect === "wider" || effect === "narrower" ? effect : undefined,
    mirror: mirrorOf(id),
  };
}

/** Every rule by its id. */
export const RULES: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries<Row>(ROWS).map(([id, row]) => [id, toRule(id, row)]),
);
