import { prefixed, quoted, toIdentifier, toPascalCase, toSnakeCase, wrap } from "../format.ts";
import type { Language, Member } from "../render.ts";

/** A struct and a reader per object. */
export const RUST: Language = {
  file: new URL("runtime.rs", import.meta.url),
  command: "rust",
  header: (sentence) => `// ${sentence} Do not edit.

//! The recording webhooks: a type per webhook and a reader.
//! Needs \`serde\`, \`serde_json\`, \`time\`, and if the contract has patterns, \`regex\`.

#![allow(dead_code)] // A program doesn't have to use every field.
`,
  scalars: {
    any: ["Value", "any"],
    boolean: ["bool", "boolean"],
    integer: ["i64", "integer"],
    number: ["f64", "number"],
    string: ["String", "text"],
    time: ["Timestamp", "time"],
  },
  list: (item) => `Vec<${item}>`,
  map: (value) => `BTreeMap<String, ${value}>`,
  nullable: (name) => `Option<${name}>`,
  some: (reader) => `some(${reader})`,
  quoted,
  call: (name, [first = "", ...rest]) =>
    name === "check" ? `check(${first}, [${rest.join(", ")}])` : `${name}(${first})`,
  choices: ({ name, members }) =>
    `[${members.map((member) => `(${quoted(member.value)}, ${name}::${member.name})`).join(", ")}]`,
  readObject,
  measures: { value: "*t", length: "t.chars().count()", items: "t.len()" },
  matches: ({ number }) => `PATTERN_${number}.is_match(t)`,
  rule: (test, issue, type) => `(|t: &${type}| ${test}, ${issue.join(", ")})`,

  nameOf(json) {
    const name = toIdentifier(toSnakeCase(json), RESERVED);
    return RAW.has(name) ? `r#${name}` : name;
  },

  declareEnum({ name, members }) {
    const variants = members.map(
      (member) => `    #[serde(rename = ${quoted(member.value)})]\n    ${member.name},\n`,
    );
    return `/// One of an enum's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ${name} {
${variants.join("")}}`;
  },

  declareChoice(name, cases) {
    const variants = cases.map((each) => `    ${variantOf(each.tag)}(${each.name}),\n`);
    return `/// ${cases.map((each) => each.name).join(" or ")}.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ${name} {
${variants.join("")}}`;
  },

  declareObject({ name, doc, members, tag, isWebhook }) {
    const serde = tag ? `\n#[serde(tag = ${tag.key}, rename = ${tag.value})]` : "";
    const status = `\n\nimpl ${name} {\n    /// The webhook's status.\n    pub const STATUS: &'static str = ${tag?.value};\n}`;
    return `${comment(doc, "")}#[derive(Debug, Clone, PartialEq, Serialize)]${serde}
pub struct ${name} {
${members.map(declareMember).join("")}}${isWebhook ? status : ""}`;
  },

  declareUnion(webhooks) {
    const variants = webhooks.map(({ name, doc }) => `${comment(doc, "    ")}    ${name}(${name}),\n`);
    const arms = webhooks.map(({ name }) => `            Webhook::${name}(_) => ${name}::STATUS,\n`);
    const known = webhooks.map(({ name }) => {
      const [pattern, value] = [`        ${name}::STATUS =>`, `${readObject(name)}(o).map(Webhook::${name})`];
      const isLong = pattern.length + value.length + 2 > 100;
      return isLong ? `${pattern} {\n            ${value}\n        }\n` : `${pattern} ${value},\n`;
    });
    return `/// Any webhook, or one that this version of the contract doesn't know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Webhook {
${variants.join("")}    /// A webhook whose status this version of the contract doesn't know.
    Unknown(UnknownWebhook),
}

impl Webhook {
    /// Returns the webhook's status.
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
}`;
  },

  declarePattern: ({ number, pattern }) => `static PATTERN_${number}: std::sync::LazyLock<regex::Regex> =
    std::sync::LazyLock::new(|| regex::Regex::new(${quoted(pattern)}).expect("a valid pattern"));`,

  readShape({ name, members }) {
    const lines = members.map(({ key, name, reader }) => `        ${name}: ${key} => ${reader},\n`);
    return `fn ${readObject(name)}(o: &Field) -> Option<${name}> {\n    read_members! { o => ${name} {\n${lines.join("")}    }}\n}`;
  },

  readChoice(name, key, cases) {
    const tags = cases.map(({ tag }, at) => `(${tag}, ${at})`).join(", ");
    const arms = cases.map(
      (each, at) =>
        `        ${at < cases.length - 1 ? at : "_"} => ${readObject(each.name)}(o).map(${name}::${variantOf(each.tag)}),\n`,
    );
    return `fn ${readObject(name)}(o: &Field) -> Option<${name}> {\n    match o.get(${key}, one_of([${tags}]))? {\n${arms.join("")}    }\n}`;
  },
};

function declareMember({ json, doc, name, typeName, required }: Member): string {
  const serde = [
    ...(name.replace(/^r#/, "") === json ? [] : [`rename = ${quoted(json)}`]),
    ...(required ? [] : ['skip_serializing_if = "Option::is_none"']),
  ];
  const attribute = serde.length > 0 ? `    #[serde(${serde.join(", ")})]\n` : "";
  return `${comment(doc, "    ")}${attribute}    pub ${name}: ${typeName},\n`;
}

const RAW: ReadonlySet<string> = new Set(
  "abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use virtual where while yield".split(
    " ",
  ),
);
const RESERVED: ReadonlySet<string> = new Set(["_", "crate", "o", "self", "super"]);

function readObject(name: string): string {
  return `read_${toSnakeCase(name)}`;
}

function variantOf(tag: string): string {
  return toPascalCase(JSON.parse(tag));
}

function comment(paragraphs: readonly string[], margin: string): string {
  return prefixed(wrap(paragraphs, 96 - margin.length), `${margin}/// `);
}
