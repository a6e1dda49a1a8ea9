/** What kind of issue it is; stable across versions. `ISSUE_CODES` explains each one. */
export type IssueCode =
  | "required"
  | "type"
  | "format"
  | "const"
  | "enum"
  | "minimum"
  | "maximum"
  | "exclusive_minimum"
  | "exclusive_maximum"
  | "multiple_of"
  | "min_length"
  | "max_length"
  | "pattern"
  | "min_items"
  | "max_items"
  | "unique_items"
  | "contains"
  | "min_properties"
  | "max_properties"
  | "property_names"
  | "dependent_required"
  | "any_of"
  | "one_of"
  | "not"
  | "unknown_field"
  | "chronology"
  | "unknown_status"
  | "json"
  | "encoding"
  | "unreadable"
  | "too_many_issues"
  | "method"
  | "media_type"
  | "size";

/** Where an issue occurs: in any payload, only in what a sender emits, in a body, or in a request. */
export type IssueScope = "payload" | "sent payload" | "body" | "request";

/** What the documentation and `--explain` say about an issue code. */
export interface IssueCodeInfo {
  readonly title: string;
  readonly scope: IssueScope;
  /** What the code means. */
  readonly meaning: string;
  /** Why it usually happens. */
  readonly cause: string;
  /** What to do about it. */
  readonly fix: string;
  /** An example message. */
  readonly example: string;
}

