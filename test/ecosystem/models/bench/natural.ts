import { toCamelCase, toPascalCase } from "../../../../scripts/emit/models/format.ts";
import type { Field, Plan } from "../../../../scripts/emit/models/plan.ts";

/** Writes the types that you would write without this package, for the language's usual library. */
export const NATURAL: Readonly<Record<string, (plan: Plan) => string>> = {
  go: ({ webhooks }) => `package main

import "time"

${webhooks
  .map(({ name, fields }) => {
    const lines = fields.map(
      ({ json, type }) =>
        `\t${toPascalCase(json)} ${nameOf(type, { time: "time.Time", integer: "int64", string: "string" })} \`json:"${json}"\`\n`,
    );
    return `type ${name} struct {\n${lines.join("")}}`;
  })
  .join("\n\n")}

var natural = map[string]func() any{
${webhooks.map(({ name, tag }) => `\t"${tag?.value}": func() any { return new(${name}) },\n`).join("")}}
`,

  java: ({ webhooks }) => `import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.OffsetDateTime;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
${webhooks.map(({ name, tag }) => `    @JsonSubTypes.Type(value = Natural.${name}.class, name = "${tag?.value}"),\n`).join("")}})
interface Natural {
${webhooks
  .map(({ name, fields }) => {
    const types = { time: "OffsetDateTime", integer: "long", string: "String" };
    const components = fields.map(({ json, type }) => `${nameOf(type, types)} ${toCamelCase(json)}`);
    return `    record ${name}(${components.join(", ")}) implements Natural {}\n`;
  })
  .join("")}}
`,

  rust: ({ webhooks }) => `#![allow(dead_code)]

#[derive(serde::Deserialize)]
#[serde(tag = "status")]
pub enum Natural {
${webhooks
  .map(({ name, tag, fields }) => {
    const lines = fields.map(({ json, type }) => {
      const format = type.kind === "time" ? '#[serde(with = "time::serde::rfc3339")] ' : "";
      return `        ${format}${json}: ${nameOf(type, { time: "time::OffsetDateTime", integer: "i64", string: "String" })},\n`;
    });
    return `    #[serde(rename = "${tag?.value}")]\n    ${name} {\n${lines.join("")}    },\n`;
  })
  .join("")}}
`,

  csharp: ({ webhooks }) => `using System;
using System.Collections.Generic;
using Newtonsoft.Json;

internal static class Natural
{
    internal static readonly Dictionary<string, Type> Types = new Dictionary<string, Type>
    {
${webhooks.map(({ name, tag }) => `        { "${tag?.value}", typeof(${name}) },\n`).join("")}    };
${webhooks
  .map(({ name, fields }) => {
    const types = { time: "DateTimeOffset", integer: "long", string: "string" };
    const lines = fields.map(
      ({ json, type }) =>
        `        [JsonProperty("${json}")]\n        public ${nameOf(type, types)} ${toPascalCase(json)} { get; set; }\n`,
    );
    return `\n    private sealed class ${name}\n    {\n${lines.join("")}    }\n`;
  })
  .join("")}}
`,
};

function nameOf({ kind }: Field["type"], names: Readonly<Record<string, string>>): string {
  return names[kind] ?? names["string"] ?? "";
}
