import { type Field, type NamedType, type Plan, type PlanType, type Rule, toPascalCase } from "../plan.ts";
import { fillRuntime, headerOf, isPresent, nameType, quoted, toIdentifier, wrap } from "../render.ts";

/** Renders the file: a sealed class and a reader per object. */
export function renderCsharp(plan: Plan): string {
  const cases = plan.webhooks.map(
    ({ name, tag }) =>
      `                case ${quoted(tag?.value ?? "")}:\n                    return Read${name}(o);\n`,
  );
  const patterns = plan.patterns.map(
    (pattern, at) =>
      `        private static readonly Regex Pattern${at + 1} = new Regex(${quoted(pattern)});\n`,
  );
  return fillRuntime(new URL("Runtime.cs", import.meta.url), plan, {
    header: `// ${headerOf("csharp", plan)} Do not edit.
// The recording webhooks: a type per webhook and a reader. Needs Newtonsoft.Json.`,
    webhooks: `${plan.types.map((type) => renderType(type, plan)).join("\n\n")}

    /// <summary>Reads the members of each object, one after the other.</summary>
    internal static class Readers
    {
${patterns.join("")}${patterns.length > 0 ? "\n" : ""}        internal static Webhook Read(Fields o, string status)
        {
            switch (status)
            {
${cases.join("")}                default:
                    return null;
            }
        }

${plan.types
  .map(renderReader)
  .filter((code) => code !== "")
  .join("\n\n")}
    }
`,
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
    public sealed class ${name}
    {
${members.join("")}        internal static readonly ${name}[] All = { ${type.members.map((member) => nameOf(member.name, name)).join(", ")} };
        private readonly string text;

        private ${name}(string text)
        {
            this.text = text;
        }

        /// <summary>Returns the text.</summary>
        public override string ToString() => text;
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
  const puts = fields.map(({ json, required, type }) => {
    const put = `payload[${quoted(json)}] = ${write(type, nameOf(json, name))};`;
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

function write(type: PlanType, value: string): string {
  switch (type.kind) {
    case "time":
      return `${value}?.Text`;
    case "enum":
      return `${value}?.ToString()`;
    case "object":
    case "choice":
      return `${value}?.ToPayload()`;
    case "list":
      return `${value}?.Select(item => (object)${write(type.items, "item")}).ToList()`;
    case "map":
      return `${value}?.ToDictionary(item => item.Key, item => (object)${write(type.items, "item.Value")})`;
    default:
      return value;
  }
}

const SCALARS = {
  any: "object",
  boolean: "bool",
  integer: "long",
  number: "double",
  string: "string",
  time: "Timestamp",
};

function isValueType({ kind }: PlanType): boolean {
  return kind === "boolean" || kind === "integer" || kind === "number";
}

function fieldType(field: Field): string {
  return `${typeOf({ ...field.type, nullable: false })}${!isPresent(field) && isValueType(field.type) ? "?" : ""}`;
}

function typeOf(type: PlanType): string {
  return nameType(type, {
    scalars: SCALARS,
    list: (item) => `IReadOnlyList<${item}>`,
    map: (value) => `IReadOnlyDictionary<string, ${value}>`,
    nullable: (name, type) => (isValueType(type) ? `${name}?` : name),
  });
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  const head = `        private static ${name} Read${name}(Fields o)\n        {\n`;
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map(
      (each, at) => `                case ${tags[at]}:\n                    return Read${each.name}(o);\n`,
    );
    return `${head}            switch (o.Get(${quoted(type.tag)}).OneOf(new[] { ${tags.join(", ")} }))
            {
${cases.join("")}                default:
                    return null;
            }
        }`;
  }
  const values = type.fields.map(({ json, required, type }) => {
    const value = `o.Get(${quoted(json)})`;
    return `\n                ${required ? read(type, value) : `${value}.Optional(${toReader(type, 1, true)})`}`;
  });
  return `${head}            return new ${name}(${values.join(",")});\n        }`;
}

/** The expression that reads a value. */
function read(type: PlanType, value: string, depth = 1): string {
  if (type.nullable) return `${value}.Nullable(${toReader({ ...type, nullable: false }, depth, true)})`;
  const [rule, ...rules] = type.rules;
  if (rule !== undefined) {
    return `${value}.Check(${toReader({ ...type, rules }, depth)}, ${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`;
  }
  switch (type.kind) {
    case "list":
      return `${value}.ListOf(${toReader(type.items, depth)})`;
    case "map":
      return `${value}.MapOf(${toReader(type.items, depth)})`;
    case "enum":
      return `${value}.OneOf(${type.name}.All)`;
    case "object":
    case "choice":
      return `${value}.Nested(Read${type.name})`;
    default:
      return `${value}.${METHODS[type.kind]}()`;
  }
}

const METHODS = {
  any: "Any",
  boolean: "Boolean",
  integer: "Integer",
  number: "Number",
  string: "Text",
  time: "Time",
};

function toReader(type: PlanType, depth: number, mayBeNull = false): string {
  const cast =
    mayBeNull && !type.nullable && isValueType(type) ? `(${SCALARS[type.kind as "integer"]}?)` : "";
  return `v${depth} => ${cast}${read(type, `v${depth}`, depth + 1)}`;
}

function condition({ test }: Rule): string {
  if (test.of === "pattern") return `t => Pattern${test.number}.IsMatch(t)`;
  const length = "t.Length - t.Count(char.IsLowSurrogate)";
  const measure = { value: "t", length, items: "t.Count" }[test.of];
  return `t => ${measure} ${test.operator} ${test.limit}`;
}

const MEMBERS = ["All", "Equals", "GetHashCode", "GetType", "Status", "ToJson", "ToPayload", "ToString"];

function nameOf(json: string, type: string): string {
  return toIdentifier(toPascalCase(json), new Set([...MEMBERS, type]));
}

/** Every keyword of C# may be a parameter with an `@`. */
function parameterOf(json: string): string {
  const name = toPascalCase(json);
  return `@${toIdentifier(name.charAt(0).toLowerCase() + name.slice(1), new Set())}`;
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
