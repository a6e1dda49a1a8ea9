import { _ } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { createAjv } from "../../src/document/create-ajv.ts";
import { checkedSchema, MODES } from "../../src/document/derive-schema.ts";
import { type JsonSchema, subschemas, withoutAnnotations } from "../../src/document/json-schema.ts";
import type { Contract } from "../contract/contract.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { bundleModule } from "./validators/bundle-module.ts";
import { declareValidators } from "./validators/declare-validators.ts";
import { nameValidator } from "./validators/name-validator.ts";
import { shortenCode } from "./validators/shorten-code.ts";
import { needsReportErrors, writeChecks, writeStatusError, writeUnion } from "./validators/write-unions.ts";

/** Emits the compiled validators: for each mode one function a webhook and one for the union of them. */
export async function emitValidators(contract: Contract): Promise<EmittedFile[]> {
  return [
    { path: "validators.js", contents: await bundleModule(toModule(contract), formatsOf(contract)) },
    { path: "validators.d.ts", contents: declareValidators(contract) },
  ];
}

function formatsOf({ webhooks }: Contract): string[] {
  const formats = webhooks.flatMap((webhook) =>
    subschemas(checkedSchema(webhook, "receive")).flatMap(({ schema }) => schema.format ?? []),
  );
  return [...new Set(formats)];
}

function toModule(contract: Contract): string {
  return [
    `import { compareDateTimes, isDateTime } from "./src/runtime/date-time.ts";`,
    `import * as formats from "formats";`,
    ...(needsReportErrors(contract) ? [`import { reportErrors } from "./src/runtime/explain.ts";`] : []),
    compileWebhooks(contract),
    ...MODES.map((mode) => writeUnion(contract, mode)),
    writeChecks(contract),
    writeStatusError(contract),
  ].join("\n");
}

function compileWebhooks({ webhooks }: Contract): string {
  const schemas = MODES.flatMap((mode) =>
    webhooks.map((webhook) => ({
      name: nameValidator(mode, webhook.typeName),
      schema: withoutAnnotations(checkedSchema(webhook, mode)),
    })),
  );
  const ajv = createAjv({
    messages: false,
    loopRequired: 2,
    // A field that is called like one of Object.prototype's would be found in every object.
    ownProperties: schemas.some(({ schema }) => subschemas(schema).some(hasInheritedName)),
    code: { source: true, esm: true, lines: true, formats: _`formats` },
    schemas: Object.fromEntries(schemas.map(({ name, schema }) => [name, schema])),
  });
  const needsEvaluated = schemas.some(({ schema }) =>
    subschemas(schema).some(({ schema }) => Object.keys(schema).some((key) => key.startsWith("unevaluated"))),
  );
  // Bookkeeping for keywords that no schema here has; it would keep bundlers from dropping unused validators.
  Object.assign(ajv.opts, { dynamicRef: false, unevaluated: needsEvaluated });
  return shortenCode(standaloneCode(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name]))));
}

function hasInheritedName({ schema }: { schema: JsonSchema }): boolean {
  return [...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])].some(
    (name) => name in Object.prototype,
  );
}
