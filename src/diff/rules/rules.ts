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
  /** The constraints whose violation shows its impact, `*` for any; where there are none, it is not a matter of payloads. */
  readonly keywords: readonly string[];
  /** Whether the change allows more (which may break receivers) or less (which may break senders), where it can only do one. */
  readonly direction: "wider" | "narrower" | undefined;
  /** The rule that finds the opposite change; or why there isn't one. */
  readonly mirror: string;
}

type Row = readonly [
  finds: string,
  mirror: string,
  keywords?: string,
  always?: readonly Party[],
  direction?: Rule["direction"],
];

function rules<Id extends string>(category: Category, bump: Bump, rows: Readonly<Record<Id, Row>>) {
  const toRule = ([finds, mirror, keywords = "", always = [], direction]: Row): Rule => ({
    category,
    finds,
    bump,
    always,
    keywords: keywords.split(" ").filter((keyword) => keyword !== ""),
    direction,
    mirror,
  });
  const entries = Object.entries<Row>(rows).map(([id, row]) => [id, toRule(row)] as const);
  // The cast is what the line above makes: the same keys.
  return Object.fromEntries(entries) as Record<Id, Rule>;
}

const BOTH: readonly Party[] = ["receivers", "senders"];
const TYPE = "type not multipleOf const enum oneOf anyOf *form";
const SELF = "itself: its opposite is the same kind of change";

