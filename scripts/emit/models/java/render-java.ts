import { prefixed, quoted, toCamelCase, toIdentifier, toSnakeCase, wrap } from "../format.ts";
import type { Case, Language, Member } from "../render.ts";

const PRIMITIVES: Readonly<Record<string, string>> = { Boolean: "boolean", Long: "long", Double: "double" };

/** A record and a reader per object, all in one sealed interface. */
export const JAVA: Language = {
  file: new URL("Webhook.java", import.meta.url),
  command: "java",
  header: (sentence) => `// ${sentence} Do not edit.\npackage webhooks;\n`,
  scalars: {
    any: ["Object", "Readers::any"],
    boolean: ["Boolean", "Readers::bool"],
    integer: ["Long", "Readers::integer"],
    number: ["Double", "Readers::number"],
    string: ["String", "Readers::text"],
    time: ["Timestamp", "Readers::time"],
  },
  list: (item) => `List<${item}>`,
  map: (value) => `Map<String, ${value}>`,
  quoted,
  call: (name, args) => `${toCamelCase(name)}(${args.join(", ")})`,
  choices: ({ name }) => `List.of(Webhook.${name}.values())`,
  readObject: (name) => `Readers::read${name}`,
  measures: { value: "t", length: "t.codePointCount(0, t.length())", items: "t.size()" },
  matches: ({ number }) => `PATTERN_${number}.matcher(t).find()`,
  rule: (test, issue) => `new Rule<>(t -> ${test}, ${issue.join(", ")})`,
  nameOf: (json) => toIdentifier(toCamelCase(json), RESERVED),

  declareEnum({ name, members }) {
    const constants = members.map(
      (member) =>
        `        ${toIdentifier(toSnakeCase(member.name).toUpperCase(), RESERVED)}(${quoted(member.value)})`,
    );
    return `    /** One of an enum's values. */
    enum ${name} {
${constants.join(",\n")};

        private final String text;

        ${name}(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }`;
  },

  declareChoice(name, cases) {
    const names = cases.map((each) => each.name).join(" or ");
    return `    /** ${names}. */\n    sealed interface ${name} extends Part {}`;
  },

  declareObject({ name, doc, members, tag, isWebhook, choices }) {
    const params = members.flatMap(({ name, doc }) => wrap([`@param ${name} ${doc.join(" ")}`], 100));
    const javadoc = [...wrap(doc, 100), "", ...params].map((line) =>
      line.replaceAll(/[&<>]|\*\/|\\/g, (found) => ESCAPES[found] ?? found),
    );
    const status = `        @Override\n        public String status() {\n            return ${tag?.value};\n        }\n\n`;
    const puts = members.map(({ name, key, required }) => {
      const put = `payload.put(${key}, ${name});`;
      return required ? put : `if (${name} != null) {\n                ${put}\n            }`;
    });
    const lines = [...(tag ? [`payload.put(${tag.key}, ${tag.value});`] : []), ...puts];
    const components = members.map((member) => `\n            ${componentType(member)} ${member.name}`);
    const parents = isWebhook ? ["Webhook"] : choices.length > 0 ? choices : ["Part"];
    return `    /**\n${prefixed(javadoc, "     * ")}     */
    record ${name}(${components.join(",")}) implements ${parents.join(", ")} {
${isWebhook ? status : ""}        @Override
        public Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
${prefixed(lines, "            ")}            return payload;
        }
    }`;
  },

  declareUnion: (webhooks) =>
    choose(
      "Webhook readKnown(Value o, String status)",
      "status",
      webhooks.map(({ name, tag }) => ({ name, tag: tag?.value ?? "" })),
    ),

  declarePattern: ({ number, pattern }) =>
    `    private static final Pattern PATTERN_${number} = Pattern.compile(${quoted(pattern)});`,

  readShape({ name, members }) {
    const values = members.map(({ key, reader }) => `\n                o.get(${key}, ${reader})`);
    return `    private static Webhook.${name} read${name}(Value o) {\n        return new Webhook.${name}(${values.join(",")});\n    }`;
  },

  readChoice(name, key, cases) {
    const tags = cases.map(({ tag }) => tag).join(", ");
    return choose(
      `Webhook.${name} read${name}(Value o)`,
      `String.valueOf(o.get(${key}, oneOf(List.of(${tags}))))`,
      cases,
    );
  },
};

function choose(head: string, value: string, cases: readonly Case[]): string {
  const lines = cases.map(({ tag, name }) => `            case ${tag} -> read${name}(o);\n`);
  return `    static ${head} {\n        return switch (${value}) {\n${lines.join("")}            default -> null;\n        };\n    }`;
}

function componentType({ typeName, required, type }: Member): string {
  return required && !type.nullable ? (PRIMITIVES[typeName] ?? typeName) : typeName;
}

const RESERVED: ReadonlySet<string> = new Set(
  "_ abstract assert boolean break byte case catch char class clone const continue default do double else enum extends false final finalize finally float for getClass goto hashCode if implements import instanceof int interface long native new notify notifyAll null package payload private protected public return short static status strictfp super switch synchronized this throw throws toJson toString transient true try void volatile wait while".split(
    " ",
  ),
);

/** Java reads `\u` in comments, too. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "*/": "*&#47;",
  "\\": "&#92;",
};
