import type { Field, NamedType, Plan, PlanObject, PlanType } from "../plan.ts";
import { fillRuntime, fold, headerOf, isPresent, nameType, quoted } from "../render.ts";
import { condition, docstring, nameOf, STYLE } from "./names.ts";

/** Renders the module for the standard library: a dataclass and a reader per object. */
export function renderPython(plan: Plan): string {
  const objects = plan.types.filter((type) => type.kind === "object");
  const webhooks = [
    ...plan.types.map(renderType),
    `Webhook = (\n${[...plan.webhooks, { name: "UnknownWebhook" }].map(({ name }, at) => `    ${at > 0 ? "| " : ""}${name}\n`).join("")})\n"""Any webhook, or one that this version of the contract doesn't know."""`,
    ...objects.map(renderReader),
    `_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {\n${plan.webhooks.map(({ name, tag }) => `    ${quoted(tag?.value ?? "")}: ${reader(name)},\n`).join("")}}`,
  ];
  return fillRuntime(new URL("runtime.py", import.meta.url), plan, {
    header: `# ${headerOf("python", plan)} Do not edit.\n"""The recording webhooks: a type per webhook and a reader. Needs Python 3.10."""`,
    webhooks: webhooks.join("\n\n\n"),
  });
}

function renderType(type: NamedType): string {
  if (type.kind === "enum")
    return `${type.name} = Literal[${type.members.map(({ value }) => quoted(value)).join(", ")}]`;
  if (type.kind === "choice") return `${type.name} = ${type.of.map(({ name }) => name).join(" | ")}`;
  const { name, doc, tag, fields } = type;
  const constant = tag && `    ${nameOf(tag.json)}: Literal[${quoted(tag.value)}] = ${quoted(tag.value)}`;
  const members = [...fields].map(
    (field) =>
      `    ${nameOf(field.json)}: ${annotate(field)}${field.required ? "" : " = None"}${field.doc.length > 0 ? `\n${docstring(field.doc, 4)}` : ""}`,
  );
  const lines = [constant, ...members].filter((line) => line !== undefined);
  return `@dataclass(frozen=True, slots=True, kw_only=True)
class ${name}:
${docstring(doc, 4)}

${lines.join("\n")}

${renderWriter(type)}`;
}

function renderWriter({ tag, fields }: PlanObject): string {
  const entry = (json: string, value: string) => `${quoted(json)}: ${value},`;
  const always = [
    ...(tag ? [entry(tag.json, `self.${nameOf(tag.json)}`)] : []),
    ...fields
      .filter(({ required }) => required)
      .map(({ json, type }) => entry(json, write(type, `self.${nameOf(json)}`))),
  ];
  const maybe = fields
    .filter(({ required }) => !required)
    .map(({ json, type }) => {
      const name = `self.${nameOf(json)}`;
      return `        if ${name} is not None:\n            payload[${quoted(json)}] = ${write({ ...type, nullable: false }, name)}\n`;
    });
  const payload = `{\n${always.map((line) => `${fold(line, "            ", STYLE)}\n`).join("")}        }`;
  return `    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        ${maybe.length === 0 ? `return ${payload}` : `payload: dict[str, Any] = ${payload}\n${maybe.join("")}        return payload`}`;
}

function write(type: PlanType, value: string): string {
  if (type.nullable) return `None if ${value} is None else ${write({ ...type, nullable: false }, value)}`;
  switch (type.kind) {
    case "time":
      return `_rfc_3339(${value})`;
    case "object":
    case "choice":
      return `${value}.to_dict()`;
    case "list":
      return `[${write(type.items, "item")} for item in ${value}]`;
    case "map":
      return `{key: ${write(type.items, "item")} for key, item in ${value}.items()}`;
    default:
      return value;
  }
}

function annotate(field: Field): string {
  return isPresent(field) ? typeOf(field.type) : `${typeOf({ ...field.type, nullable: false })} | None`;
}

const SCALARS = {
  any: "Any",
  boolean: "bool",
  integer: "int",
  number: "float",
  string: "str",
  time: "datetime",
};

function typeOf(type: PlanType): string {
  return nameType(type, {
    scalars: SCALARS,
    list: (item) => `list[${item}]`,
    map: (value) => `dict[str, ${value}]`,
    nullable: (name) => `${name} | None`,
  });
}

function renderReader({ name, fields }: PlanObject): string {
  const lines = fields.map(({ json, required, type }) => {
    const value = required
      ? read(type, "fields", quoted(json))
      : `fields.optional(${quoted(json)}, ${toReader(type)})`;
    return `${fold(`${nameOf(json)}=${value},`, "        ", STYLE)}\n`;
  });
  return `def ${reader(name)}(fields: _Object) -> ${name}:\n    return ${name}(\n${lines.join("")}    )`;
}

/** The expression that reads the member at a key. */
function read(type: PlanType, fields: string, key: string): string {
  if (type.nullable) return `${fields}.nullable(${key}, ${toReader({ ...type, nullable: false })})`;
  return type.rules.reduce(
    (value, rule) =>
      `${fields}.check(${key}, ${value}, ${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
    readValue(type, fields, key),
  );
}

function readValue(type: PlanType, fields: string, key: string): string {
  switch (type.kind) {
    case "list":
      return `${fields}.items(${key}, ${toReader(type.items)})`;
    case "map":
      return `${fields}.entries(${key}, ${toReader(type.items)})`;
    case "enum":
      return `${fields}.one_of(${[key, ...type.members.map(({ value }) => quoted(value))].join(", ")})`;
    case "object":
      return `${fields}.nested(${key}, ${reader(type.name)})`;
    case "choice":
      return `${fields}.choice(${key}, ${quoted(type.tag)}, {${type.of.map(({ tag, name }) => `${quoted(tag?.value ?? "")}: ${reader(name)}`).join(", ")}})`;
    default:
      return `${fields}.${type.kind}(${key})`;
  }
}

function toReader(type: PlanType): string {
  const isPlain = !type.nullable && type.rules.length === 0 && type.kind in SCALARS;
  return isPlain ? `_Object.${type.kind}` : `lambda o, key: ${read(type, "o", "key")}`;
}

const reader = (name: string): string =>
  `_read_${name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase()}`;
