import {
  type Field,
  type NamedType,
  type Plan,
  type PlanObject,
  type PlanType,
  type Rule,
  toPascalCase,
} from "../plan.ts";
import { fillRuntime, headerOf, isPresent, nameType, quoted, toIdentifier, wrap } from "../render.ts";

/** Renders the file: a record and a reader per object, all in one sealed interface. */
export function renderJava(plan: Plan): string {
  const cases = plan.webhooks.map(
    ({ name, tag }) => `            case ${quoted(tag?.value ?? "")} -> ${readerOf(name)}(o);\n`,
  );
  const patterns = plan.patterns.map(
    (pattern, at) =>
      `    private static final Pattern PATTERN_${at + 1} = Pattern.compile(${quoted(pattern)});\n`,
  );
  return fillRuntime(new URL("Webhook.java", import.meta.url), plan, {
    header: `// ${headerOf("java", plan)} Do not edit.\npackage webhooks;\n`,
    webhooks: plan.types.map((type) => `${renderType(type, plan)}\n`).join("\n"),
    readers: `/** Reads the members of each object, one after the other. */
final class Readers {
${patterns.join("")}
    private Readers() {}

    static Webhook read(Fields o, String status) {
        return switch (status) {
${cases.join("")}            default -> null;
        };
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
    const members = type.members.map((member) => `        ${constant(member.name)}(${quoted(member.value)})`);
    return `    /** One of the texts of an enum. */
    enum ${name} {
${members.join(",\n")};

        private final String value;

        ${name}(String value) {
            this.value = value;
        }

        /** Returns the text. */
        public String value() {
            return value;
        }
    }`;
  }
  if (type.kind === "choice") {
    return `    /** ${type.of.map((each) => each.name).join(" or ")}. */
    sealed interface ${name} {
        /** Returns the object, as maps, lists and values of JSON. */
        Map<String, Object> payload();
    }`;
  }
  const parents = [
    ...(plan.webhooks.includes(type) ? ["Webhook"] : []),
    ...plan.types.flatMap((each) => (each.kind === "choice" && each.of.includes(type) ? [each.name] : [])),
  ];
  const inherits = parents.length === 0 ? "" : ` implements ${parents.join(", ")}`;
  const components = type.fields.map((field) => `            ${fieldType(field)} ${nameOf(field.json)}`);
  const opening = components.length === 0 ? "" : `\n${components.join(",\n")}`;
  return `${javadoc(type)}    record ${name}(${opening})${inherits} {
${renderMethods(type, parents)}
    }`;
}

function renderMethods({ tag, fields }: PlanObject, parents: readonly string[]): string {
  const override = parents.length === 0 ? "" : "        @Override\n";
  const puts = fields.map((field) => {
    const { json, type } = field;
    const put = `payload.put(${quoted(json)}, ${write(type, nameOf(json))});`;
    return field.required ? put : `if (${nameOf(json)} != null) {\n                ${put}\n            }`;
  });
  const lines = [...(tag ? [`payload.put(${quoted(tag.json)}, ${quoted(tag.value)});`] : []), ...puts];
  const status = `        @Override
        public String status() {
            return ${quoted(tag?.value ?? "")};
        }

`;
  return `${parents.includes("Webhook") ? status : ""}${override || "        /** Returns the object, as maps, lists and values of JSON. */\n"}        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
${lines.map((line) => `            ${line}\n`).join("")}            return payload;
        }`;
}

function write(type: PlanType, value: string): string {
  if (["any", "boolean", "integer", "number", "string"].includes(type.kind)) return value;
  if (type.nullable) return `${value} == null ? null : ${write({ ...type, nullable: false }, value)}`;
  switch (type.kind) {
    case "time":
      return `${value}.text()`;
    case "enum":
      return `${value}.value()`;
    case "list":
      return `${value}.stream().<Object>map(item -> ${write(type.items, "item")}).toList()`;
    case "map":
      return `Json.mapped(${value}, item -> ${write(type.items, "item")})`;
    default:
      return `${value}.payload()`;
  }
}

function fieldType(field: Field): string {
  return isPresent(field) ? (PRIMITIVES[field.type.kind] ?? typeOf(field.type)) : typeOf(field.type);
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  boolean: "boolean",
  integer: "long",
  number: "double",
};
const SCALARS = {
  any: "Object",
  boolean: "Boolean",
  integer: "Long",
  number: "Double",
  string: "String",
  time: "Timestamp",
};

function typeOf(type: PlanType): string {
  return nameType(type, {
    scalars: SCALARS,
    list: (item) => `List<${item}>`,
    map: (value) => `Map<String, ${value}>`,
  });
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map((each, at) => `            case ${tags[at]} -> ${readerOf(each.name)}(o);\n`);
    return `    private static Webhook.${name} ${readerOf(name)}(Fields o) {
        String tag = o.get(${quoted(type.tag)}).oneOf(List.of(${tags.join(", ")}), Function.identity());
        return tag == null ? null : switch (tag) {
${cases.join("")}            default -> null;
        };
    }`;
  }
  const values = type.fields.map(({ json, required, type }) => {
    const value = `o.get(${quoted(json)})`;
    return `                ${required ? read(type, value) : `${value}.optional(${toReader(type)})`}`;
  });
  return `    private static Webhook.${name} ${readerOf(name)}(Fields o) {\n        return new Webhook.${name}(${values.length > 0 ? "\n" : ""}${values.join(",\n")});\n    }`;
}

/** The expression that reads a value. */
function read(type: PlanType, value: string, depth = 1): string {
  if (type.nullable) return `${value}.nullable(${toReader({ ...type, nullable: false }, depth)})`;
  const [rule, ...rules] = type.rules;
  if (rule !== undefined) {
    return `${value}.check(${toReader({ ...type, rules }, depth)}, ${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`;
  }
  switch (type.kind) {
    case "list":
    case "map":
      return `${value}.${type.kind}Of(${toReader(type.items, depth)})`;
    case "enum":
      return `${value}.oneOf(List.of(Webhook.${type.name}.values()), Webhook.${type.name}::value)`;
    case "object":
    case "choice":
      return `${value}.nested(Readers::${readerOf(type.name)})`;
    default:
      return `${value}.${METHODS[type.kind]}()`;
  }
}

const METHODS = {
  any: "any",
  boolean: "bool",
  integer: "integer",
  number: "number",
  string: "text",
  time: "time",
};

function toReader(type: PlanType, depth = 1): string {
  const isPlain = !type.nullable && type.rules.length === 0;
  for (const [kind, method] of Object.entries(METHODS)) {
    if (isPlain && type.kind === kind) return `Fields.Value::${method}`;
  }
  return `v${depth} -> ${read(type, `v${depth}`, depth + 1)}`;
}

function condition({ test }: Rule): string {
  if (test.of === "pattern") return `t -> PATTERN_${test.number}.matcher(t).find()`;
  const measure = { value: "t", length: "t.codePointCount(0, t.length())", items: "t.size()" }[test.of];
  return `t -> ${measure} ${test.operator} ${test.limit}`;
}

const RESERVED: ReadonlySet<string> = new Set(
  "_ abstract assert boolean break byte case catch char class clone const continue default do double else enum extends false final finalize finally float for getClass goto hashCode if implements import instanceof int interface long native new notify notifyAll null package payload private protected public return short static status strictfp super switch synchronized this throw throws toJson toString transient true try void volatile wait while".split(
    " ",
  ),
);

function nameOf(json: string): string {
  const name = toPascalCase(json);
  return toIdentifier(name.charAt(0).toLowerCase() + name.slice(1), RESERVED);
}

const readerOf = (name: string): string => `read${name}`;
const constant = (name: string): string =>
  toIdentifier(name.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, "_").toUpperCase(), RESERVED);

function javadoc({ doc, fields }: PlanObject): string {
  const params = fields.map((field) => [`@param ${nameOf(field.json)} ${field.doc.join(" ")}`]);
  const blocks = [
    wrap(doc, 100),
    ...(params.length > 0 ? [params.flatMap((param) => wrap(param, 100))] : []),
  ];
  const lines = blocks.flatMap((block, at) => (at > 0 ? ["", ...block] : block));
  const escaped = lines.map((line) => line.replaceAll(/[&<>]|\*\/|\\/g, (found) => ESCAPES[found] ?? found));
  return `    /**\n${escaped.map((line) => `     *${line === "" ? "" : ` ${line}`}\n`).join("")}     */\n`;
}

/** Java reads `\u` in comments, too. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "*/": "*&#47;",
  "\\": "&#92;",
};
