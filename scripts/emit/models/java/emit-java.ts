import type { Contract, Webhook } from "../../../contract/contract.ts";
import type { EmittedFile } from "../../emitted-file.ts";
import { bannerComment } from "../banner.ts";
import { JSON_SYNTAX, writeLiteral } from "../literal.ts";
import { toCheckedSchema } from "../model-schema.ts";
import { renderTypes } from "../render-types.ts";
import { JAVA_CHECK, JAVA_ERROR, JAVA_READER, JAVA_UNKNOWN } from "./reader.ts";

const PACKAGE = "webhooks";

/** Emits the Java model: a class a file with Jackson's annotations, and a reader that looks at `status` first. */
export async function emitJava(contract: Contract): Promise<EmittedFile[]> {
  const { webhooks } = contract;
  const types = await renderTypes(contract, { language: "java", options: { package: PACKAGE } });
  const names = new Set(webhooks.map(({ typeName }) => `${typeName}.java`));
  const rendered = [...types]
    .filter(([name]) => name !== "Converter.java")
    .map(([name, text]): [string, string] => [
      name,
      withImports(
        names.has(name)
          ? text.replace(/^public class (\w+) \{/m, "public class $1 implements Webhook {")
          : text,
      ),
    ]);
  const head = `package ${PACKAGE};\n\n`;
  const sources = new Map([
    ...rendered,
    [
      "Webhook.java",
      `${head}/** Any webhook of the contract, or an UnknownWebhook. */\npublic interface Webhook {}\n`,
    ],
    ["UnknownWebhook.java", `${head}${JAVA_UNKNOWN}\n`],
    ["WebhookException.java", `${head}${JAVA_ERROR}\n`],
    ["Webhooks.java", `${head}${toReader(webhooks)}\n`],
  ]);
  const banner = bannerComment(contract, "//");
  return [...sources].map(([path, text]) => ({ path, contents: `${banner}\n\n${text}` }));
}

/** Names what is imported, and writes `\u` so that no comment has what Java would read as a character. */
function withImports(rendered: string): string {
  const text = rendered.replaceAll(/^ *\*.*$/gm, (line) => line.replaceAll("\\u", "&#92;u"));
  const used = ["JsonCreator", "JsonInclude", "JsonProperty", "JsonValue"].filter((name) =>
    text.includes(`@${name}`),
  );
  const imports = used.map((name) => `import com.fasterxml.jackson.annotation.${name};`);
  return text.replace("import com.fasterxml.jackson.annotation.*;", imports.join("\n"));
}

function toReader(webhooks: readonly Webhook[]): string {
  const cases = webhooks.map(
    ({ status, typeName }) =>
      `            case ${JSON.stringify(status)}:\n                return ${typeName}.class;\n`,
  );
  const schemas = writeLiteral(
    Object.fromEntries(webhooks.map((webhook) => [webhook.status, toCheckedSchema(webhook)])),
    JSON_SYNTAX,
    "",
  );
  const lines = schemas.split("\n").map((line) => `            ${JSON.stringify(line.trim())}`);
  return [
    JAVA_READER,
    `    private static Class<? extends Webhook> typeOf(String status) {\n        switch (status) {\n${cases.join("")}            default:\n                return null;\n        }\n    }`,
    JAVA_CHECK,
    `    private static final JsonNode SCHEMAS = parse(\n${lines.join(" +\n")});\n}`,
  ].join("\n\n");
}
