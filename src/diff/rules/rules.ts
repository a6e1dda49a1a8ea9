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
    "a removed webhook: receivers that wait for it wait forever",
    "*",
    "receivers",
  ],
  "method-changed": ["webhook", "minor", "another HTTP method", "", "both"],
  "media-type-added": ["webhook", "minor", "a new media type", "", "receivers"],
  "media-type-removed": ["webhook", "minor", "a removed media type", "", "senders"],
  "body-made-optional": ["webhook", "minor", "a body that may be missing", "", "receivers"],
  "body-made-required": ["webhook", "minor", "a body that must be present", "", "senders"],
  "trigger-added": ["webhook", "minor", "a message that now carries the URL"],
  "trigger-changed": [
    "webhook",
    "minor",
    "a URL in another message, or in another place in it",
    "",
    "receivers",
  ],
  "trigger-dropped": ["webhook", "minor", "a URL that no message carries anymore", "", "receivers"],
  "realtime-changed": [
    "webhook",
    "minor",
    "a different shape of the messages that carry the URLs",
    "",
    "receivers",
  ],
  "chronology-added": ["webhook", "minor", "a new order of timestamps", "x-chronology"],
  "chronology-dropped": ["webhook", "minor", "a removed order of timestamps, which no receiver checks"],
  "clock-added": ["webhook", "minor", "a timestamp whose clock is documented now"],
  "clock-changed": [
    "webhook",
    "minor",
    "a timestamp from another clock, so of another moment",
    "",
    "receivers",
  ],
  "clock-dropped": ["webhook", "minor", "a timestamp whose clock is no longer documented"],
  "webhook-renamed": ["webhook", "patch", "a webhook with another key and the same `status`"],
  "field-added": ["fields", "minor", "a new optional field", "*"],
  "field-added-to-closed-object": [
    "fields",
    "minor",
    "a new optional field, where unknown fields were forbidden",
    "*",
  ],
  "required-field-added": ["fields", "minor", "a new required field", "*"],
  "field-removed": ["fields", "minor", "a removed field", "*"],
  "field-made-optional": ["fields", "minor", "a field that may be missing now", "required minProperties"],
  "field-made-required": ["fields", "minor", "a field that must be present now", "required minProperties"],
  "additional-fields-opened": ["fields", "minor", "undocumented fields, allowed now", OTHERS],
  "additional-fields-closed": ["fields", "minor", "undocumented fields, forbidden now", OTHERS],
  "additional-fields-changed": ["fields", "minor", "undocumented fields with a different schema", "*"],
  "min-properties-lowered": ["fields", "minor", "objects with fewer fields", "minProperties"],
  "min-properties-raised": ["fields", "minor", "no objects with few fields anymore", "minProperties"],
  "max-properties-lowered": ["fields", "minor", "no objects with many fields anymore", "maxProperties"],
  "max-properties-raised": ["fields", "minor", "objects with more fields", "maxProperties"],
  "type-widened": ["types", "minor", "one more type", TYPE, "wider"],
  "type-narrowed": ["types", "minor", "one type fewer", TYPE, "narrower"],
  "type-changed": ["types", "minor", "another type", TYPE],
  "null-allowed": ["types", "minor", "a value that may be null now", "*", "wider"],
  "null-forbidden": ["types", "minor", "a value that may no longer be null", "*", "narrower"],
  "const-changed": ["types", "minor", "another fixed value", "*"],
  "enum-value-added": ["types", "minor", "one more allowed value", "*", "wider"],
  "enum-value-removed": ["types", "minor", "one allowed value fewer", "*", "narrower"],
  "enum-added": ["types", "minor", "a list of allowed values, where any value was allowed", "*", "narrower"],
  "enum-dropped": ["types", "minor", "any value, where only listed values were allowed", "*", "wider"],
  "minimum-lowered": ["numbers", "minor", "smaller numbers", "minimum exclusiveMinimum"],
  "minimum-raised": ["numbers", "minor", "no small numbers anymore", "minimum exclusiveMinimum"],
  "maximum-lowered": ["numbers", "minor", "no large numbers anymore", "maximum exclusiveMaximum"],
  "maximum-raised": ["numbers", "minor", "larger numbers", "maximum exclusiveMaximum"],
  "multiple-of-added": ["numbers", "minor", "only multiples of a number", "multipleOf"],
  "multiple-of-dropped": ["numbers", "minor", "numbers that don't have to be a multiple", "multipleOf"],
  "multiple-of-changed": ["numbers", "minor", "multiples of another number", "multipleOf"],
  "min-length-lowered": ["texts", "minor", "shorter strings", "minLength"],
  "min-length-raised": ["texts", "minor", "no short strings anymore", "minLength"],
  "max-length-lowered": ["texts", "minor", "no long strings anymore", "maxLength"],
  "max-length-raised": ["texts", "minor", "longer strings", "maxLength"],
  "pattern-added": ["texts", "minor", "only strings that match a pattern", "pattern"],
  "pattern-dropped": ["texts", "minor", "strings that don't have to match a pattern", "pattern"],
  "pattern-changed": ["texts", "minor", "strings that match another pattern", "pattern"],
  "format-added": ["texts", "minor", "only strings in a format", LENGTHS],
  "format-dropped": ["texts", "minor", "strings in any format", LENGTHS],
  "format-changed": ["texts", "minor", "strings in another format", LENGTHS],
  "min-items-lowered": ["lists", "minor", "shorter lists", "minItems"],
  "min-items-raised": ["lists", "minor", "no short lists anymore", "minItems"],
  "max-items-lowered": ["lists", "minor", "no long lists anymore", "maxItems"],
  "max-items-raised": ["lists", "minor", "longer lists", "maxItems"],
  "unique-items-added": ["lists", "minor", "lists in which no value may repeat", "uniqueItems"],
  "unique-items-dropped": ["lists", "minor", "lists in which a value may repeat", "uniqueItems"],
  "union-member-added": ["forms", "minor", "one more form of a value", "*"],
  "union-member-removed": ["forms", "minor", "one form of a value fewer", "*"],
  "union-added": ["forms", "minor", "several forms of a value, where it had one", "*"],
  "union-dropped": ["forms", "minor", "one form of a value, where it had several", "*"],
  "union-kind-changed": ["forms", "minor", "`oneOf` instead of `anyOf`, or vice versa", "*"],
  unclassified: ["forms", "minor", "a constraint that no other rule covers", "*"],
  "default-changed": ["descriptions", "minor", "a different default, which nothing fills in"],
  "description-changed": ["descriptions", "patch", "a different title, summary, or description"],
  "examples-changed": ["descriptions", "patch", "other examples"],
  "deprecation-added": ["descriptions", "patch", "a webhook or field that is deprecated now"],
  "deprecation-dropped": ["descriptions", "patch", "a webhook or field no longer deprecated"],
  "format-note-changed": ["descriptions", "patch", "a format that nothing checks"],
  "annotation-changed": ["descriptions", "patch", "a different note, such as `readOnly` or an extension"],
  "order-changed": ["descriptions", "patch", "the same, in another order"],
  rewritten: ["descriptions", "patch", "the same, written differently"],
  "not-judged": ["outside", "minor", "a response, header, parameter, or security"],
  "outside-changed": ["outside", "patch", "something next to the webhooks"],
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
