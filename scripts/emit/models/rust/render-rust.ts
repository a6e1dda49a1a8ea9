import { type Field, type NamedType, type Plan, type PlanType, type Rule, toPascalCase } from "../plan.ts";
import { type FoldStyle, fillRuntime, fold, headerOf, nameType, quoted, wrap } from "../render.ts";

const STYLE: FoldStyle = { width: 100, indent: "    ", joins: false, arguments: 60 };

/** Renders the module: a struct and a reader per object. */
export function renderRust(plan: Plan): string {
  const variants = plan.webhooks.map(({ name, doc }) => `${comment(doc, "    ")}    ${name}(${name}),\n`);
  const arms = plan.webhooks.map(({ name }) => `            Webhook::${name}(_) => ${name}::STATUS,\n`);
  const known = plan.webhooks.map(({ name }) => {
    const [pattern, value] = [`        ${name}::STATUS =>`, `${readerOf(name)}(o).map(Webhook::${name})`];
    const isLong = pattern.length + value.length + 2 > STYLE.width;
    return isLong ? `${pattern} {\n            ${value}\n        }\n` : `${pattern} ${value},\n`;
  });
  const webhooks = [
    ...plan.types.map((type) => renderType(type)),
    ...plan.webhooks.map(
      ({ name, tag }) => `impl ${name} {
    /// The webhook's status.
    pub const STATUS: &'static str = ${quoted(tag?.value ?? "")};
}`,
    ),
    `/// Any webhook, or one that this version of the contract doesn't know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Webhook {
${variants.join("")}    /// A webhook whose status this version of the contract doesn't know.
    Unknown(UnknownWebhook),
}

impl Webhook {
    /// Says which webhook it is.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
${arms.join("")}            Webhook::Unknown(unknown) => &unknown.status,
        }
    }
}

/// The statuses that this version of the contract knows.
pub const STATUSES: &[&str] = &[
${plan.webhooks.map(({ name }) => `    ${name}::STATUS,\n`).join("")}];

fn read_known(o: &Fields, status: &str) -> Option<Webhook> {
    match status {
${known.join("")}        _ => None,
    }
}`,
    ...plan.types.map(renderReader).filter((code) => code !== ""),
    ...plan.patterns.map(
      (pattern, at) => `static PATTERN_${at + 1}: std::sync::LazyLock<regex::Regex> =
    std::sync::LazyLock::new(|| regex::Regex::new(${quoted(pattern)}).expect("a valid pattern"));`,
    ),
  ];
  const crates = `\`serde\`, \`serde_json\`${plan.patterns.length > 0 ? ", `regex`" : ""} and \`time\``;
  return fillRuntime(new URL("runtime.rs", import.meta.url), plan, {
    header: `// ${headerOf("rust", plan)} Do not edit.\n\n//! The recording webhooks: a type per webhook and a reader. Needs ${crates}.\n\n#![allow(dead_code)] // A program need not use every field.\n`,
    webhooks: `${webhooks.join("\n\n")}\n`,
  });
}

function renderType(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") {
    const members = type.members.map(
      (member) => `    #[serde(rename = ${quoted(member.value)})]\n    ${member.name},\n`,
    );
    return `/// One of the texts of an enum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ${name} {
${members.join("")}}`;
  }
  if (type.kind === "choice") {
    return `/// ${type.of.map((each) => each.name).join(" or ")}.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ${name} {
${type.of.map((each) => `    ${toPascalCase(each.tag?.value ?? "")}(${each.name}),\n`).join("")}}`;
  }
  const { doc, tag, fields } = type;
  const serde = tag ? `\n#[serde(tag = ${quoted(tag.json)}, rename = ${quoted(tag.value)})]` : "";
  return `${comment(doc, "")}#[derive(Debug, Clone, PartialEq, Serialize)]${serde}
pub struct ${name} {
${fields.map(renderField).join("")}}`;
}

