import type { Json } from "../../document/json.ts";
import { isValid } from "../schema/check-value.ts";
import { facetsOf } from "../schema/facets.ts";
import { isImpossible } from "../schema/is-impossible.ts";
import { fieldSchema, partsOf } from "./samples.ts";

/** Whether it can be read from two schemas that no value is valid by both, the first as senders read it, the second as receivers do. */
export function areDisjoint(a: Json | undefined, b: Json | undefined, depth = 0): boolean {
  const [one, other] = [facetsOf(a), facetsOf(b)];
  if (depth > 6) return false;
  if (one.values !== undefined) return one.values.every((value) => !isValid(b, value));
  if (other.values !== undefined) return other.values.every((value) => !isValid(a, value));
  if (one.union !== undefined) return partsOf(one).every((part) => areDisjoint(part, b, depth + 1));
  if (other.union !== undefined)
    return other.union.members.every((member) => areDisjoint(a, member, depth + 1));
  const shared = [...one.types].filter((atom) => other.types.has(atom));
  return shared.every((atom) => {
    if (atom === "integer" || atom === "fraction") {
      return one.lower.value > other.upper.value || one.upper.value < other.lower.value;
    }
    if (atom === "string") return one.minLength > other.maxLength || one.maxLength < other.minLength;
    if (atom !== "object") return false;
    const names = new Set([...one.required, ...other.required]);
    return [...names].some((name) => {
      const fields = [fieldSchema(one, name, "send"), fieldSchema(other, name, "receive")];
      return (
        fields.some((field) => isImpossible(field, "receive")) || areDisjoint(fields[0], fields[1], depth + 1)
      );
    });
  });
}