/** Every rule by its id, which never changes its meaning. */
export const RULES = {
  ...rules("webhook", "minor", {
    "webhook-added": [
      "a new webhook: receivers of the old version acknowledge a status that they don't know",
      "webhook-removed",
    ],
    "webhook-removed": [
      "a webhook that was removed: whoever waits for it waits forever",
      "webhook-added",
      "webhook",
      ["receivers"],
    ],
    "method-changed": ["another HTTP method", SELF, "", BOTH],
    "media-type-added": [
      "a media type that receivers didn't have to read",
      "media-type-removed",
      "",
      ["receivers"],
    ],
    "media-type-removed": ["a media type that may not be sent any more", "media-type-added", "", ["senders"]],
    "body-made-optional": ["requests that may come without a body", "body-made-required", "", ["receivers"]],
    "body-made-required": [
      "requests that may not go without a body any more",
      "body-made-optional",
      "",
      ["senders"],
    ],
    "trigger-added": ["a webhook that now documents which message carries its URL", "trigger-dropped"],
    "trigger-changed": [
      "another message, or another place in it, that carries the webhook's URL",
      SELF,
      "",
      ["receivers"],
    ],
    "trigger-dropped": [
      "a webhook that no longer documents which message carries its URL",
      "trigger-added",
      "",
      ["receivers"],
    ],
    "realtime-changed": ["another shape of the messages that carry the URLs", SELF, "", ["receivers"]],
    "chronology-added": [
      "timestamps that may not go backwards any more",
      "chronology-dropped",
      "x-chronology",
    ],
    "chronology-dropped": [
      "timestamps whose order is no longer promised: no receiver's validator checks it",
      "chronology-added",
    ],
    "clock-added": ["a timestamp that now documents whose clock it is of", "clock-dropped"],
    "clock-changed": [
      "a timestamp of another clock: it reads the same and means another moment",
      SELF,
      "",
      ["receivers"],
    ],
    "clock-dropped": ["a timestamp that no longer documents whose clock it is of", "clock-added"],
  }),
  ...rules("webhook", "patch", {
    "webhook-renamed": ["a webhook whose key changed and whose `status` didn't", SELF],
  }),
  ...rules("fields", "minor", {
    "field-added": ["a new optional field", "field-removed", "*"],
    "field-added-to-closed-object": [
      "a new optional field in an object that forbids undocumented fields",
      "field-removed",
      "*",
    ],
    "required-field-added": ["a new required field", "field-removed", "*"],
    "field-removed": ["a field that was removed", "field-added", "*"],
    "field-made-optional": [
      "a field that may be missing now",
      "field-made-required",
      "required minProperties",
    ],
    "field-made-required": [
      "a field that may not be missing any more",
      "field-made-optional",
      "required minProperties",
    ],
    "additional-fields-opened": [
      "undocumented fields that are allowed now",
      "additional-fields-closed",
      "additionalProperties unevaluatedProperties",
    ],
    "additional-fields-closed": [
      "undocumented fields that aren't allowed any more",
      "additional-fields-opened",
      "additionalProperties unevaluatedProperties",
    ],
    "additional-fields-changed": ["undocumented fields of another form", SELF, "*"],
    "min-properties-lowered": ["objects with fewer fields", "min-properties-raised", "minProperties"],
    "min-properties-raised": [
      "no objects with few fields any more",
      "min-properties-lowered",
      "minProperties",
    ],
    "max-properties-lowered": [
      "no objects with many fields any more",
      "max-properties-raised",
      "maxProperties",
    ],
    "max-properties-raised": ["objects with more fields", "max-properties-lowered", "maxProperties"],
  }),
  ...rules("types", "minor", {
    "type-widened": ["values of another type next to those of the old", "type-narrowed", TYPE, [], "wider"],
    "type-narrowed": ["values of one type less", "type-widened", TYPE, [], "narrower"],
    "type-changed": ["values of another type", SELF, TYPE],
    "null-allowed": ["a value that may be null now", "null-forbidden", "*", [], "wider"],
    "null-forbidden": ["a value that may not be null any more", "null-allowed", "*", [], "narrower"],
    "const-changed": ["another fixed value", SELF, "*"],
    "enum-value-added": [
      "a value that wasn't among the allowed ones",
      "enum-value-removed",
      "*",
      [],
      "wider",
    ],
    "enum-value-removed": [
      "a value that is no longer among the allowed ones",
      "enum-value-added",
      "*",
      [],
      "narrower",
    ],
    "enum-added": ["a list of allowed values where there wasn't one", "enum-dropped", "*", [], "narrower"],
    "enum-dropped": ["any value where there was a list of allowed ones", "enum-added", "*", [], "wider"],
  }),
  ...rules("numbers", "minor", {
    "minimum-lowered": ["smaller numbers", "minimum-raised", "minimum exclusiveMinimum"],
    "minimum-raised": ["no small numbers any more", "minimum-lowered", "minimum exclusiveMinimum"],
    "maximum-lowered": ["no large numbers any more", "maximum-raised", "maximum exclusiveMaximum"],
    "maximum-raised": ["larger numbers", "maximum-lowered", "maximum exclusiveMaximum"],
    "multiple-of-added": ["only multiples of a number", "multiple-of-dropped", "multipleOf"],
    "multiple-of-dropped": ["numbers that needn't be a multiple", "multiple-of-added", "multipleOf"],
    "multiple-of-changed": ["multiples of another number", SELF, "multipleOf"],
  }),
  ...rules("texts", "minor", {
    "min-length-lowered": ["shorter texts", "min-length-raised", "minLength"],
    "min-length-raised": ["no short texts any more", "min-length-lowered", "minLength"],
    "max-length-lowered": ["no long texts any more", "max-length-raised", "maxLength"],
    "max-length-raised": ["longer texts", "max-length-lowered", "maxLength"],
    "pattern-added": ["only texts that match a pattern", "pattern-dropped", "pattern"],
    "pattern-dropped": ["texts that needn't match a pattern", "pattern-added", "pattern"],
    "pattern-changed": ["texts that match another pattern", SELF, "pattern"],
    "format-added": ["only texts of a format", "format-dropped", "format minLength maxLength"],
    "format-dropped": ["texts of any format", "format-added", "format minLength maxLength"],
    "format-changed": ["texts of another format", SELF, "format minLength maxLength"],
  }),
  ...rules("lists", "minor", {
    "min-items-lowered": ["shorter lists", "min-items-raised", "minItems"],
    "min-items-raised": ["no short lists any more", "min-items-lowered", "minItems"],
    "max-items-lowered": ["no long lists any more", "max-items-raised", "maxItems"],
    "max-items-raised": ["longer lists", "max-items-lowered", "maxItems"],
    "unique-items-added": ["lists in which no value may repeat", "unique-items-dropped", "uniqueItems"],
    "unique-items-dropped": ["lists in which a value may repeat", "unique-items-added", "uniqueItems"],
  }),
  ...rules("forms", "minor", {
    "union-member-added": ["one more form of a value", "union-member-removed", "*"],
    "union-member-removed": ["one form of a value less", "union-member-added", "*"],
    "union-added": ["a value that must have one of several forms, where there was one", "union-dropped", "*"],
    "union-dropped": ["a value that has one form, where it had one of several", "union-added", "*"],
    "union-kind-changed": ["`oneOf` for `anyOf`, or the other way round", SELF, "*"],
    unclassified: ["a change of a constraint that no other rule knows", SELF, "*"],
  }),
  ...rules("descriptions", "minor", {
    "default-changed": ["another default: nothing fills it in", SELF],
  }),
  ...rules("descriptions", "patch", {
    "description-changed": ["another title, summary or description", SELF],
    "examples-changed": ["other examples", SELF],
    "deprecation-added": ["a webhook or a field that is deprecated now", "deprecation-dropped"],
    "deprecation-dropped": ["a webhook or a field that isn't deprecated any more", "deprecation-added"],
    "format-note-changed": ["a format that is a note for code generators and that nothing checks", SELF],
    "annotation-changed": ["another note that no validator reads, such as `readOnly` or an extension", SELF],
    "order-changed": ["the same, in another order", SELF],
    rewritten: ["the same, written with other keywords or references", SELF],
  }),
  ...rules("outside", "minor", {
    "not-judged": [
      "a change outside of the payload, such as a response, a header or security: its impact isn't judged",
      SELF,
    ],
  }),
  ...rules("outside", "patch", {
    "outside-changed": ["something next to the webhooks, which isn't compared", SELF],
  }),
};

/** The stable name of a rule. */
export type RuleId = keyof typeof RULES;

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
