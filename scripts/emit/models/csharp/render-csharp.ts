import { prefixed, quoted, toCamelCase, toIdentifier, toPascalCase, wrap } from "../format.ts";
import type { PlanType } from "../plan.ts";
import type { Case, Language } from "../render.ts";

/** A sealed class and a reader per object. */
export const CSHARP: Language = {
  file: new URL("Runtime.cs", import.meta.url),
  command: "csharp",
  header: (sentence) =>
    `// ${sentence} Do not edit.\n// The recording webhooks: a type per webhook and a reader. Needs Newtonsoft.Json.`,
  scalars: {
    any: ["JToken", "Any"],
    boolean: ["bool", "Boolean"],
    integer: ["long", "Integer"],
    number: ["double", "Number"],
    string: ["string", "Text"],
    time: ["Timestamp", "Time"],
  },
  list: (item) => `IReadOnlyList<${item}>`,
  map: (value) => `IReadOnlyDictionary<string, ${value}>`,
  nullable: (name, type) => (isValueType(type) ? `${name}?` : name),
  some: (reader, type) => (isValueType(type) ? `Some(${reader})` : reader),
  quoted,
  call: (name, args) => `${toPascalCase(name)}(${args.join(", ")})`,
  choices: ({ name, members }) => members.map((member) => `${name}.${nameOf(member.name, name)}`).join(", "),
  readObject: (name) => `Read${name}`,
  measures: { value: "t", length: "t.Length - t.Count(char.IsLowSurrogate)", items: "t.Count" },
  matches: ({ number }) => `Pattern${number}.IsMatch(t)`,
  rule: (test, [code, expected], type) =>
    `new Rule<${type}> { Test = t => ${test}, Code = ${code}, Expected = ${expected} }`,
  nameOf,

  declareEnum({ name, members }) {
    const fields = members.map((member) => {
      const value = `public static readonly ${name} ${nameOf(member.name, name)} = new ${name}(${quoted(member.value)});`;
      return `${summary([`Is <c>${escapeXml(member.value)}</c>.`], "        ")}        ${value}\n\n`;
    });
    return `    /// <summary>One of an enum's values.</summary>
    public sealed class ${name} : JsonString
    {
${fields.join("")}        private ${name}(string text) : base(text)
        {
        }
    }`;
  },

  declareChoice(name, cases) {
    const names = cases.map((each) => each.name).join(" or ");
    return `    /// <summary>${names}.</summary>\n    public abstract class ${name} : Payload\n    {\n    }`;
  },

  declareObject({ name, doc, members, tag, isWebhook, choices }) {
    const parameters = members.map(({ json, typeName }) => `\n            ${typeName} ${parameterOf(json)}`);
    const assigned = members.map(({ json, name }) => `${name} = ${parameterOf(json)};`);
    const properties = members.map(
      ({ doc, typeName, name }) =>
        `${summary(doc.map(escapeXml), "        ")}        public ${typeName} ${name} { get; }\n\n`,
    );
    const puts = members.map(({ key, name, required }) => {
      const put = `payload[${key}] = Json.Write(${name});`;
      return required ? put : `if (${name} != null)\n            {\n                ${put}\n            }`;
    });
    const lines = [...(tag ? [`payload[${tag.key}] = ${tag.value};`] : []), ...puts];
    const status = `        /// <inheritdoc/>\n        public override string Status => ${tag?.value};\n\n`;
    return `${summary(doc.map(escapeXml), "    ")}    public sealed class ${name} : ${isWebhook ? "Webhook" : (choices[0] ?? "Payload")}
    {
        /// <summary>Creates it from its fields.</summary>
        public ${name}(${parameters.join(",")})
        {
${prefixed(assigned, "            ")}        }

${isWebhook ? status : ""}${properties.join("")}        /// <inheritdoc/>
        public override JObject ToPayload()
        {
            var payload = new JObject();
${prefixed(lines, "            ")}            return payload;
        }
    }`;
  },

  declareUnion: (webhooks) =>
    choose(
      "internal static Webhook ReadKnown(Value o, string status)",
      "status",
      webhooks.map(({ name, tag }) => ({ name, tag: tag?.value ?? "" })),
    ),

  declarePattern: ({ number, pattern }) =>
    `        private static readonly Regex Pattern${number} = new Regex(${quoted(pattern)});`,

  readShape({ name, members }) {
    const values = members.map(({ key, reader }) => `\n                o.Get(${key}, ${reader})`);
    return `        private static ${name} Read${name}(Value o) =>\n            new ${name}(${values.join(",")});`;
  },

  readChoice(name, key, cases) {
    const tags = cases.map(({ tag }) => tag).join(", ");
    return choose(`private static ${name} Read${name}(Value o)`, `o.Get(${key}, OneOf(${tags}))`, cases);
  },
};

function choose(head: string, value: string, cases: readonly Case[]): string {
  const lines = cases.map(
    ({ tag, name }) => `                case ${tag}:\n                    return Read${name}(o);\n`,
  );
  return `        ${head}
        {
            switch (${value})
            {
${lines.join("")}                default:
                    return null;
            }
        }`;
}

function isValueType({ kind }: PlanType): boolean {
  return kind === "boolean" || kind === "integer" || kind === "number";
}

const MEMBERS = "Equals GetHashCode GetType Status Text ToJson ToPayload ToString".split(" ");

function nameOf(json: string, owner: string): string {
  return toIdentifier(toPascalCase(json), new Set([...MEMBERS, owner]));
}

/** Every keyword of C# may be a parameter with an `@`. */
function parameterOf(json: string): string {
  return `@${toIdentifier(toCamelCase(json), new Set())}`;
}

function summary(paragraphs: readonly string[], margin: string): string {
  const lines = wrap(paragraphs, 100);
  if (lines.length === 1) return `${margin}/// <summary>${lines[0]}</summary>\n`;
  return `${margin}/// <summary>\n${prefixed(lines, `${margin}/// `)}${margin}/// </summary>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
