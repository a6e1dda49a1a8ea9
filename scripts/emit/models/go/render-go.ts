import {
  type NamedType,
  type Plan,
  type PlanObject,
  type PlanType,
  type Rule,
  toPascalCase,
} from "../plan.ts";
import {
  comparison,
  fillRuntime,
  isPresent,
  nameType,
  prefixed,
  quoted,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toCamelCase,
  wrap,
} from "../render.ts";

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
  return fillRuntime(new URL("runtime.go", import.meta.url), {
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
  const fields = type.fields.map((field) => {
    const { json, doc, required, type } = field;
    const name = nameType({ ...type, nullable: !isPresent(field) }, TYPES);
    const tag = `\`json:"${json}${required ? "" : ",omitempty"}"\``;
    return `${prefixed(wrap(doc, 110), "\t// ")}\t${nameOf(json)} ${name} ${tag}\n`;
  });
  const [first = "", ...rest] = type.doc;
  const doc = prefixed(wrap([`${name}: ${first}`, ...rest], 110), "// ");
  return `${doc}type ${name} struct {\n${fields.join("")}}${renderWriter(type)}`;
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

const TYPES: TypeNames = {
  scalars: {
    any: "json.RawMessage",
    boolean: "bool",
    integer: "int64",
    number: "float64",
    string: "string",
    time: "Timestamp",
  },
  list: (item) => `[]${item}`,
  map: (value) => `map[string]${value}`,
  nullable: (name, type) => (hasNil(type) ? name : `*${name}`),
};

const READERS: ReaderNames = {
  scalars: {
    any: "readAny",
    boolean: "readBoolean",
    integer: "readInteger",
    number: "readNumber",
    string: "readText",
    time: "readTime",
  },
  call: (name, ...args) => `${toCamelCase(name)}(${args.join(", ")})`,
  choices: ({ name, members }) => members.map((member) => name + member.name).join(", "),
  members: (name) => `read${name}`,
  some: (reader, type) => (hasNil(type) ? reader : `pointer(${reader})`),
  rule: (rule, type) => {
    const name = nameType(type, TYPES);
    return `rule[${name}]{${condition(rule, name)}, ${quoted(rule.code)}, ${quoted(rule.expected)}}`;
  },
};

function hasNil({ kind }: PlanType): boolean {
  return kind === "any" || kind === "choice" || kind === "list" || kind === "map";
}

function condition(rule: Rule, type: string): string {
  if (rule.test.of === "pattern") return `pattern${rule.test.number}.MatchString`;
  const measures = { value: "t", length: "utf8.RuneCountInString(t)", items: "len(t)" };
  return `func(t ${type}) bool { return ${comparison(rule, measures)} }`;
}

function renderReader(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") return "";
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map((each, at) => `\tcase ${tags[at]}:\n\t\treturn read${each.name}(o)\n`);
    return `func read${name}(o *object) ${name} {\n\tswitch get(o, ${quoted(type.tag)}, oneOf(${tags.join(", ")})) {\n${cases.join("")}\t}\n\treturn nil\n}`;
  }
  const lines = type.fields.map(
    ({ json, required, type }) =>
      `\tw.${nameOf(json)} = get(o, ${quoted(json)}, ${readerOf(type, READERS, required)})\n`,
  );
  return `func read${name}(o *object) (w ${name}) {\n${lines.join("")}\treturn w\n}`;
}

/** The words that Go writes in capitals. */
const INITIALISMS: ReadonlySet<string> = new Set("api http https id ip json uri url uuid".split(" "));

function nameOf(json: string): string {
  const name = json
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (INITIALISMS.has(word) ? word.toUpperCase() : toPascalCase(word)))
    .join("");
  return /^\p{Lu}/u.test(name) ? name : `X${name}`;
}
