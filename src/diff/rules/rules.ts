import type { Bump, Party } from "../diff-report.ts";

/** What a rule says of the changes that it finds. */
export interface Rule {
  /** Completes the sentence "it finds …". */
  readonly finds: string;
  /** What the change asks of the version where it does not break receivers. */
  readonly bump: Bump;
  /** Whom a payload can show it to break. */
  readonly can: readonly Party[];
  /** Whom it breaks unless something else makes up for it: a payload has to show that. */
  readonly shows: readonly Party[];
  /** Whom it breaks in a way that no payload can show. */
  readonly hides: readonly Party[];
  /** Keywords whose errors show it. */
  readonly keywords: readonly string[];
  /** Whether an error below the place shows it too: one of a field that the change is about without naming it. */
  readonly isDeep: boolean;
}

type Effect = Partial<Pick<Rule, "can" | "shows" | "hides" | "keywords" | "isDeep">>;

const minor = (finds: string, effect: Effect = {}): Rule => ({
  finds,
  bump: "minor",
  can: ["receivers", "senders"],
  shows: [],
  hides: [],
  keywords: [],
  isDeep: false,
  ...effect,
});
const patch = (finds: string): Rule => ({ ...minor(finds), bump: "patch" });

/** More is allowed: old receivers may get what they refuse. */
const looser = (finds: string, ...keywords: string[]): Rule =>
  minor(finds, { can: ["receivers"], shows: ["receivers"], keywords });
/** Less is allowed: who sends by the old version may send what is wrong now. */
const tighter = (finds: string, ...keywords: string[]): Rule =>
  minor(finds, { can: ["senders"], shows: ["senders"], keywords });
const both = (finds: string, ...keywords: string[]): Rule =>
  minor(finds, { shows: ["receivers", "senders"], keywords });
/** Who breaks is up to the payloads alone. */
const either = (finds: string, ...keywords: string[]): Rule => minor(finds, { keywords });
const eitherBelow = (finds: string, ...keywords: string[]): Rule => minor(finds, { keywords, isDeep: true });

const UNKNOWN_FIELD = ["additionalProperties", "unevaluatedProperties"];
/** Whatever is wrong at the place. */
const ANY = "*";
const TYPE = ["type", "multipleOf", "const", "enum", "oneOf", "anyOf", "not", "false schema"];

