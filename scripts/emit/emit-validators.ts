import { fileURLToPath } from "node:url";
import { _ } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, type Plugin } from "esbuild";
import type { Contract } from "../contract/contract.ts";
import { checkedSchema, MODES, type Mode } from "../contract/derive-schema.ts";
import { subschemas, withoutAnnotations } from "../contract/json-schema.ts";
import { createAjv } from "../validation/create-ajv.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { FAST_CHECK_HELPERS, writeFastCheck } from "./validators/fast-check.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Emits the compiled validators: for each mode one function a webhook and one for the union of them. */
export async function emitValidators(contract: Contract): Promise<EmittedFile[]> {
  return [
    { path: "validators.js", contents: await bundle(toModule(contract), formatsOf(contract)) },
    { path: "validators.d.ts", contents: toDeclarations(contract) },
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
    `import { compareDateTimes, isDateTime } from "./src/date-time.ts";`,
    `import * as formats from "formats";`,
    compileWebhooks(contract),
    ...MODES.map((mode) => toUnion(contract, mode)),
    toGuards(contract),
    toStatusError(contract),
  ].join("\n");
}

function compileWebhooks({ webhooks }: Contract): string {
  const schemas = MODES.flatMap((mode) =>
    webhooks.map((webhook) => ({
      name: nameOf(mode, webhook.typeName),
      schema: withoutAnnotations(checkedSchema(webhook, mode)),
    })),
  );
  const ajv = createAjv({
    messages: false,
    code: { source: true, esm: true, formats: _`formats` },
    schemas: Object.fromEntries(schemas.map(({ name, schema }) => [name, schema])),
  });
  const needsEvaluated = schemas.some(({ schema }) =>
    subschemas(schema).some(({ schema }) => Object.keys(schema).some((key) => key.startsWith("unevaluated"))),
  );
  // Bookkeeping for keywords that no schema here has; it would keep bundlers from dropping unused validators.
  Object.assign(ajv.opts, { dynamicRef: false, unevaluated: needsEvaluated });
  return standaloneCode(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name])));
}

/** The validator of any webhook: the one of its status decides, and reports alone. */
function toUnion({ webhooks }: Contract, mode: Mode): string {
  const union = nameOf(mode, "Webhook");
  const cases = webhooks.map(
    ({ status, typeName }) => `case ${JSON.stringify(status)}: validate = ${nameOf(mode, typeName)}; break;`,
  );
  return `export function ${union}(value) {
    let validate = statusError;
    if (typeof value === "object" && value !== null && Object.hasOwn(value, "status")) {
      switch (value.status) { ${cases.join("\n")} }
    }
    const valid = validate(value);
    ${union}.errors = validate.errors;
    return valid;
  }`;
}

/** For receivers, a guard a webhook and one for them all: the quick check first, ajv's validator where it refuses. */
function toGuards({ webhooks }: Contract): string {
  const guards = webhooks.map((webhook) => {
    const quick = writeFastCheck(withoutAnnotations(checkedSchema(webhook, "receive")), "value");
    const validator = nameOf("receive", webhook.typeName);
    const { name, source } =
      quick === undefined
        ? { name: validator, source: "" }
        : {
            name: `quick${webhook.typeName}`,
            source: `function quick${webhook.typeName}(value) { return ${quick}; }`,
          };
    return {
      source: `${source}\nexport function is${webhook.typeName}(value) { return ${[...new Set([name, validator])].map((each) => `${each}(value)`).join(" || ")}; }`,
      choice: `case ${JSON.stringify(webhook.status)}: if (${name}(value)) return true; break;`,
    };
  });
  return `${FAST_CHECK_HELPERS}
  ${guards.map(({ source }) => source).join("\n")}
  export function isWebhook(value) {
    switch (value?.status) { ${guards.map(({ choice }) => choice).join("\n")} }
    return receiveWebhook(value);
  }`;
}

function toStatusError({ webhooks }: Contract): string {
  return `const statuses = ${JSON.stringify(webhooks.map(({ status }) => status))};
  function statusError(value) {
    const error = (instancePath, schemaPath, keyword, params) => {
      statusError.errors = [{ instancePath, schemaPath, keyword, params }];
      return false;
    };
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return error("", "#/type", "type", { type: "object" });
    }
    if (!Object.hasOwn(value, "status")) {
      return error("", "#/required", "required", { missingProperty: "status" });
    }
    if (typeof value.status !== "string") {
      return error("/status", "#/properties/status/type", "type", { type: "string" });
    }
    return error("/status", "#/discriminator", "unknown_status", { allowedValues: statuses });
  }`;
}

/** Puts all that the validators need into one module that imports nothing. */
async function bundle(contents: string, formats: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, sourcefile: "validators.js" },
    absWorkingDir: ROOT,
    plugins: [formatsModule(formats)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: { js: `// ${BANNER}` },
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** The module `formats`: an export for each format that a schema names. */
function formatsModule(formats: readonly string[]): Plugin {
  const lines = formats.map((format, index) => {
    const name = JSON.stringify(format);
    return format === "date-time"
      ? `export { isDateTime as ${name} } from "./src/date-time.ts";`
      : `import formats${index} from "ajv-formats/dist/formats.js";
        const format${index} = formats${index}.fullFormats[${name}];
        export { format${index} as ${name} };`;
  });
  return {
    name: "formats",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^formats$/ }, () => ({ path: "formats", namespace: "formats" }));
      onLoad({ filter: /.*/, namespace: "formats" }, () => ({
        contents: lines.join("\n"),
        resolveDir: ROOT,
      }));
    },
  };
}

function toDeclarations({ webhooks }: Contract): string {
  const types = [...webhooks.map(({ typeName }) => typeName), "Webhook"];
  const validators = MODES.flatMap((mode) =>
    types.map((type) => `export declare const ${nameOf(mode, type)}: Validator<${type}>;`),
  );
  const guards = types.map((type) => `export declare function is${type}(value: unknown): value is ${type};`);
  return `// ${BANNER}

import type { ${types.join(", ")} } from "./types.ts";

/** One broken constraint, in the form of ajv's errors. */
export interface ValidationError {
  /** JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  /** JSON pointer to the keyword in the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value is a \`T\`; after a \`false\`, \`errors\` has everything that is wrong with it. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors: readonly ValidationError[] | null;
}

${validators.join("\n")}

${guards.join("\n")}
`;
}

function nameOf(mode: Mode, typeName: string): string {
  return `${mode}${typeName}`;
}
