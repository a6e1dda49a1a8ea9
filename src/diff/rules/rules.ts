import type { Bump, Party } from "../diff-report.ts";

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

/** What a rule says of the changes that it finds. */
export interface Rule {
  readonly category: Category;
  /** Completes the sentence "it finds …". */
  readonly finds: string;
  /** What the change requires of the version where it doesn't break receivers. */
  readonly bump: Bump;
  /** Who it breaks in a way that no payload can show. */
  readonly always: readonly Party[];
  /** The constraints whose violation shows its impact, `*` for any. Without one, payloads don't decide. */
  readonly keywords: readonly string[];
  /** Whether the change allows more (which may break receivers) or less (which may break senders), where it can only do one. */
  readonly direction: "wider" | "narrower" | undefined;
  /** The rule that finds the opposite change; or why there isn't one. */
  readonly mirror: string;
}

interface Row extends Partial<Pick<Rule, "always" | "direction" | "mirror">> {
  readonly keywords?: string;
}

function rules<Id extends string>(
  category: Category,
  bump: Bump,
  rows: Readonly<Record<Id, readonly [string, Row?]>>,
) {
  const toRule = ([finds, row = {}]: readonly [string, Row?]): Rule => ({
    category,
    finds,
    bump,
    always: row.always ?? [],
    keywords: row.keywords?.split(" ") ?? [],
    direction: row.direction,
    mirror: row.mirror ?? "itself: its opposite is the same kind of change",
  });
  const entries = Object.entries<readonly [string, Row?]>(rows).map(
    ([id, row]) => [id, toRule(row)] as const,
  );
  // The cast is what the line above makes: the same keys.
  return Object.fromEntries(entries) as Record<Id, Rule>;
}

/** A rule with a mirror whose impact payloads decide by these keywords. */
const by = (mirror: string, keywords = "*", direction?: Rule["direction"]): Row => ({
  mirror,
  keywords,
  direction,
});
const any: Row = { keywords: "*" };
const BOTH: readonly Party[] = ["receivers", "senders"];
const TYPE = "type not multipleOf const enum oneOf anyOf *form";
const LENGTHS = "format minLength maxLength";
const OTHERS = "additionalProperties unevaluatedProperties";

