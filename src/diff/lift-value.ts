import { isObject, type Json, toPointer } from "../document/json.ts";
import type { Party } from "./diff-report.ts";
import { isValid } from "./schema/check-value.ts";
import { viewOf } from "./schema/view.ts";
import type { SchemaPair, Step } from "./schema-pairs.ts";
import { liftItem, samplesOf, UNDOCUMENTED } from "./search/samples.ts";

/** A step on the way from a payload to a value, and the schema where it starts. */
export interface WayStep {
  readonly pair: SchemaPair;
  readonly step: Step;
}

/** A value somewhere in a payload. */
export interface Lifted {
  readonly payload: Json;
  /** Where the value is, as a JSON pointer. */
  readonly at: string;
}

const MAX_TRIES = 2;

/**
 * Puts a value into the smallest valid payloads that reach its place.
 *
 * @param way - From the payload to the value.
 * @param party - Who the payload is for: the new version sends it to receivers; the old one, to those who judge senders.
 */
export function liftValue(value: Json, way: readonly WayStep[], party: Party): readonly Lifted[] {
  let values: readonly Lifted[] = [{ payload: value, at: "" }];
  for (const { pair, step } of way.toReversed()) {
    const schema = viewOf(party === "receivers" ? pair.next : pair.old, "send");
    const valid: Lifted[] = [];
    for (const lifted of values.flatMap((each) => liftOnce(each, schema, step))) {
      if (isValid(schema, lifted.payload)) valid.push(lifted);
      if (valid.length === MAX_TRIES) break;
    }
    values = valid;
  }
  return values;
}

function liftOnce({ payload: value, at }: Lifted, schema: Json | undefined, step: Step): Lifted[] {
  const samples = samplesOf(schema);
  const objects = samples.filter(isObject);
  switch (step.kind) {
    case "form":
      return [value, ...(isObject(value) ? objects.map((object) => ({ ...object, ...value })) : [])].map(
        (payload) => ({ payload, at }),
      );
    case "item":
      return liftItem(schema, value).map((list) => {
        const index = Array.isArray(list) ? list.indexOf(value) : 0;
        return { payload: list, at: `/${index}${at}` };
      });
    default: {
      const name = step.kind === "field" ? step.name : UNDOCUMENTED;
      return [...objects, {}].map((object) => ({
        payload: { ...object, [name]: value },
        at: `${toPointer([name])}${at}`,
      }));
    }
  }
}
