import "@hyperjump/json-schema/formats";
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import type { JsonSchema } from "../../src/document/json-schema.ts";

setShouldValidateFormat(true);

/** Checks whether a JSON text matches the oracle's schema. */
export type Oracle = (json: string) => boolean;

/** Creates a validator that shares no code with ours: Hyperjump's, with format assertion. */
export async function makeOracle(schema: JsonSchema): Promise<Oracle> {
  const id = String(schema["$id"]);
  registerSchema(JSON.parse(JSON.stringify(schema)));
  const judge = await validate(id);
  unregisterSchema(id);
  return (json) => judge(JSON.parse(json)).valid;
}
