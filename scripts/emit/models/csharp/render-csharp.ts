import { type Field, type NamedType, type Plan, type PlanType, type Rule, toPascalCase } from "../plan.ts";
import {
  comparison,
  fillRuntime,
  headerOf,
  isPresent,
  nameType,
  quoted,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toCamelCase,
  toIdentifier,
  wrap,
} from "../render.ts";

/** Renders the file: a sealed class and a reader per object. */
export function renderCsharp(plan: Plan): string {
  const patterns = plan.patterns.map(
    (pattern, at) =>
      `        private static readonly Regex Pattern${at + 1} = new Regex(${quoted(pattern)});\n`,
  );
  const known = plan.webhooks.map(({ name, tag }) => [quoted(tag?.value ?? ""), name] as const);
  const readers = [
    patterns.join(""),
    `        internal static Webhook ReadKnown(Value o, string status)\n${renderSwitch("status", known)}`,
    ...plan.types.map(renderReader),
  ];
  return fillRuntime(new URL("Runtime.cs", import.meta.url), {
    header: `// ${headerOf("csharp", plan)} Do not edit.
// The recording webhooks: a type per webhook and a reader. Needs Newtonsoft.Json.`,
    webhooks: `${plan.types.map((type) => renderType(type, plan)).join("\n\n")}\n`,
    readers: `${readers.join("\n")}\n`,
  });
}

function renderType(type: NamedType, plan: Plan): string {
  const { name } = type;
  if (type.kind === "enum") {
    const members = type.members.map(
      (member) => `        /// <summary>Is <c>${escapeXml(member.value)}</c>.</summary>
        public static readonly ${name} ${nameOf(member.name, name)} = new ${name}(${quoted(member.value)});\n\n`,
    );
    return `    /// <summary>One of the texts of an enum.</summary>
    public sealed class ${name} : JsonString
    {
${members.join("")}        private ${name}(string text) : base(text)
        {
        }
    }`;
  }
  if (type.kind === "choice") {
    return `    /// <summary>${type.of.map((each) => each.name).join(" or ")}.</summary>
    public abstract class ${name} : Payload
    {
    }`;
  }
  const { doc, tag, fields } = type;
  const isWebhook = plan.webhooks.includes(type);
  const choice = plan.types.find((each) => each.kind === "choice" && each.of.includes(type));
  const parameters = fields.map((field) => `${fieldType(field)} ${parameterOf(field.json)}`);
  const assigned = fields.map(({ json }) => `            ${nameOf(json, name)} = ${parameterOf(json)};\n`);
  const properties = fields.map(
    (field) =>
      `${summary(field.doc, "        ")}        public ${fieldType(field)} ${nameOf(field.json, name)} { get; }\n\n`,
  );
  const puts = fields.map(({ json, required }) => {
    const put = `payload[${quoted(json)}] = ${nameOf(json, name)};`;
    if (required) return `            ${put}\n`;
    return `            if (${nameOf(json, name)} != null)\n            {\n                ${put}\n            }\n`;
  });
  const status = `        /// <inheritdoc/>
        public override string Status => ${quoted(tag?.value ?? "")};

`;
  return `${summary(doc, "    ")}    public sealed class ${name} : ${isWebhook ? "Webhook" : (choice?.name ?? "Payload")}
    {
        /// <summary>Creates it from its fields.</summary>
        public ${name}(${parameters.map((each) => `\n            ${each}`).join(",")})
        {
${assigned.join("")}        }

${isWebhook ? status : ""}${properties.join("")}        /// <inheritdoc/>
        public override IReadOnlyDictionary<string, object> ToPayload()
        {
            var payload = new Dictionary<string, object>();
${tag ? `            payload[${quoted(tag.json)}] = ${quoted(tag.value)};\n` : ""}${puts.join("")}            return payload;
        }
    }`;
}

const TYPES: TypeNames = {
  scalars: {
    any: "object",
    boolean: "bool",
    integer: "long",
    number: "double",
    string: "string",
    time: "Timestamp",
  },
  list: (item) => `IReadOnlyList<${item}>`,
  map: (value) => `IReadOnlyDictionary<string, ${value}>`,
  nullable: (name, type) => (isValueType(type) ? `${name}?` : name),
};

const READERS: ReaderNames = {
  scalars: {
    any: "Any",
    boolean: "Boolean",
    integer: "Integer",
    number: "Number",
    string: "Text",
    time: "Time",
  },
  call: (name, first = "", ...rest) => {
    return `${toPascalCase(name)}(${[first, ...rest].join(", ")})`;
  },
  choices: ({ name, members }) => members.map((member) => `${name}.${nameOf(member.name, name)}`).join(", "),
  members: (name) => `Read${name}`,
  rule: (rule, type) =>
    `new Rule<${nameType({ ...type, nullable: false }, TYPES)}> { Test = t => ${condition(rule)}, Code = ${quoted(rule.code)}, Expected = ${quoted(rule.expected)} }`,
  some: (reader, type) => (isValueType(type) ? `Some(${reader})` : reader),
};

function isValueType({ kind }: PlanType): boolean {
  return kind === "boolean" || kind === "integer" || kind === "number";
}

function fieldType(field: Field): string {
  return nameType({ ...field.type, nullable: !isPresent(field) }, TYPES);
}

function condition(rule: Rule): string {
  if (rule.test.of === "pattern") return `Pattern${rule.test.number}.IsMatch(t)`;
  return comparison(rule, {
    value: "t",
    length: "t.Length - t.Count(char.IsLowSurrogate)",
    items: "t.Count",
  });
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  const head = `        private static ${name} Read${name}(Value o)\n`;
  if (type.kind === "choice") {
    const cases = type.of.map((each) => [quoted(each.tag?.value ?? ""), each.name] as const);
    const tags = cases.map(([tag]) => tag).join(", ");
    return `${head}${renderSwitch(`o.Get(${quoted(type.tag)}, OneOf(${tags}))`, cases)}`;
  }
  const values = type.fields.map(
    ({ json, required, type }) =>
      `\n                o.Get(${quoted(json)}, ${readerOf(type, READERS, required)})`,
  );
  return `${head}        {\n            return new ${name}(${values.join(",")});\n        }\n`;
}

/** The body of a function that calls the reader of a type by a text. */
function renderSwitch(text: string, cases: readonly (readonly [tag: string, name: string])[]): string {
  const lines = cases.map(
    ([tag, name]) => `                case ${tag}:\n                    return Read${name}(o);\n`,
  );
  return `        {
            switch (${text})
            {
${lines.join("")}                default:
                    return null;
            }
        }
`;
}

const MEMBERS = ["Equals", "GetHashCode", "GetType", "Status", "Text", "ToJson", "ToPayload", "ToString"];

function nameOf(json: string, type: string): string {
  return toIdentifier(toPascalCase(json), new Set([...MEMBERS, type]));
}

/** Every keyword of C# may be a parameter with an `@`. */
function parameterOf(json: string): string {
  return `@${toIdentifier(toCamelCase(json), new Set())}`;
}

function summary(paragraphs: readonly string[], margin: string): string {
  const lines = wrap(paragraphs.map(escapeXml), 100);
  if (lines.length === 1) return `${margin}/// <summary>${lines[0]}</summary>\n`;
  const body = lines.map((line) => `${margin}///${line === "" ? "" : ` ${line}`}\n`).join("");
  return `${margin}/// <summary>\n${body}${margin}/// </summary>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
