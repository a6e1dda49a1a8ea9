import type { Json } from "../../document/json.ts";
import { mergeOrder } from "../merge-order.ts";
import { isSame } from "../same.ts";
import type { Facets } from "../schema/facets.ts";
import { isImpossible } from "../schema/is-impossible.ts";
import { compareSize, isBoth } from "./compare-bounds.ts";
import type { Finding } from "./finding.ts";
import { type Compare, find, type Place } from "./place.ts";

/** Which fields an object has, which of them it must have, and what it may have beside them. */
export const compareFields: Compare = (place) => {
  const { old, next } = place;
  if (!isBoth(place, (types) => types.has("object"))) return [];
  const names = mergeOrder(
    [...old.properties.keys(), ...old.required],
    [...next.properties.keys(), ...next.required],
  );
  return [
    ...names.flatMap((name) => compareField(place, name)),
    ...(place.isBranch ? [] : compareBeside(place)),
    // Fields that are required now, or no longer, have said it.
    ...(isSame(minimumOf(old), minimumOf(next)) ? [] : compareSize(place, "minProperties", "fields")),
    ...compareSize(place, "maxProperties", "fields"),
  ];
};

function minimumOf({ schema }: Facets): Json {
  return schema["minProperties"] ?? 0;
}

function compareField(place: Place, name: string): Finding[] {
  const { old, next, keys } = place;
  const at = { ...place, path: [...place.path, name] };
  const nextKeys = { keys: [...keys.next, "properties", name] };
  const isRequired = next.required.has(name);
  const wasRequired = old.required.has(name);
  const [was, is] = [old.properties.has(name), next.properties.has(name)];
  if (was && !is) {
    const shows = removalShows(place, name);
    const why = `${wasRequired ? "The required" : "The optional"} field \`${name}\` is gone.`;
    return [
      find(at, "field-removed", why, { version: "old", keys: [...keys.old, "properties", name], shows }),
    ];
  }
  if (is && !was) {
    const isNeeded = isRequired && !wasRequired;
    const shows = additionShows(place, name, isNeeded);
    if (isNeeded) {
      return [
        find(at, "required-field-added", `The field \`${name}\` is new, and required.`, {
          ...nextKeys,
          shows,
        }),
      ];
    }
    return [find(at, "field-added", `The field \`${name}\` is new, and optional.`, { ...nextKeys, shows })];
  }
  if (wasRequired && !isRequired)
    return [find(at, "field-made-optional", `\`${name}\` may be missing now.`, nextKeys)];
  if (isRequired && !wasRequired) {
    return [find(at, "field-made-required", `\`${name}\` may not be missing any more.`, nextKeys)];
  }
  return [];
}

/** Receivers that forbid what they do not know refuse it; senders do not send it yet. */
function additionShows({ old, next }: Place, name: string, isNeeded: boolean): NonNullable<Finding["shows"]> {
  const isRefused = old.beside.receive === false && !isImpossible(next.properties.get(name));
  return [...(isRefused ? (["receivers"] as const) : []), ...(isNeeded ? (["senders"] as const) : [])];
}

/** Receivers miss what they require; senders send what is not documented any more. */
function removalShows({ old, next }: Place, name: string): NonNullable<Finding["shows"]> {
  const isRefused = next.beside.send === false && !isImpossible(old.properties.get(name));
  return [
    ...(old.required.has(name) && !next.required.has(name) ? (["receivers"] as const) : []),
    ...(isRefused ? (["senders"] as const) : []),
  ];
}

/** Fields that are not documented. In *send*, an object with documented fields has no others unless the YAML says so. */
function compareBeside(place: Place): Finding[] {
  const { old, next } = place;
  const isSchema = (beside: Json): boolean => typeof beside !== "boolean";
  // What a schema of others asks is compared as a schema.
  if (isSame(old.beside, next.beside) || (isSchema(old.beside.send) && isSchema(next.beside.send))) return [];
  const [was, is] = [old, next].map(
    ({ beside }) => Number(isOpen(beside.receive)) + Number(isOpen(beside.send)),
  );
  const [oldKeyword, keyword] = [old, next].map(({ schema }) =>
    "unevaluatedProperties" in schema ? "unevaluatedProperties" : "additionalProperties",
  );
  const has = `${oldKeyword}${keyword}` !== "" && was !== is;
  const rule =
    !has || was === undefined || is === undefined
      ? "additional-fields-changed"
      : is > was
        ? "additional-fields-opened"
        : "additional-fields-closed";
  const closesSenders = isOpen(old.beside.send) && next.beside.send === false;
  const opensReceivers = old.beside.receive === false && next.beside.send === true;
  const shows = [
    ...(opensReceivers ? (["receivers"] as const) : []),
    ...(closesSenders ? (["senders"] as const) : []),
  ];
  const why = `Receivers ${allow(old.beside.receive)}, senders ${allow(old.beside.send)}; now receivers ${allow(next.beside.receive)}, senders ${allow(next.beside.send)}.`;
  return [find(place, rule, why, { keyword: keyword ?? "", shows })];
}

function isOpen(beside: Json): boolean {
  return beside !== false;
}

function allow(beside: Json): string {
  if (beside === true) return "allowed any undocumented field";
  return beside === false ? "allowed none" : "allowed those that match a schema";
}
