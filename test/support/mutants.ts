import type { Contract, Webhook } from "../../scripts/contract/contract.ts";
import { makeVectors } from "../../scripts/emit/emit-vectors.ts";
import type { Vector } from "../../scripts/emit/vectors/vector.ts";
import { contain } from "../../src/diff/search/contain.ts";
import { createAjv } from "../../src/document/create-ajv.ts";
import { checkedSchema, MODES, type Mode } from "../../src/document/derive-schema.ts";
import { isObject, type Json } from "../../src/document/json.ts";
import {
  type JsonSchema,
  type Keys,
  subschemas,
  withoutAnnotations,
} from "../../src/document/json-schema.ts";

/** What happened when each constraint was removed alone. */
export interface MutantReport {
  /** Constraints whose removal changes the verdict of a vector. */
  readonly killed: readonly string[];
  /** Constraints whose removal no vector notices. */
  readonly survived: readonly string[];
  /** Constraints whose removal can change no verdict, because others imply them: a `type` next to a `const`, for example. */
  readonly implied: readonly string[];
}

/** Removes each constraint of each schema in turn and checks whether a vector's verdict changes. */
export function runMutants(contract: Contract): MutantReport {
  const vectors = makeVectors(contract).filter(({ payload }) => payload !== undefined);
  const outcomes = contract.webhooks.flatMap((webhook) =>
    MODES.flatMap((mode) => mutate(webhook, mode, vectors)),
  );
  const named = (outcome: Outcome["outcome"]) =>
    outcomes.filter((each) => each.outcome === outcome).map(({ name }) => name);
  return { killed: named("killed"), survived: named("survived"), implied: named("implied") };
}

interface Outcome {
  readonly name: string;
  readonly outcome: "killed" | "survived" | "implied";
}

function mutate(webhook: Webhook, mode: Mode, vectors: readonly Vector[]): Outcome[] {
  const schema = withoutAnnotations(checkedSchema(webhook, mode));
  const mine = vectors.filter(({ status }) => status === null || status === webhook.status);
  const judge = ajv.compile(schema);
  const verdicts = mine.map(({ payload }) => judge(payload));
  return constraintsOf(schema).map((keys) => {
    const weaker = without(schema, keys);
    const mutant = ajv.compile(weaker);
    const isKilled = mine.some(({ payload }, index) => mutant(payload) !== verdicts[index]);
    const name = `${mode} ${webhook.status} ${keys.join("/")}`;
    if (isKilled) return { name, outcome: "killed" };
    // The diff doesn't read the order of timestamps.
    const isImplied =
      !keys.includes("x-chronology") &&
      contain({ a: weaker, from: "receive", b: schema, to: "receive" }).kind === "contained";
    return { name, outcome: isImplied ? "implied" : "survived" };
  });
}

const ajv = createAjv({ allErrors: false, strict: false });

/** Keywords that contain other schemas and constrain nothing by themselves. */
const CONTAINERS = new Set(["properties", "items", "allOf", "prefixItems"]);

/** Keywords that are lists of constraints. */
const LISTS = new Set(["required", "x-chronology"]);

function constraintsOf(root: JsonSchema): Keys[] {
  return subschemas(root).flatMap(({ schema, keys }) =>
    Object.entries(schema)
      .filter(([keyword]) => !CONTAINERS.has(keyword))
      .flatMap(([keyword, value]) =>
        LISTS.has(keyword) && Array.isArray(value)
          ? value.map((_, index) => [...keys, keyword, index])
          : [[...keys, keyword]],
      ),
  );
}

function without(value: Json, [key, ...rest]: Keys): JsonSchema {
  const result = remove(value, key, rest);
  if (!isObject(result)) throw new TypeError("a schema is an object");
  return result;
}

function remove(value: Json | undefined, key: string | number | undefined, [next, ...rest]: Keys): Json {
  if (Array.isArray(value)) {
    if (next === undefined) return value.filter((_, index) => index !== key);
    return value.map((item: Json, index) => (index === key ? remove(item, next, rest) : item));
  }
  if (!isObject(value) || key === undefined) return value ?? null;
  const { [key]: child, ...others } = value;
  return next === undefined ? others : { ...value, [key]: remove(child, next, rest) };
}
