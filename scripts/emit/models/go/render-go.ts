import { prefixed, quoted, toCamelCase, toPascalCase, wrap } from "../format.ts";
import type { PlanType } from "../plan.ts";
import type { Language } from "../render.ts";

/** A struct and a reader per object. */
export const GO: Language = {
  file: new URL("runtime.go", import.meta.url),
  command: "go",
  header: (
    sentence,
  ) => `// ${sentence.replace("Generated", "Code generated").replace(/\.$/, "")}. DO NOT EDIT.

// Package webhooks has the recording webhooks: a type per webhook and a reader. Needs Go 1.22.
package webhooks
`,
  scalars: {
    any: ["json.RawMessage", "readAny"],
    boolean: ["bool", "readBoolean"],
    integer: ["int64", "readInteger"],
    number: ["float64", "readNumber"],
    string: ["string", "readText"],
    time: ["Timestamp", "readTime"],
  },
  list: (item) => `[]${item}`,
  map: (value) => `map[string]${value}`,
  nullable: (name, type) => (hasNil(type) ? name : `*${name}`),
  some: (reader, type) => (hasNil(type) ? reader : `pointer(${reader})`),
  quoted,
  call: (name, args) => `${CALLS[name] ?? `${toCamelCase(name)}(`}${args.join(", ")})`,
  choices: ({ name, members }) => members.map((member) => name + member.name).join(", "),
  readObject: (name) => `read${name}`,
  measures: { value: "t", length: "utf8.RuneCountInString(t)", items: "len(t)" },
  matches: ({ number }) => `pattern${number}.MatchString(t)`,
  rule: (test, issue, type) => `rule[${type}]{func(t ${type}) bool { return ${test} }, ${issue.join(", ")}}`,
  nameOf,

  declareEnum({ name, members }) {
    const values = members.map((member) => constant(name + member.name, name, quoted(member.value)));
    return [`// ${name} is one of the constants of this type.\ntype ${name} string`, ...values].join("\n\n");
  },

  declareChoice(name, cases) {
    const methods = cases.map((each) => `func (${each.name}) is${name}() {}`).join("\n");
    const names = cases.map((each) => each.name).join(" or ");
    return `// ${name} is ${names}.\ntype ${name} interface{ is${name}() }\n\n${methods}`;
  },

  declareObject({ name, doc: [first = "", ...rest], members, tag, isWebhook }) {
    const doc = prefixed(wrap([`${name}: ${first}`, ...rest], 110), "// ");
    const fields = members.map(({ doc, json, name, typeName, required }) => {
      const tag = `\`json:"${json}${required ? "" : ",omitempty"}"\``;
      return `${prefixed(wrap(doc, 110), "\t// ")}\t${name} ${typeName} ${tag}\n`;
    });
    const marshal =
      tag &&
      `

// MarshalJSON returns the payload.
func (w ${name}) MarshalJSON() ([]byte, error) {
	type plain ${name}
	return json.Marshal(struct {
		Tag string \`json:"${tag.json}"\`
		plain
	}{${tag.value}, plain(w)})
}`;
    const methods = `

${constant(`Status${name}`, "Status", tag?.value ?? "")}

// Status returns Status${name}.
func (${name}) Status() Status { return Status${name} }
func (${name}) isWebhook()     {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *${name}) UnmarshalJSON(body []byte) error { return unmarshal(body, w) }`;
    return `${doc}type ${name} struct {\n${fields.join("")}}${marshal ?? ""}${isWebhook ? methods : ""}`;
  },

  declareUnion(webhooks) {
    const cases = webhooks.map(({ name }) => ({ tag: `Status${name}`, name }));
    return choose("func readKnown(o *value, status Status) Webhook", "status", cases);
  },

  declarePattern: ({ number, pattern }) => `var pattern${number} = regexp.MustCompile(${quoted(pattern)})`,

  readShape({ name, members }) {
    const lines = members.map(({ name, key, reader }) => `\tw.${name} = get(o, ${key}, ${reader})\n`);
    return `func read${name}(o *value) (w ${name}) {\n${lines.join("")}\treturn w\n}`;
  },

  readChoice(name, key, cases) {
    const tags = cases.map(({ tag }) => tag).join(", ");
    return choose(`func read${name}(o *value) ${name}`, `get(o, ${key}, oneOf(${tags}))`, cases);
  },
};

const CALLS: Readonly<Record<string, string>> = { optional: 'unless("", ', nullable: 'unless("null", ' };

function choose(head: string, value: string, cases: readonly { tag: string; name: string }[]): string {
  const lines = cases.map(({ tag, name }) => `\tcase ${tag}:\n\t\treturn read${name}(o)\n`);
  return `${head} {\n\tswitch ${value} {\n${lines.join("")}\t}\n\treturn nil\n}`;
}

function constant(name: string, type: string, value: string): string {
  return `// ${name} is ${value}.\nconst ${name} ${type} = ${value}`;
}

function hasNil({ kind }: PlanType): boolean {
  return kind === "any" || kind === "choice" || kind === "list" || kind === "map";
}

/** Words that Go writes in capitals. */
const INITIALISMS: ReadonlySet<string> = new Set("api http https id ip json uri url uuid".split(" "));

function nameOf(json: string): string {
  const words = json.split(/[^\p{L}\p{N}]+/u);
  const name = words
    .map((word) => (INITIALISMS.has(word) ? word.toUpperCase() : toPascalCase(word)))
    .join("");
  return /^\p{Lu}/u.test(name) ? name : `X${name}`;
}
