import {
  type Field,
  type NamedType,
  type Plan,
  type PlanObject,
  type PlanType,
  type Rule,
  toPascalCase,
} from "../plan.ts";
import { fillRuntime, nameType, quoted, wrap } from "../render.ts";

/** Renders the package: a struct and a reader per object. */
export function renderGo(plan: Plan): string {
  const cases = plan.webhooks.map(({ name }) => `\tcase Status${name}:\n\t\treturn read${name}(o)\n`);
  const webhooks = [
    ...plan.webhooks.map(
      ({ name, tag }) =>
        `// Status${name} is the status of ${name}.\nconst Status${name} Status = ${quoted(tag?.value ?? "")}`,
    ),
    ...plan.types.map((type) => renderType(type)),
    ...plan.webhooks.map(renderMethods),
    `func readKnown(o *object, status Status) Webhook {\n\tswitch status {\n${cases.join("")}\t}\n\treturn nil\n}`,
    ...plan.types.map(renderReader).filter((code) => code !== ""),
    ...plan.patterns.map((pattern, at) => `var pattern${at + 1} = regexp.MustCompile(${quoted(pattern)})`),
  ];
  return fillRuntime(new URL("runtime.go", import.meta.url), plan, {
    header: `// Code generated from contract ${plan.version} by \`npx --no-install recording-webhooks models go\`. DO NOT EDIT.

// Package webhooks has the recording webhooks: a type per webhook and a reader. Needs Go 1.22.
package webhooks
`,
    webhooks: `\n${webhooks.join("\n\n")}\n`,
  });
}

function renderType(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") {
    const values = type.members.map(
      (member) =>
        `// ${name}${member.name} is a value of ${name}.\nconst ${name}${member.name} ${name} = ${quoted(member.value)}`,
    );
    return [`// ${name} is one of the constants of this type.\ntype ${name} string`, ...values].join("\n\n");
  }
  if (type.kind === "choice") {
    const methods = type.of.map((each) => `func (${each.name}) is${name}() {\n}`);
    return [
      `// ${name} is ${type.of.map((each) => each.name).join(" or ")}.\ntype ${name} interface{ is${name}() }`,
      ...methods,
    ].join("\n\n");
  }
  const fields = type.fields.map(
    (field) =>
      `${comment(field.doc, "\t")}\t${nameOf(field.json)} ${fieldType(field)} \`json:"${field.json}${field.required ? "" : ",omitempty"}"\`\n`,
  );
  const [first = "", ...rest] = type.doc;
  return `${comment([`${name}: ${first}`, ...rest], "")}type ${name} struct {\n${fields.join("")}}${renderWriter(type)}`;
}

/** Adds the field that the struct has as a constant. */
function renderWriter({ name, tag }: PlanObject): string {
  if (tag === undefined) return "";
  return `

// MarshalJSON returns the payload.
func (w ${name}) MarshalJSON() ([]byte, error) {
	type plain ${name}
	return json.Marshal(struct {
		Tag string \`json:"${tag.json}"\`
		plain
	}{${quoted(tag.value)}, plain(w)})
}`;
}

function renderMethods({ name }: PlanObject): string {
  return `// Status returns Status${name}.
func (${name}) Status() Status {
	return Status${name}
}

func (${name}) isWebhook() {}

// UnmarshalJSON reads and checks the payload, as Read does.
func (w *${name}) UnmarshalJSON(body []byte) error {
	return unmarshal(body, w)
}`;
}

function fieldType({ required, type }: Field): string {
  return required || type.nullable || hasNil(type) ? typeOf(type) : `*${typeOf(type)}`;
}

function hasNil({ kind }: PlanType): boolean {
  return kind === "any" || kind === "choice" || kind === "list" || kind === "map";
}

const SCALARS = {
  any: "json.RawMessage",
  boolean: "bool",
  integer: "int64",
  number: "float64",
  string: "string",
  time: "Timestamp",
};

