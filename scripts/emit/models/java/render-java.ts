import type { Field, NamedType, Plan, Rule } from "../plan.ts";
import {
  comparison,
  fillRuntime,
  headerOf,
  isPresent,
  nameType,
  prefixed,
  quoted,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toCamelCase,
  toIdentifier,
  toSnakeCase,
  wrap,
} from "../render.ts";

/** Renders the file: a record and a reader per object, all in one sealed interface. */
export function renderJava(plan: Plan): string {
  const cases = plan.webhooks.map(
    ({ name, tag }) => `            case ${quoted(tag?.value ?? "")} -> read${name}(o);\n`,
  );
  const readers = [
    plan.patterns
      .map(
        (pattern, at) =>
          `    private static final Pattern PATTERN_${at + 1} = Pattern.compile(${quoted(pattern)});\n`,
      )
      .join(""),
    `    static Webhook readKnown(Value o, String status) {\n        return switch (status) {\n${cases.join("")}            default -> null;\n        };\n    }\n`,
    ...plan.types.map(renderReader),
  ];
  return fillRuntime(new URL("Webhook.java", import.meta.url), {
    header: `// ${headerOf("java", plan)} Do not edit.\npackage webhooks;\n`,
    webhooks: plan.types.map((type) => `${renderType(type, plan)}\n`).join("\n"),
    readers: `${readers.join("\n")}\n`,
  });
}

function renderType(type: NamedType, plan: Plan): string {
  const { name } = type;
  if (type.kind === "enum") {
    const members = type.members.map(
      (member) => `        ${constantOf(member.name)}(${quoted(member.value)})`,
    );
    return `    /** One of the texts of an enum. */
    enum ${name} {
${members.join(",\n")};

        private final String text;

        ${name}(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }`;
  }
  if (type.kind === "choice") {
    return `    /** ${type.of.map((each) => each.name).join(" or ")}. */\n    sealed interface ${name} extends Part {}`;
  }
  const { doc, tag, fields } = type;
  const isWebhook = plan.webhooks.includes(type);
  const choices = plan.types.filter((each) => each.kind === "choice" && each.of.includes(type));
  const parents = isWebhook ? ["Webhook"] : choices.map((each) => each.name);
  const components = fields.map((field) => `\n            ${fieldType(field)} ${nameOf(field.json)}`);
  const params = fields.flatMap((field) =>
    wrap([`@param ${nameOf(field.json)} ${field.doc.join(" ")}`], 100),
  );
  const javadoc = [...wrap(doc, 100), "", ...params].map((line) =>
    line.replaceAll(/[&<>]|\*\/|\\/g, (found) => ESCAPES[found] ?? found),
  );
  const status = `        @Override\n        public String status() {\n            return ${quoted(tag?.value ?? "")};\n        }\n\n`;
  const puts = fields.map(({ json, required }) => {
    const put = `payload.put(${quoted(json)}, ${nameOf(json)});`;
    return required ? put : `if (${nameOf(json)} != null) {\n                ${put}\n            }`;
  });
  const lines = [...(tag ? [`payload.put(${quoted(tag.json)}, ${quoted(tag.value)});`] : []), ...puts];
  return `    /**\n${prefixed(javadoc, "     * ")}     */
    record ${name}(${components.join(",")}) implements ${parents.join(", ") || "Part"} {
${isWebhook ? status : ""}        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
${prefixed(lines, "            ")}            return payload;
        }
    }`;
}

function fieldType(field: Field): string {
  return isPresent(field)
    ? (PRIMITIVES[field.type.kind] ?? nameType(field.type, TYPES))
    : nameType(field.type, TYPES);
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  integer: "long",
  number: "double",
};

const TYPES: TypeNames = {
  scalars: {
    any: "Object",
    boolean: "Boolean",
    integer: "Long",
    number: "Double",
    string: "String",
    time: "Timestamp",
  },
  list: (item) => `List<${item}>`,
  map: (value) => `Map<String, ${value}>`,
};

const READERS: ReaderNames = {
  scalars: {
    any: "Readers::any",
    boolean: "Readers::bool",
    integer: "Readers::integer",
    number: "Readers::number",
    string: "Readers::text",
    time: "Readers::time",
  },
  call: (name, ...args) => `${toCamelCase(name)}(${args.join(", ")})`,
  choices: ({ name }) => `List.of(Webhook.${name}.values())`,
  members: (name) => `Readers::read${name}`,
  rule: (rule) => `new Rule<>(t -> ${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
};

function condition(rule: Rule): string {
  if (rule.test.of === "pattern") return `PATTERN_${rule.test.number}.matcher(t).find()`;
  return comparison(rule, { value: "t", length: "t.codePointCount(0, t.length())", items: "t.size()" });
}

function renderReader(type: NamedType): string {
  if (type.kind === "enum") return "";
  const { name } = type;
  const head = `    private static Webhook.${name} read${name}(Value o) {\n`;
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map((each, at) => `            case ${tags[at]} -> read${each.name}(o);\n`);
    return `${head}        String tag = o.get(${quoted(type.tag)}, oneOf(List.of(${tags.join(", ")})));
        return tag == null ? null : switch (tag) {
${cases.join("")}            default -> null;
        };
    }
`;
  }
  const values = type.fields.map(
    ({ json, required, type }) =>
      `\n                o.get(${quoted(json)}, ${readerOf(type, READERS, required)})`,
  );
  return `${head}        return new Webhook.${name}(${values.join(",")});\n    }\n`;
}

const RESERVED: ReadonlySet<string> = new Set(
  "_ abstract assert boolean break byte case catch char class clone const continue default do double else enum extends false final finalize finally float for getClass goto hashCode if implements import instanceof int interface long native new notify notifyAll null package payload private protected public return short static status strictfp super switch synchronized this throw throws toJson toString transient true try void volatile wait while".split(
    " ",
  ),
);

function nameOf(json: string): string {
  return toIdentifier(toCamelCase(json), RESERVED);
}

function constantOf(name: string): string {
  return toIdentifier(toSnakeCase(name).toUpperCase(), RESERVED);
}

/** Java reads `\u` in comments, too. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "*/": "*&#47;",
  "\\": "&#92;",
};
