import type { Contract, Webhook } from "../../../contract/contract.ts";
import type { EmittedFile } from "../../emitted-file.ts";
import { bannerComment } from "../banner.ts";
import { JSON_SYNTAX, writeLiteral } from "../literal.ts";
import { toCheckedSchema } from "../model-schema.ts";
import { renderOneFile } from "../render-types.ts";
import { RUST_CHECK, RUST_READER, RUST_TYPES } from "./reader.ts";

/** The longest line that rustfmt leaves in one piece. */
const MAX_WIDTH = 100;

/** Emits the Rust model: serde structs, and a reader that looks at `status` first, as rustfmt would write them. */
export async function emitRust(contract: Contract): Promise<EmittedFile[]> {
  const types = await renderOneFile(contract, {
    language: "rust",
    options: {
      "leading-comments": false,
      "derive-partial-eq": true,
      "skip-serializing-none": true,
      "integer-type": "force-i64",
    },
  });
  const { webhooks } = contract;
  const schemas = webhooks.map(toEntry).join(",\n");
  const parts = [
    `${bannerComment(contract, "//")}`,
    "use serde::{Deserialize, Serialize, Serializer};\nuse serde_json::{from_slice, from_str, from_value, Map, Number, Value};\nuse std::{error, fmt};",
    types.replace(/^use .*\n+/, ""),
    `/// Any webhook of the contract, or one whose status this version of it does not know.\n#[derive(Debug, Clone, PartialEq, Serialize)]\n#[serde(untagged)]\npub enum Webhook {\n${webhooks.map(toVariant).join("")}    /// A webhook whose status this version of the contract does not know.\n    Unknown(UnknownWebhook),\n}`,
    RUST_TYPES,
    RUST_READER,
    `fn fill(status: &str, payload: Value) -> Result<Webhook, serde_json::Error> {\n    Ok(match status {\n${webhooks.map(toArm).join("")}        _ => return Err(serde::de::Error::custom("unknown status")),\n    })\n}`,
    RUST_CHECK,
    `const SCHEMAS: &str = r###"{\n${schemas}\n}"###;`,
  ];
  return [{ path: "webhooks.rs", contents: `${parts.join("\n\n")}\n` }];
}

function toVariant({ typeName, summary }: Webhook): string {
  return `    /// ${summary.replaceAll(/\s+/g, " ").trim()}.\n    ${typeName}(${typeName}),\n`;
}

/** rustfmt puts the value of an arm on a line of its own where it does not fit. */
function toArm({ status, typeName }: Webhook): string {
  const pattern = `        ${JSON.stringify(status)} =>`;
  const value = `Webhook::${typeName}(from_value(payload)?)`;
  const line = `${pattern} ${value},`;
  return line.length <= MAX_WIDTH ? `${line}\n` : `${pattern} {\n            ${value}\n        }\n`;
}

function toEntry(webhook: Webhook): string {
  const schema = writeLiteral(toCheckedSchema(webhook), JSON_SYNTAX, "  ");
  return `  ${JSON.stringify(webhook.status)}: ${schema}`;
}
