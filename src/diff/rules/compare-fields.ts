import type { Json } from "../../document/json.ts";
import { mergeOrder } from "../merge-order.ts";
import { type Facets, facetsOf } from "../schema/facets.ts";
import { isSameKeyword } from "../schema/identity.ts";
import { viewOf } from "../schema/view.ts";
import { type Compare, isInBoth, type LocalChange, type NodePair, toLocalChange } from "./local-change.ts";

/** Which fields an object has, which of them it must have, and what it may have next to them. */
export const compareFields: Compare = (pair) => {
  const { old, next } = pair;
  if (!isInBoth(pair, ["object"])) return [];
  const names = mergeOrder(
    [...old.properties.keys(), ...old.required],
    [...next.properties.keys(), ...next.required],
  );
  return [
    ...names.flatMap((field) => compareField(pair, field)),
    ...(pair.isBranch ? [] : compareOthers(pair)),
  ];
};

function compareField({ old, next }: NodePair, field: string): LocalChange[] {
  const where = { field, keys: ["properties", field] };
  const [was, is] = [old.properties.has(field), next.properties.has(field)];
  const [wasRequired, isRequired] = [old.required.has(field), next.required.has(field)];
  if (was && !is) {
    const isDeprecated = facetsOf(old.properties.get(field)).schema["deprecated"] === true;
    const history = isDeprecated ? "It was deprecated." : "It was never deprecated.";
    const why = `The ${wasRequired ? "required" : "optional"} field \`${field}\` was removed. ${history}`;
    const note = `Receivers that read \`${field}\` no longer get it.`;
    return [toLocalChange("field-removed", why, { ...where, version: "old", note })];
  }
  if (is && !was) {
    if (isRequired && !wasRequired) {
      return [toLocalChange("required-field-added", `The field \`${field}\` is new, and required.`, where)];
    }
    const isClosed = old.others === false;
    const why = `The field \`${field}\` is new, and optional.`;
    if (!isClosed) return [toLocalChange("field-added", why, where)];
    const note = "Receivers that ignore unknown fields accept it: see `--receivers ignore-unknown-fields`.";
    return [toLocalChange("field-added-to-closed-object", why, { ...where, note })];
  }
  if (wasRequired && !isRequired)
    return [toLocalChange("field-made-optional", `\`${field}\` may be missing now.`, where)];
  if (isRequired && !wasRequired) {
    return [toLocalChange("field-made-required", `\`${field}\` may no longer be missing.`, where)];
  }
  return [];
}

/** Fields that aren't documented. Senders may not add any to an object with documented fields unless the document allows it. */
function compareOthers({ old, next }: NodePair): LocalChange[] {
  const isSchema = (others: Json): boolean => typeof others !== "boolean";
  const [was, is] = [othersOf(old), othersOf(next)];
  const isEqual = [0, 1].every((each) => isSameKeyword("additionalProperties", was[each], is[each]));
  // What a schema of others requires is compared as a schema.
  if (isEqual || (isSchema(was[1]) && isSchema(is[1]))) return [];
  const openness = (others: readonly Json[]): number => others.filter((each) => each !== false).length;
  const has = [old, next].some(
    ({ schema }) => "additionalProperties" in schema || "unevaluatedProperties" in schema,
  );
  const change = has ? Math.sign(openness(is) - openness(was)) : 0;
  const rule =
    change === 0
      ? "additional-fields-changed"
      : change > 0
        ? "additional-fields-opened"
        : "additional-fields-closed";
  const keyword = "unevaluatedProperties" in next.schema ? "unevaluatedProperties" : "additionalProperties";
  return [toLocalChange(rule, `Undocumented fields: ${describe(was)}; now ${describe(is)}.`, { keyword })];
}

/** What undocumented fields may be: for receivers, and for senders. */
function othersOf({ schema, others }: Facets): readonly [Json, Json] {
  return [others, facetsOf(viewOf(schema, "send")).others];
}

function describe([receive, send]: readonly [Json, Json]): string {
  const allow = (allowed: Json): string => {
    if (allowed === true) return "allow any";
    return allowed === false ? "allow none" : "allow those that match a schema";
  };
  return `receivers ${allow(receive)}, senders ${allow(send)}`;
}
