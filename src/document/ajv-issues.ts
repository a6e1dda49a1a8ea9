import { compareDateTimes, isDateTime } from "../runtime/date-time.ts";
import { type Issue, limitIssues, ownValue, quote, toIssue } from "../runtime/issue.ts";
import { describeKeyword } from "./describe-keyword.ts";
import { type Json, objectOf } from "./json.ts";

/** The part of an ajv error that its issue is created from. */
export interface AjvError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that the keyword is in; only with ajv's option `verbose`. */
  readonly parentSchema?: unknown;
}

/**
 * Creates issues from the errors of a validator that ajv compiled.
 *
 * @param payload - The value that was validated.
 */
export function toIssues(errors: readonly AjvError[] | null | undefined, payload: unknown): readonly Issue[] {
  return limitIssues(errors ?? [], (error) => fromAjvError(error, payload));
}

/** Reports each timestamp that is earlier than the one before it. Skips one that is missing or isn't a timestamp. */
export function checkChronology(payload: Json, chronology: readonly string[]): AjvError[] {
  let last: { field: string; time: string } | undefined;
  return chronology.flatMap((field) => {
    const time = objectOf(payload)[field];
    if (typeof time !== "string" || !isDateTime(time)) return [];
    const after = last;
    last = { field, time };
    if (after === undefined || compareDateTimes(after.time, time) <= 0) return [];
    return [{ instancePath: "", keyword: "x-chronology", params: { field, after: after.field } }];
  });
}

/** Creates the issue for one error. */
export function fromAjvError(
  { instancePath, keyword, params, parentSchema }: AjvError,
  payload: unknown,
): Issue {
  const path: (string | number)[] = [];
  let parent: unknown;
  let value = payload;
  const step = (key: string): void => {
    path.push(Array.isArray(value) ? Number(key) : key);
    parent = value;
    value = ownValue(value, key);
  };
  for (const key of instancePath.split("/").slice(1)) step(key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const field = FIELDS.map((name) => params[name]).find((name) => typeof name === "string");
  if (field !== undefined) step(String(field));
  if (keyword === "x-chronology") {
    const after = String(params["after"]);
    const expected = `a time at or after ${after} (${quote(ownValue(parent, after))})`;
    return toIssue({ code: "chronology", path, expected }, payload);
  }
  const limit = LIMITS.map((name) => params[name]).find((each) => each !== undefined);
  const description = describeKeyword(keyword, toJson(limit));
  const type = keyword === "required" ? typeOf(toJson(parentSchema), String(field)) : undefined;
  const { expected } = type === undefined ? description : describeKeyword("type", type);
  return toIssue({ ...description, expected, path }, payload);
}

/** Returns the type of an object's field. */
function typeOf(schema: Json, field: string): Json | undefined {
  return objectOf(objectOf(objectOf(schema)["properties"])[field])["type"];
}

/** Parameters that name the field that an error is about. */
const FIELDS = ["missingProperty", "additionalProperty", "unevaluatedProperty", "propertyName", "field"];

/** Parameters that contain the keyword's value. */
const LIMITS = [
  "type",
  "allowedValue",
  "allowedValues",
  "format",
  "limit",
  "multipleOf",
  "pattern",
  "property",
];

function toJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
