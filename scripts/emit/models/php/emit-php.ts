import type { Contract, Webhook } from "../../../contract/contract.ts";
import type { EmittedFile } from "../../emitted-file.ts";
import { bannerComment } from "../banner.ts";
import { type Syntax, writeLiteral } from "../literal.ts";
import { toCheckedSchema } from "../model-schema.ts";
import { renderOneFile } from "../render-types.ts";
import { PhpTypes } from "./php-types.ts";
import { PHP_CHECK, PHP_READER, PHP_TYPES } from "./reader.ts";

/** Emits the PHP model: readonly classes and enums, and a reader that looks at `status` first. */
export async function emitPhp(contract: Contract): Promise<EmittedFile[]> {
  const types = await renderOneFile(contract, {
    language: new PhpTypes(),
    options: { "acronym-style": "camel" },
  });
  const { webhooks } = contract;
  const names = webhooks.map(({ typeName }) => typeName).join("|");
  const implementing = new RegExp(`^final class (${names}) implements \\\\JsonSerializable$`, "gm");
  const parts = [
    `<?php\n\n${bannerComment(contract, "//")}\n\ndeclare(strict_types=1);`,
    "namespace RecordingWebhooks;",
    // PHP must know an interface before a class that implements it.
    PHP_TYPES,
    types.replace(/^<\?php\n+/, "").replaceAll(implementing, "final class $1 implements Webhook"),
    `${PHP_READER}\n\n${toFill(webhooks)}\n\n${PHP_CHECK}\n\n${toSchemas(webhooks)}\n}`,
  ];
  return [{ path: "Webhooks.php", contents: `${parts.join("\n\n")}\n` }];
}

const SYNTAX: Syntax = {
  null: "null",
  true: "true",
  false: "false",
  map: ["[", "]"],
  arrow: " => ",
  lastComma: ",",
  indent: "    ",
  text: (text) => `'${text.replaceAll(/[\\']/g, "\\$&")}'`,
};

function toFill(webhooks: readonly Webhook[]): string {
  const arms = webhooks.map(
    ({ status, typeName }) => `            ${SYNTAX.text(status)} => ${typeName}::fromPayload($payload),\n`,
  );
  return `    private static function fill(string $status, object $payload): Webhook\n    {\n        return match ($status) {\n${arms.join("")}        };\n    }`;
}

function toSchemas(webhooks: readonly Webhook[]): string {
  const schemas = Object.fromEntries(webhooks.map((webhook) => [webhook.status, toCheckedSchema(webhook)]));
  return `    private const SCHEMAS = ${writeLiteral(schemas, SYNTAX, "    ")};`;
}
