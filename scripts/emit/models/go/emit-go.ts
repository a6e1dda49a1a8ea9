import type { Contract, Webhook } from "../../../contract/contract.ts";
import type { EmittedFile } from "../../emitted-file.ts";
import { bannerLines } from "../banner.ts";
import { JSON_SYNTAX, writeLiteral } from "../literal.ts";
import { toCheckedSchema } from "../model-schema.ts";
import { renderOneFile } from "../render-types.ts";
import { GO_CHECK } from "./check.ts";
import { GO_READER, GO_TYPES } from "./reader.ts";

/** Emits the Go model: structs, and a reader that looks at `status` first, as gofmt would write them. */
export async function emitGo(contract: Contract): Promise<EmittedFile[]> {
  const types = await renderOneFile(contract, {
    language: "go",
    options: { "just-types-and-package": true, "omit-empty": true, package: "webhooks" },
  });
  const { webhooks, version } = contract;
  const [banner, source] = bannerLines(contract);
  const parts = [
    `// Code generated from contract ${version}. DO NOT EDIT.\n// ${banner}\n// ${source}`,
    `// Package webhooks reads the webhooks of the contract.\npackage webhooks`,
    `import (\n${IMPORTS.map((path) => `\t"${path}"\n`).join("")})`,
    formatStructs(types.replace(/^package .*\n/, "")).trim(),
    GO_TYPES,
    webhooks.map(({ typeName }) => `func (${typeName}) isWebhook() {}`).join("\n\n"),
    GO_READER,
    `func fill(status string, payload []byte) (Webhook, error) {\n\tswitch status {\n${webhooks.map(toCase).join("")}\t}\n\treturn nil, &WebhookError{Path: "status", Message: "expected a known status"}\n}`,
    GO_CHECK,
    `var schemas = parseSchemas(\`{\n${webhooks.map(toEntry).join(",\n")}\n}\`)`,
  ];
  return [{ path: "webhooks.go", contents: `${parts.join("\n\n")}\n` }];
}

const IMPORTS = [
  "bytes",
  "encoding/json",
  "errors",
  "fmt",
  "io",
  "math/big",
  "sort",
  "strings",
  "unicode/utf8",
];

function toCase({ status, typeName }: Webhook): string {
  return `\tcase ${JSON.stringify(status)}:\n\t\tvar webhook ${typeName}\n\t\terr := json.Unmarshal(payload, &webhook)\n\t\treturn webhook, err\n`;
}

function toEntry(webhook: Webhook): string {
  const schema = writeLiteral(toCheckedSchema(webhook), { ...JSON_SYNTAX, indent: "\t" }, "\t");
  return `\t${JSON.stringify(webhook.status)}: ${schema}`.replaceAll("`", "\\u0060");
}

/**
 * Writes the fields of structs as gofmt does. quicktype lays them out as one table; gofmt aligns only lines that follow
 * each other, and here a comment stands between any two.
 */
function formatStructs(types: string): string {
  return types.replaceAll(/^type \w+ struct \{\n[\s\S]*?^\}/gm, (struct) =>
    struct.replaceAll(/^\t.*$/gm, (line) =>
      line.startsWith("\t//") ? line.trimEnd() : line.replace(/^\t(\w+) +(.*?) +(`.*)$/, "\t$1 $2 $3"),
    ),
  );
}