function typeOf(type: PlanType): string {
  return nameType(type, {
    scalars: SCALARS,
    list: (item) => `[]${item}`,
    map: (value) => `map[string]${value}`,
    nullable: (name, type) => (hasNil(type) ? name : `*${name}`),
  });
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map((each, at) => `\tcase ${tags[at]}:\n\t\treturn read${each.name}(o)\n`);
    return `func read${name}(o *object) ${name} {\n\tswitch oneOf(o.get(${quoted(type.tag)}), ${tags.join(", ")}) {\n${cases.join("")}\t}\n\treturn nil\n}`;
  }
  const lines = type.fields.map((field) => `${indent(`w.${nameOf(field.json)} = ${readField(field)}`)}\n`);
  return `func read${name}(o *object) (w ${name}) {\n${lines.join("")}\treturn w\n}`;
}

function readField({ json, required, type }: Field): string {
  const value = `o.get(${quoted(json)})`;
  if (required) return read(type, value);
  // What is null is not written again, so one pointer does for both.
  const reader = toReader({ ...type, nullable: type.nullable && hasNil(type) });
  if (hasNil(type)) return `orNil(${value}, ${reader})`;
  return type.nullable ? `orNil(${value}, ${toReader(type)})` : `optionally(${value}, ${reader})`;
}

/** The expression that reads a value. */
function read(type: PlanType, value: string): string {
  if (type.nullable) {
    return `${hasNil(type) ? "nullOrNil" : "nullable"}(${value}, ${toReader({ ...type, nullable: false })})`;
  }
  if (type.rules.length > 0) {
    const rules = type.rules.map(
      (rule) =>
        `rule[${typeOf(type)}]{${condition(rule, typeOf(type))}, ${quoted(rule.code)}, ${quoted(rule.expected)}}`,
    );
    return `check(${[value, toReader({ ...type, rules: [] }), ...rules].join(", ")})`;
  }
  switch (type.kind) {
    case "list":
    case "map":
      return `${type.kind}Of(${value}, ${toReader(type.items)})`;
    case "enum":
      return `oneOf(${value}, ${type.members.map((member) => type.name + member.name).join(", ")})`;
    case "object":
    case "choice":
      return `nested(${value}, read${type.name})`;
    default:
      return `${value}.${METHODS[type.kind]}()`;
  }
}

const METHODS = {
  any: "any",
  boolean: "boolean",
  integer: "integer",
  number: "number",
  string: "text",
  time: "time",
};

function toReader(type: PlanType): string {
  const isPlain = !type.nullable && type.rules.length === 0;
  if (isPlain && type.kind in METHODS) return `value.${METHODS[type.kind as keyof typeof METHODS]}`;
  return `func(v value) ${typeOf(type)} {\nreturn ${read(type, "v")}\n}`;
}

function condition({ test }: Rule, type: string): string {
  if (test.of === "pattern") return `pattern${test.number}.MatchString`;
  const measure = { value: "t", length: "utf8.RuneCountInString(t)", items: "len(t)" }[test.of];
  return `func(t ${type}) bool {\nreturn ${measure} ${test.operator} ${test.limit}\n}`;
}

/** Indents the lines of a statement by the functions in it. */
function indent(statement: string): string {
  let depth = 1;
  return statement
    .split("\n")
    .map((line) => {
      if (line.startsWith("}")) depth--;
      const indented = "\t".repeat(depth) + line;
      if (line.endsWith("{")) depth++;
      return indented;
    })
    .join("\n");
}

/** The words that Go writes in capitals. */
const INITIALISMS: ReadonlySet<string> = new Set([
  "api",
  "http",
  "https",
  "id",
  "ip",
  "json",
  "uri",
  "url",
  "uuid",
]);

function nameOf(json: string): string {
  const name = json
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (INITIALISMS.has(word) ? word.toUpperCase() : toPascalCase(word)))
    .join("");
  return /^\p{Lu}/u.test(name) ? name : `X${name}`;
}

function comment(paragraphs: readonly string[], margin: string): string {
  return wrap(paragraphs, 110)
    .map((line) => `${margin}//${line === "" ? "" : ` ${line}`}\n`)
    .join("");
}
