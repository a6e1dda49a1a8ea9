import { checkedSchema, MODES, type Mode } from "../../src/document/derive-schema.ts";
import { describeKeyword } from "../../src/document/describe-keyword.ts";
import { withoutAnnotations } from "../../src/document/json-schema.ts";
import type { Contract, Webhook } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { createCheckModule } from "./validators/check-module.ts";
import { createCheckWriter } from "./validators/write-check.ts";

/** The part of a validator's name that shows which payloads it accepts. */
const NAMES: Readonly<Record<Mode, string>> = { receive: "", send: "Sendable" };

/** Names the functions that validate a type: a check, which can report issues, and a guard. */
export function nameValidators(
  mode: Mode,
  typeName: string,
): { readonly check: string; readonly is: string } {
  return { check: `check${NAMES[mode]}${typeName}`, is: `is${NAMES[mode]}${typeName}` };
}

/** Emits the compiled validators: for each mode two functions per webhook, and two for any webhook. */
export function emitValidators(contract: Contract): EmittedFile[] {
  const module = createCheckModule();
  const write = createCheckWriter(module);
  const types = [...contract.webhooks.map(({ typeName }) => typeName), "Webhook"];
  const functions = MODES.flatMap((mode) => [
    ...contract.webhooks.map((webhook) =>
      writeValidators(
        mode,
        webhook.typeName,
        `return ${write(withoutAnnotations(checkedSchema(webhook, mode)), "value")};`,
      ),
    ),
    writeValidators(mode, "Webhook", writeUnion(contract.webhooks, mode)),
  ]);
  const called = ["isDateTime", ...HELPERS].filter((name) =>
    functions.some((code) => code.includes(`${name}(`)),
  );
  const helpers = called.filter((name) => name !== "isDateTime");
  const contents = [
    `// ${BANNER}`,
    "// @ts-nocheck: the schema decides what the code looks at.\n",
    ...(called.includes("isDateTime") ? [`import { isDateTime } from "../src/runtime/date-time.ts";`] : []),
    `import { ${helpers.join(", ")} } from "../src/runtime/checks.ts";`,
    `import type { Report } from "../src/runtime/explain.ts";`,
    `import type { ${types.join(", ")} } from "./types.ts";`,
    ...module.declarations(),
    ...functions,
  ];
  return [{ path: "validators.ts", contents: `${contents.join("\n")}\n` }];
}

const HELPERS = ["countCharacters", "eachField", "eachItem", "isChronological", "isObject", "own"];

function writeValidators(mode: Mode, type: string, body: string): string {
  const { check, is } = nameValidators(mode, type);
  return `
export function ${check}(value: unknown, report?: Report): boolean | undefined {
  ${body}
}

export function ${is}(value: unknown): value is ${type} {
  return ${check}(value) === true;
}`;
}

/** Writes the union's validators: only the one for the payload's status decides and reports. */
function writeUnion(webhooks: readonly Webhook[], mode: Mode): string {
  const statuses = webhooks.map(({ status }) => status);
  const report = (keyword: string, limit: string | readonly string[], path = ""): string => {
    const { code, expected } = describeKeyword(keyword, limit);
    return `return report?.("${code}", ${JSON.stringify(expected)}${path});`;
  };
  return [
    "switch (value?.status) {",
    ...webhooks.map(
      ({ status, typeName }) =>
        `    case ${JSON.stringify(status)}: return ${nameValidators(mode, typeName).check}(value, report);`,
    ),
    "  }",
    `  if (!isObject(value)) ${report("type", "object")}`,
    `  if (typeof value.status !== "string") ${report("type", "string", ', "status"')}`,
    `  ${report("unknown_status", statuses, ', "status"')}`,
  ].join("\n");
}
