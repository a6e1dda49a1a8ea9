import { type Field, type NamedType, type Plan, type PlanType, type Rule, toPascalCase } from "../plan.ts";
import {
  comparison,
  type FoldStyle,
  fillRuntime,
  fold,
  headerOf,
  isPresent,
  nameType,
  prefixed,
  quoted,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toIdentifier,
  toSnakeCase,
  wrap,
} from "../render.ts";

const STYLE: FoldStyle = { width: 100, indent: "    ", joins: false, arguments: 60 };

/** Renders the module: a struct and a reader per object. */
export function renderRust(plan: Plan): string {
  const variants = plan.webhooks.map(({ name, doc }) => `${comment(doc, "    ")}    ${name}(${name}),\n`);
  const arms = plan.webhooks.map(({ name }) => `            Webhook::${name}(_) => ${name}::STATUS,\n`);
  const known = plan.webhooks.map(({ name }) => {
    const [pattern, value] = [
      `        ${name}::STATUS =>`,
      `${READERS.members(name)}(o).map(Webhook::${name})`,
    ];
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

fn read_webhook(o: &Field, status: String) -> Option<Webhook> {
    match status.as_str() {
${known.join("")}        _ => read_unknown(o, status),
    }
}`,
    ...plan.types.map(renderReader).filter((code) => code !== ""),
    ...plan.patterns.map(
      (pattern, at) => `static PATTERN_${at + 1}: std::sync::LazyLock<regex::Regex> =
    std::sync::LazyLock::new(|| regex::Regex::new(${quoted(pattern)}).expect("a valid pattern"));`,
    ),
  ];
  const crates = `\`serde\`, \`serde_json\`${plan.patterns.length > 0 ? ", `regex`" : ""} and \`time\``;
  return fillRuntime(new URL("runtime.rs", import.meta.url), {
    header: `// ${headerOf("rust", plan)} Do not edit.\n\n//! The recording webhooks: a type per webhook and a reader. Needs ${crates}.\n\n#![allow(dead_code)] // A program need not use every field.\n`,
    webhooks: `${webhooks.join("\n\n")}\n`,
  });
}

function comment(paragraphs: readonly string[], margin: string): string {
  return prefixed(wrap(paragraphs, 96 - margin.length), `${margin}/// `);
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

function renderField(field: Field): string {
  const { json, doc, required, type } = field;
  const name = nameOf(json);
  const serde = [
    ...(name.replace(/^r#/, "") === json ? [] : [`rename = ${quoted(json)}`]),
    ...(required ? [] : ['skip_serializing_if = "Option::is_none"']),
  ];
  const attribute = serde.length > 0 ? `    #[serde(${serde.join(", ")})]\n` : "";
  const typeName = nameType({ ...type, nullable: !isPresent(field) }, TYPES);
  return `${comment(doc, "    ")}${attribute}    pub ${name}: ${typeName},\n`;
}

const TYPES: TypeNames = {
  scalars: {
    any: "Value",
    boolean: "bool",
    integer: "i64",
    number: "f64",
    string: "String",
    time: "Timestamp",
  },
  list: (item) => `Vec<${item}>`,
  map: (value) => `BTreeMap<String, ${value}>`,
  nullable: (name) => `Option<${name}>`,
};

const READERS: ReaderNames = {
  scalars: {
    any: "any",
    boolean: "boolean",
    integer: "integer",
    number: "number",
    string: "text",
    time: "time",
  },
  call: (name, ...args) => {
    const [reader = "", ...rules] = args;
    return name === "check" ? `check(${reader}, [${rules.join(", ")}])` : `${name}(${args.join(", ")})`;
  },
  choices: ({ name, members }) =>
    `[${members.map((member) => `(${quoted(member.value)}, ${name}::${member.name})`).join(", ")}]`,
  members: (name) => `read_${toSnakeCase(name)}`,
  some: (reader) => `some(${reader})`,
  rule: (rule, type) =>
    `(|t: &${nameType({ ...type, nullable: false }, TYPES)}| ${condition(rule, type)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
};

function condition(rule: Rule, { kind }: PlanType): string {
  if (rule.test.of === "pattern") return `PATTERN_${rule.test.number}.is_match(t)`;
  const compared = comparison(rule, { value: "*t", length: "t.chars().count()", items: "t.len()" });
  return kind === "number" && Number.isInteger(rule.test.limit) ? `${compared}.0` : compared;
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  const head = `fn ${READERS.members(name)}(o: &Field) -> Option<${name}> {\n`;
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }, at) => `(${quoted(tag?.value ?? "")}, ${at})`);
    const cases = type.of.map(
      (each, at) =>
        `        ${at < tags.length - 1 ? at : "_"} => ${READERS.members(each.name)}(o).map(${name}::${toPascalCase(each.tag?.value ?? "")}),\n`,
    );
    return `${head}    match o.get(${quoted(type.tag)}, one_of([${tags.join(", ")}]))? {\n${cases.join("")}    }\n}`;
  }
  const lets = type.fields.map(({ json, required, type }) => {
    const value = `o.get(${quoted(json)}, ${readerOf(type, READERS, required)});`;
    const line = fold(`let ${nameOf(json)} = ${value}`, "    ", STYLE);
    // rustfmt first tries a line for the value alone.
    const next = fold(value, "        ", STYLE);
    return `${line.includes("\n") && !next.includes("\n") ? `    let ${nameOf(json)} =\n${next}` : line}\n`;
  });
  const members = type.fields.map(({ json }) => `        ${nameOf(json)}: ${nameOf(json)}?,\n`);
  return `${head}${lets.join("")}    Some(${name} {\n${members.join("")}    })\n}`;
}

const RAW: ReadonlySet<string> = new Set(
  "abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use virtual where while yield".split(
    " ",
  ),
);
const RESERVED: ReadonlySet<string> = new Set(["_", "crate", "key", "o", "self", "super"]);

function nameOf(json: string): string {
  const name = toIdentifier(toSnakeCase(json), RESERVED);
  return RAW.has(name) ? `r#${name}` : name;
}