/** Every rule by its id, which never changes its meaning. */
export const RULES = {
  "webhook-added": minor(
    "a webhook that is new: receivers of the old version get a status they do not know, and acknowledge it",
  ),
  "webhook-removed": minor("a webhook that is gone: who waits for it waits forever", {
    shows: ["senders"],
    hides: ["receivers"],
    keywords: ["webhook"],
  }),
  "webhook-renamed": patch("a webhook whose key changed and whose `status` did not"),
  "method-changed": minor("another HTTP method", { hides: ["receivers", "senders"] }),
  "media-type-added": minor("a media type that receivers did not have to read", { hides: ["receivers"] }),
  "media-type-removed": minor("a media type that may not be sent any more", { hides: ["senders"] }),
  "body-made-optional": minor("requests that may come without a body", { hides: ["receivers"] }),
  "body-made-required": minor("requests that may not go without a body any more", { hides: ["senders"] }),
  "trigger-added": minor("a word on which message carries the webhook's URL, where there was none"),
  "trigger-changed": minor(
    "another message, or another place in it, that carries the webhook's URL: a URL in the old place is no longer called",
    { hides: ["receivers"] },
  ),
  "trigger-dropped": minor("no word any more on which message carries the webhook's URL", {
    hides: ["receivers"],
  }),
  "realtime-changed": minor("another shape of the messages that carry the URLs", { hides: ["receivers"] }),
  "chronology-added": minor("timestamps that may not go backwards any more", {
    can: ["senders"],
    shows: ["senders"],
    keywords: ["x-chronology"],
    isDeep: true,
  }),
  "chronology-dropped": minor(
    "timestamps whose order is no longer promised: no validator of a receiver checks it",
  ),
  "clock-added": minor("a timestamp that says whose clock it is of"),
  "clock-changed": minor("a timestamp of another clock: it reads the same and means another moment", {
    hides: ["receivers"],
  }),
  "clock-dropped": minor("a timestamp that no longer says whose clock it is of"),
  "field-added": eitherBelow("an optional field that is new", ANY),
  "required-field-added": eitherBelow("a required field that is new", ANY),
  "field-removed": eitherBelow("a field that is gone", ANY),
  "field-made-optional": looser("a field that may be missing now", "required", "minProperties"),
  "field-made-required": tighter("a field that may not be missing any more", "required"),
  "additional-fields-opened": eitherBelow("undocumented fields that are allowed now", ...UNKNOWN_FIELD),
  "additional-fields-closed": eitherBelow(
    "undocumented fields that are not allowed any more",
    ...UNKNOWN_FIELD,
  ),
  "additional-fields-changed": eitherBelow("undocumented fields that have another form", ANY),
  "type-widened": looser("values of another type beside those of the old", ...TYPE),
  "type-narrowed": tighter("values of one type less", ...TYPE),
  "type-changed": both("values of another type", ...TYPE),
  "null-allowed": looser("a value that may be null now", ANY),
  "null-forbidden": tighter("a value that may not be null any more", ANY),
  "const-changed": both("another fixed value", ANY),
  "enum-value-added": looser("a value that was not among the allowed", ANY),
  "enum-value-removed": tighter("a value that is no longer among the allowed", ANY),
  "enum-added": tighter("a list of allowed values where any was", ANY),
  "enum-dropped": looser("any value where a list of allowed ones was", ANY),
  "minimum-lowered": looser("smaller numbers", "minimum", "exclusiveMinimum"),
  "minimum-raised": tighter("no small numbers any more", "minimum", "exclusiveMinimum"),
  "maximum-lowered": tighter("no large numbers any more", "maximum", "exclusiveMaximum"),
  "maximum-raised": looser("larger numbers", "maximum", "exclusiveMaximum"),
  "multiple-of-added": tighter("only multiples of a number", "multipleOf"),
  "multiple-of-dropped": looser("numbers that need be no multiple", "multipleOf"),
  "multiple-of-changed": either("multiples of another number", "multipleOf"),
  "min-length-lowered": looser("shorter texts", "minLength"),
  "min-length-raised": tighter("no short texts any more", "minLength"),
  "max-length-lowered": tighter("no long texts any more", "maxLength"),
  "max-length-raised": looser("longer texts", "maxLength"),
  "pattern-added": tighter("only texts that match a pattern", "pattern"),
  "pattern-dropped": looser("texts that need match no pattern", "pattern"),
  "pattern-changed": either("texts that match another pattern", "pattern"),
  "format-added": tighter("only texts of a format", "format"),
  "format-dropped": looser("texts of any format", "format"),
  "format-changed": either("texts of another format", "format"),
  "format-note-changed": patch("a format that is a note for code generators and that nothing checks"),
  "min-items-lowered": looser("shorter lists", "minItems"),
  "min-items-raised": tighter("no short lists any more", "minItems"),
  "max-items-lowered": tighter("no long lists any more", "maxItems"),
  "max-items-raised": looser("longer lists", "maxItems"),
  "unique-items-added": tighter("lists in which nothing may stand twice", "uniqueItems"),
  "unique-items-dropped": looser("lists in which a value may stand twice", "uniqueItems"),
  "min-properties-lowered": either("objects with fewer fields", "minProperties"),
  "min-properties-raised": either("no objects with few fields any more", "minProperties"),
  "max-properties-lowered": either("no objects with many fields any more", "maxProperties"),
  "max-properties-raised": either("objects with more fields", "maxProperties"),
  "union-member-added": eitherBelow("one more form of a value", ANY),
  "union-member-removed": eitherBelow("one form of a value less", ANY),
  "union-added": eitherBelow("a value that must have one of several forms, where there was one", ANY),
  "union-dropped": eitherBelow("a value that has one form, where it had one of several", ANY),
  "union-kind-changed": eitherBelow("`oneOf` for `anyOf`, or the other way round", ANY),
  "default-changed": minor("another value that stands for a missing one: nothing fills it in"),
  "description-changed": patch("other words: a title, summary or description"),
  "examples-changed": patch("other examples"),
  "annotation-changed": patch("another note that no validator reads, such as `deprecated` or an extension"),
  "order-changed": patch("the same, in another order"),
  rewritten: patch("the same, said with other keywords or references"),
  "outside-changed": patch("something beside the webhooks, which is not compared"),
  unclassified: minor("a change that no rule knows, taken for one that breaks everybody", {
    hides: ["receivers", "senders"],
    keywords: [ANY],
    isDeep: true,
  }),
} as const satisfies Readonly<Record<string, Rule>>;

/** The stable name of a rule. */
export type RuleId = keyof typeof RULES;

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
