import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract, SPEC } from "../../scripts/contract/load-contract.ts";
import { addQuokka, addWebhook } from "./quokka.ts";
import { ROOT } from "./run-generate.ts";

/** An edit of the spec's text, as a contributor makes it. */
export type Edit = (spec: string) => string;

/** Adds an optional field to the payload of the first webhook. */
export const addOptionalField: Edit = (spec) => {
  const document = parseDocument(spec);
  const schemas: Record<string, { properties?: { status?: { const?: string } } }> =
    document.toJS().components.schemas;
  const [name] = Object.keys(schemas).filter((key) => schemas[key]?.properties?.status?.const !== undefined);
  document.setIn(["components", "schemas", name, "properties", "wombat_count"], {
    type: "integer",
    minimum: 0,
    description: "Number of wombats in the picture.",
    examples: [3],
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
};

/** Adds a webhook with nested objects, lists, an enum, and a chronology. Other tests use the quokka's own names. */
export const addWombat: Edit = (spec) =>
  addQuokka(spec).replaceAll("quokka", "wombat").replaceAll("Quokka", "Wombat");

/** Adds a webhook that is hard to generate code for. */
export const addAwkwardWebhook: Edit = (spec) => addWebhook(spec, join(ROOT, "test/fixtures/awkward.yaml"));

/** Loads the contract after an edit, which is made only in a copy of the spec. */
export async function loadEdited(edit: Edit): Promise<Contract> {
  const folder = mkdtempSync(join(tmpdir(), "edited-"));
  try {
    const path = join(folder, "openapi.yaml");
    writeFileSync(path, edit(readFileSync(join(ROOT, SPEC), "utf8")));
    return await loadContract(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