function renderField({ json, doc, required, type }: Field): string {
  const name = nameOf(json);
  const serde = [
    ...(name.replace(/^r#/, "") === json ? [] : [`rename = ${quoted(json)}`]),
    ...(required ? [] : ['skip_serializing_if = "Option::is_none"']),
  ];
  const isOption = !required || type.nullable;
  const bare = typeOf({ ...type, nullable: false });
  return `${comment(doc, "    ")}${serde.length > 0 ? `    #[serde(${serde.join(", ")})]\n` : ""}    pub ${name}: ${isOption ? `Option<${bare}>` : bare},\n`;
}

const SCALARS = {
  any: "Value",
  boolean: "bool",
  integer: "i64",
  number: "f64",
  string: "String",
  time: "Timestamp",
};

function typeOf(type: PlanType): string {
  return nameType(type, {
    scalars: SCALARS,
    list: (item) => `Vec<${item}>`,
    map: (value) => `std::collections::BTreeMap<String, ${value}>`,
    nullable: (name) => `Option<${name}>`,
  });
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  const head = `fn ${readerOf(name)}(o: &Fields) -> Option<${name}> {\n`;
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map(
      (each, at) =>
        `        ${at < tags.length - 1 ? at : "_"} => ${readerOf(each.name)}(o).map(${name}::${toPascalCase(each.tag?.value ?? "")}),\n`,
    );
    return `${head}    match o.one_of(${quoted(type.tag)}, &[${tags.map((tag, at) => `(${tag}, ${at})`).join(", ")}])? {\n${cases.join("")}    }\n}`;
  }
  const lets = type.fields.map(({ json, required, type }) => {
    const value = required ? read(type, "o", quoted(json)) : `o.optional(${quoted(json)}, ${toReader(type)})`;
    const flat = !required && type.nullable ? `${value}.map(Option::flatten)` : value;
    return `${fold(`let ${nameOf(json)} = ${flat};`, "    ", STYLE)}\n`;
  });
  const members = type.fields.map(({ json }) => `        ${nameOf(json)}: ${nameOf(json)}?,\n`);
  return `${head}${lets.join("")}    Some(${name} {\n${members.join("")}    })\n}`;
}

/** The expression that reads the member at a key. */
function read(type: PlanType, fields: string, key: string): string {
  if (type.nullable) return `${fields}.nullable(${key}, ${toReader({ ...type, nullable: false })})`;
  const value = readValue(type, fields, key);
  if (type.rules.length === 0) return value;
  const rules = type.rules.map(
    (rule) => `(&${condition(rule, type)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
  );
  return `${fields}.check(${key}, ${value}, &[${rules.join(", ")}])`;
}

function readValue(type: PlanType, fields: string, key: string): string {
  switch (type.kind) {
    case "list":
    case "map":
      return `${fields}.${type.kind}_of(${key}, ${toReader(type.items)})`;
    case "enum": {
      const choices = type.members.map((member) => `(${quoted(member.value)}, ${type.name}::${member.name})`);
      return `${fields}.one_of(${key}, &[${choices.join(", ")}])`;
    }
    case "object":
    case "choice":
      return `${fields}.nested(${key}, ${readerOf(type.name)})`;
    case "string":
      return `${fields}.text(${key})`;
    default:
      return `${fields}.${type.kind}(${key})`;
  }
}

function toReader(type: PlanType): string {
  return `|o, key| ${read(type, "o", "key")}`;
}

function condition({ test }: Rule, { kind }: PlanType): string {
  if (test.of === "pattern") return `|t| PATTERN_${test.number}.is_match(t)`;
  const measure = { value: "*t", length: "t.chars().count()", items: "t.len()" }[test.of];
  const limit = kind === "number" && Number.isInteger(test.limit) ? `${test.limit}.0` : test.limit;
  return `|t| ${measure} ${test.operator} ${limit}`;
}

const RAW: ReadonlySet<string> = new Set(
  "abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use virtual where while yield".split(
    " ",
  ),
);
const RESERVED: ReadonlySet<string> = new Set(["_", "crate", "key", "o", "self", "super"]);

function nameOf(json: string): string {
  const words = json.replaceAll(/[^\p{L}\p{N}]+/gu, "_").replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, "_");
  const name = words.toLowerCase().replace(/^(?=\d)/, "_");
  if (RAW.has(name)) return `r#${name}`;
  return RESERVED.has(name) ? `${name}_` : name;
}

const readerOf = (name: string): string =>
  `read_${name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase()}`;

function comment(paragraphs: readonly string[], margin: string): string {
  return wrap(paragraphs, 96 - margin.length)
    .map((line) => `${margin}///${line === "" ? "" : ` ${line}`}\n`)
    .join("");
}