/** Every rule by its id, which never changes its meaning. */
export const RULES = {
  ...rules("webhook", "minor", {
    "webhook-added": ["a new webhook: receivers acknowledge its status", { mirror: "webhook-removed" }],
    "webhook-removed": [
      "a removed webhook: who waits for it waits forever",
      { ...by("webhook-added"), always: ["receivers"] },
    ],
    "method-changed": ["another HTTP method", { always: BOTH }],
    "media-type-added": ["a new media type", { mirror: "media-type-removed", always: ["receivers"] }],
    "media-type-removed": ["a removed media type", { mirror: "media-type-added", always: ["senders"] }],
    "body-made-optional": [
      "a body that may be missing",
      { mirror: "body-made-required", always: ["receivers"] },
    ],
    "body-made-required": [
      "a body that may not be missing",
      { mirror: "body-made-optional", always: ["senders"] },
    ],
    "trigger-added": ["a message that now carries the URL", { mirror: "trigger-dropped" }],
    "trigger-changed": ["another message, or place in it, that carries the URL", { always: ["receivers"] }],
    "trigger-dropped": [
      "no message any more that carries the URL",
      { mirror: "trigger-added", always: ["receivers"] },
    ],
    "realtime-changed": ["another shape of the messages that carry the URLs", { always: ["receivers"] }],
    "chronology-added": ["timestamps in an order", by("chronology-dropped", "x-chronology")],
    "chronology-dropped": ["no order any more, which no receiver checks", { mirror: "chronology-added" }],
    "clock-added": ["a timestamp whose clock is documented now", { mirror: "clock-dropped" }],
    "clock-changed": ["a timestamp of another clock, so of another moment", { always: ["receivers"] }],
    "clock-dropped": ["a timestamp whose clock isn't documented any more", { mirror: "clock-added" }],
  }),
  ...rules("webhook", "patch", {
    "webhook-renamed": ["a webhook with another key and the same `status`"],
  }),
  ...rules("fields", "minor", {
    "field-added": ["a new optional field", by("field-removed")],
    "field-added-to-closed-object": [
      "a new optional field, where others were forbidden",
      by("field-removed"),
    ],
    "required-field-added": ["a new required field", by("field-removed")],
    "field-removed": ["a removed field", by("field-added")],
    "field-made-optional": [
      "a field that may be missing now",
      by("field-made-required", "required minProperties"),
    ],
    "field-made-required": [
      "a field that may not be missing now",
      by("field-made-optional", "required minProperties"),
    ],
    "additional-fields-opened": ["undocumented fields, allowed now", by("additional-fields-closed", OTHERS)],
    "additional-fields-closed": [
      "undocumented fields, forbidden now",
      by("additional-fields-opened", OTHERS),
    ],
    "additional-fields-changed": ["undocumented fields of another form", any],
    "min-properties-lowered": ["objects with fewer fields", by("min-properties-raised", "minProperties")],
    "min-properties-raised": ["no objects with few fields", by("min-properties-lowered", "minProperties")],
    "max-properties-lowered": ["no objects with many fields", by("max-properties-raised", "maxProperties")],
    "max-properties-raised": ["objects with more fields", by("max-properties-lowered", "maxProperties")],
  }),
  ...rules("types", "minor", {
    "type-widened": ["one more type", by("type-narrowed", TYPE, "wider")],
    "type-narrowed": ["one type less", by("type-widened", TYPE, "narrower")],
    "type-changed": ["another type", { keywords: TYPE }],
    "null-allowed": ["a value that may be null now", by("null-forbidden", "*", "wider")],
    "null-forbidden": ["a value that may not be null any more", by("null-allowed", "*", "narrower")],
    "const-changed": ["another fixed value", any],
    "enum-value-added": ["one more allowed value", by("enum-value-removed", "*", "wider")],
    "enum-value-removed": ["one allowed value less", by("enum-value-added", "*", "narrower")],
    "enum-added": ["a list of allowed values where any was", by("enum-dropped", "*", "narrower")],
    "enum-dropped": ["any value where a list of them was", by("enum-added", "*", "wider")],
  }),
  ...rules("numbers", "minor", {
    "minimum-lowered": ["smaller numbers", by("minimum-raised", "minimum exclusiveMinimum")],
    "minimum-raised": ["no small numbers any more", by("minimum-lowered", "minimum exclusiveMinimum")],
    "maximum-lowered": ["no large numbers any more", by("maximum-raised", "maximum exclusiveMaximum")],
    "maximum-raised": ["larger numbers", by("maximum-lowered", "maximum exclusiveMaximum")],
    "multiple-of-added": ["only multiples of a number", by("multiple-of-dropped", "multipleOf")],
    "multiple-of-dropped": ["numbers that needn't be a multiple", by("multiple-of-added", "multipleOf")],
    "multiple-of-changed": ["multiples of another number", { keywords: "multipleOf" }],
  }),
  ...rules("texts", "minor", {
    "min-length-lowered": ["shorter texts", by("min-length-raised", "minLength")],
    "min-length-raised": ["no short texts any more", by("min-length-lowered", "minLength")],
    "max-length-lowered": ["no long texts any more", by("max-length-raised", "maxLength")],
    "max-length-raised": ["longer texts", by("max-length-lowered", "maxLength")],
    "pattern-added": ["only texts that match a pattern", by("pattern-dropped", "pattern")],
    "pattern-dropped": ["texts that needn't match a pattern", by("pattern-added", "pattern")],
    "pattern-changed": ["texts that match another pattern", { keywords: "pattern" }],
    "format-added": ["only texts of a format", by("format-dropped", LENGTHS)],
    "format-dropped": ["texts of any format", by("format-added", LENGTHS)],
    "format-changed": ["texts of another format", { keywords: LENGTHS }],
  }),
  ...rules("lists", "minor", {
    "min-items-lowered": ["shorter lists", by("min-items-raised", "minItems")],
    "min-items-raised": ["no short lists any more", by("min-items-lowered", "minItems")],
    "max-items-lowered": ["no long lists any more", by("max-items-raised", "maxItems")],
    "max-items-raised": ["longer lists", by("max-items-lowered", "maxItems")],
    "unique-items-added": ["lists in which no value may repeat", by("unique-items-dropped", "uniqueItems")],
    "unique-items-dropped": ["lists in which a value may repeat", by("unique-items-added", "uniqueItems")],
  }),
  ...rules("forms", "minor", {
    "union-member-added": ["one more form of a value", by("union-member-removed")],
    "union-member-removed": ["one form of a value less", by("union-member-added")],
    "union-added": ["several forms of a value, where it had one", by("union-dropped")],
    "union-dropped": ["one form of a value, where it had several", by("union-added")],
    "union-kind-changed": ["`oneOf` for `anyOf`, or the other way round", any],
    unclassified: ["a constraint that no other rule knows", any],
  }),
  ...rules("descriptions", "minor", { "default-changed": ["another default: nothing fills it in"] }),
  ...rules("descriptions", "patch", {
    "description-changed": ["another title, summary, or description"],
    "examples-changed": ["other examples"],
    "deprecation-added": ["a webhook or field that is deprecated now", { mirror: "deprecation-dropped" }],
    "deprecation-dropped": ["a webhook or field no longer deprecated", { mirror: "deprecation-added" }],
    "format-note-changed": ["a format that nothing checks"],
    "annotation-changed": ["another note, such as `readOnly` or an extension"],
    "order-changed": ["the same, in another order"],
    rewritten: ["the same, written in another way"],
  }),
  ...rules("outside", "minor", { "not-judged": ["a response, header, parameter, or security"] }),
  ...rules("outside", "patch", { "outside-changed": ["something next to the webhooks"] }),
};

/** The stable name of a rule. */
export type RuleId = keyof typeof RULES;

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