/** Every issue code: the one table that the errors page and the command line are generated from. */
export const ISSUE_CODES: Readonly<Record<IssueCode, IssueCodeInfo>> = {
  required: {
    title: "A field is missing",
    scope: "payload",
    meaning:
      "The contract requires this field. `undefined` counts as missing. `null` doesn't: it is a `type` issue.",
    cause: "The sender leaves out a field when it has no value, or misspells its name.",
    fix: "Always send every required field, even if its text is empty.",
    example: "expected an integer, found nothing",
  },
  type: {
    title: "A value has the wrong JSON type",
    scope: "payload",
    meaning:
      "The value is, for example, a string where the contract defines an integer. `1.0` is an integer, `1.5` isn't. With an empty path, the body isn't a JSON object.",
    cause: "A number was converted to text, or a value that was not set became `null`.",
    fix: "Check how the sender converts its data to JSON.",
    example: 'expected an integer, found "503"',
  },
  format: {
    title: "A string has the wrong format",
    scope: "payload",
    meaning:
      "The value is a string but doesn't have the required format. A timestamp is an RFC 3339 date, a `T`, a time with seconds, and `Z` or an offset such as `+02:00`.",
    cause: "The sender writes local times without an offset, or formats a value itself.",
    fix: "Use your language's RFC 3339 function: `toISOString()` in JavaScript, `isoformat()` of an aware `datetime` in Python, `time.RFC3339Nano` in Go.",
    example: 'expected an RFC 3339 timestamp, found "2026-03-12 09:14"',
  },
  const: {
    title: "A value isn't the only one allowed",
    scope: "payload",
    meaning: "The contract allows exactly one value here.",
    cause: "A payload was validated against the schema of another webhook.",
    fix: "Use `webhook` or `readWebhook`, which look at `status` first.",
    example: 'expected "ready", found "failed"',
  },
  enum: {
    title: "A value isn't one of those allowed",
    scope: "payload",
    meaning: "The contract lists the values that are allowed here.",
    cause: "The value is misspelled, or a later version of the contract defines it.",
    fix: "Send one of the listed values, or add the new one to the contract first.",
    example: 'expected one of "low", "high", found "medium"',
  },
  minimum: constraint("A number is below the minimum", "expected at least 0, found -1"),
  maximum: constraint("A number is above the maximum", "expected at most 100, found 1000"),
  exclusive_minimum: constraint("A number isn't greater than the bound", "expected more than 0, found 0"),
  exclusive_maximum: constraint("A number isn't less than the bound", "expected less than 1, found 1"),
  multiple_of: constraint("A number isn't a multiple of the given one", "expected a multiple of 5, found 12"),
  min_length: constraint(
    "A string has too few characters (Unicode code points)",
    'expected at least 1 character, found ""',
  ),
  max_length: constraint(
    "A string has too many characters (Unicode code points)",
    'expected at most 3 characters, found "abcd"',
  ),
  pattern: constraint(
    "A string doesn't match the pattern",
    'expected a string that matches /^[a-z]+$/, found "A1"',
  ),
  min_items: constraint("An array has too few items", "expected at least 1 item, found an array of 0 items"),
  max_items: constraint("An array has too many items", "expected at most 2 items, found an array of 3 items"),
  unique_items: constraint(
    "An array contains an item twice",
    "expected items that all differ, found an array of 3 items",
  ),
  contains: constraint(
    "An array has too few or too many items of one kind",
    "expected a different number of matching items, found an array of 3 items",
  ),
  min_properties: constraint("An object has too few fields", "expected at least 1 field, found an object"),
  max_properties: constraint("An object has too many fields", "expected at most 2 fields, found an object"),
  property_names: constraint(
    "A field has a name that isn't allowed",
    "expected an allowed field name, found 7",
  ),
  any_of: constraint(
    "A value matches none of the alternatives",
    "expected a value that matches an alternative, found an object",
  ),
  one_of: constraint(
    "A value doesn't match exactly one alternative",
    "expected a value that matches exactly one alternative, found an object",
  ),
  not: constraint("A value is one that the contract excludes", 'expected a different value, found ""'),
  dependent_required: {
    title: "A field is missing that another one requires",
    scope: "payload",
    meaning: "When one field is present, the other one must be present too.",
    cause: "The sender fills in only one of two fields that belong together.",
    fix: "Send both fields, or neither.",
    example: "expected a value because unit is present, found nothing",
  },
  unknown_field: {
    title: "A field isn't documented",
    scope: "sent payload",
    meaning:
      "Senders may only send documented fields. Receivers ignore unknown fields, so that new ones don't break them.",
    cause:
      "The field is misspelled (the correct one is then missing), or is newer than this version of the contract.",
    fix: "Leave the field out, or add it to the contract first.",
    example: "expected no such field, found 1",
  },
  chronology: {
    title: "Timestamps go backwards",
    scope: "sent payload",
    meaning:
      "A timestamp is earlier than one that must come first. Only timestamps of one clock are compared.",
    cause: "Two fields are swapped, or the clock was set back in between.",
    fix: "Check the order of the fields. Take the times from one process, or from one monotonic clock.",
    example: 'expected a time at or after started_at ("2026-03-12T09:46:19Z"), found "2026-03-12T09:46:18Z"',
  },
  unknown_status: {
    title: "The status is unknown",
    scope: "sent payload",
    meaning:
      "This version of the contract doesn't define this `status`. For a receiver it isn't an error: `readWebhook` returns the kind `unknown`, and the receiver acknowledges it.",
    cause: "The status is misspelled, or a later version of the contract defines it.",
    fix: "Correct the status, or update the package.",
    example: 'expected one of "ready", "failed", found "started"',
  },
  json: {
    title: "The body isn't JSON",
    scope: "body",
    meaning:
      "The body doesn't follow RFC 8259: it is empty, cut off, has a trailing comma or a byte order mark, or contains `NaN`.",
    cause: "Something read or truncated the body before the receiver did, which often leaves it empty.",
    fix: "Use a JSON library to write the body, and let nothing read it before the receiver.",
    example: "expected JSON, found an empty body",
  },
  encoding: {
    title: "The body isn't UTF-8",
    scope: "body",
    meaning: "The bytes of the body aren't valid UTF-8.",
    cause: "The body is UTF-16 or Latin-1, or is compressed.",
    fix: "Encode the body as UTF-8, and don't compress it.",
    example: "expected UTF-8, found other bytes",
  },
  unreadable: {
    title: "The value can't be read",
    scope: "payload",
    meaning: "Reading the value threw an error. JSON never does that; an object with getters or a proxy may.",
    cause: "A library's object was passed instead of plain data.",
    fix: "Pass the value that `JSON.parse` returns.",
    example: "expected plain JSON data, found an object that throws when it is read",
  },
  too_many_issues: {
    title: "There are more issues than are listed",
    scope: "payload",
    meaning:
      "The payload has more than 100 issues. Only the first 100 are listed; this entry counts them all.",
    cause: "An array or object has the same issue in every item.",
    fix: "Fix the listed issues first.",
    example: "expected at most 100 issues, found 4000",
  },
  method: {
    title: "The request isn't a POST",
    scope: "request",
    meaning: "Webhooks are `POST` requests.",
    cause: "The URL was opened in a browser, or a redirect changed the method.",
    fix: "Send a `POST` request, to the final URL.",
    example: "expected POST, found GET",
  },
  media_type: {
    title: "The request isn't JSON",
    scope: "request",
    meaning: "Webhooks have the `Content-Type` `application/json`, in UTF-8.",
    cause: "The HTTP client has another default.",
    fix: "Set `Content-Type: application/json`.",
    example: "expected application/json, found text/plain",
  },
  size: {
    title: "The body is too large",
    scope: "request",
    meaning: "The body is larger than the limit of the command that received it.",
    cause: "The body isn't a webhook.",
    fix: "Check what is sent to this URL.",
    example: "expected at most 8388608 bytes, found more",
  },
};

/** Creates the entry for a constraint on a value, whose cause depends on the field. */
function constraint(title: string, example: string): IssueCodeInfo {
  return {
    title,
    scope: "payload",
    meaning: "The contract limits this value.",
    cause: "The sender takes the value from elsewhere without checking it, or uses another unit.",
    fix: "Compare the value with the field's description in the contract, and fix where the sender takes it from.",
    example,
  };
}
