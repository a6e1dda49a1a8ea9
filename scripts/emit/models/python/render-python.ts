import { readFileSync } from "node:fs";
import type { Field, NamedType, Plan, PlanObject, Rule } from "../plan.ts";
import {
  comparison,
  type FoldStyle,
  fillRuntime,
  fold,
  headerOf,
  isPresent,
  nameType,
  quoted,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toIdentifier,
  toSnakeCase,
  wrap,
} from "../render.ts";

/** How ruff and black break lines. */
const FOLD: FoldStyle = { width: 88, indent: "    ", joins: true };

const TYPES: TypeNames = {
  scalars: { any: "Any", boolean: "bool", integer: "int", number: "float", string: "str", time: "datetime" },
  list: (item) => `list[${item}]`,
  map: (value) => `dict[str, ${value}]`,
  nullable: (name) => `${name} | None`,
};

const READERS: ReaderNames = {
  scalars: {
    any: "_any",
    boolean: "_boolean",
    integer: "_integer",
    number: "_number",
    string: "_string",
    time: "_time",
  },
  call: (name, ...args) => `_${name}(${args.join(", ")})`,
  choices: ({ members }) => members.map(({ value }) => quoted(value)).join(", "),
  members: (name) => `_read_${toSnakeCase(name)}`,
  rule: (rule) => `(${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
};

/** Renders the module for the standard library: a dataclass and a reader per object. */
export function renderPython(plan: Plan): string {
  const members = [...plan.webhooks.map(({ name }) => name), "UnknownWebhook"];
  return render(plan, {
    needs: "The recording webhooks: a type per webhook and a reader. Needs Python 3.10.",
    command: "python",
    decorated: (name) => `@dataclass(frozen=True, slots=True, kw_only=True)\nclass ${name}:`,
    types: TYPES,
    union: `Webhook = (\n    ${members.join("\n    | ")}\n)`,
    parts: {},
  });
}

/** Renders the module for pydantic 2: a model per object, validated with the same readers. */
export function renderPydantic(plan: Plan): string {
  const file = readFileSync(new URL("pydantic_runtime.py", import.meta.url), "utf8");
  const parts = [...file.matchAll(/^# part: (\w+)\n([\s\S]*?)^# end$/gm)];
  const members = [
    ...plan.webhooks.map(({ name, tag }) => `Annotated[${name}, Tag(${quoted(tag?.value ?? "")})]`),
    'Annotated[UnknownWebhook, Tag("unknown")]',
  ];
  const models = plan.types.filter(({ kind }) => kind === "object");
  return render(plan, {
    needs: "The recording webhooks as pydantic models. Needs Python 3.10 and pydantic 2.",
    command: "python --style pydantic",
    decorated: (name) => `class ${name}(Payload):`,
    types: { ...TYPES, scalars: { ...TYPES.scalars, time: "Time" } },
    construct: ".model_construct",
    union: `Webhook = Annotated[\n    ${members.join("\n    | ")},\n    Discriminator(_tag_of),\n]`,
    table: `\n\n_MODELS: Final[dict[type[BaseModel], Callable[[_Object], Any]]] = {\n${models.map(({ name }) => `    ${name}: ${READERS.members(name)},\n`).join("")}}`,
    parts: Object.fromEntries(parts.map(([, name = "", text = ""]) => [name, text])),
  });
}

/** What the two styles have each in its own way. */
interface Style {
  readonly needs: string;
  readonly command: string;
  readonly decorated: (name: string) => string;
  readonly types: TypeNames;
  /** What makes a model of values that were checked. Pydantic's own construct checks them. */
  readonly construct?: string;
  readonly union: string;
  readonly table?: string;
  readonly parts: Readonly<Record<string, string>>;
}

function render(plan: Plan, style: Style): string {
  const readers = plan.webhooks.map(
    ({ name, tag }) => `    ${quoted(tag?.value ?? "")}: ${READERS.members(name)},\n`,
  );
  const webhooks = [
    ...plan.types.map((type) => renderType(type, style)),
    `${style.union}\n"""Any webhook, or one that this version of the contract doesn't know."""`,
    ...plan.types.filter(({ kind }) => kind !== "enum").map((type) => renderReader(type, style)),
    `_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {\n${readers.join("")}}${style.table ?? ""}\n`,
  ];
  return fillRuntime(new URL("runtime.py", import.meta.url), {
    ...style.parts,
    header: `# ${headerOf(style.command, plan)} Do not edit.\n"""${style.needs}"""`,
    webhooks: webhooks.join("\n\n\n"),
  });
}

function renderType(type: NamedType, style: Style): string {
  if (type.kind === "enum") return `${type.name} = Literal[${READERS.choices(type)}]`;
  if (type.kind === "choice") return `${type.name} = ${type.of.map(({ name }) => name).join(" | ")}`;
  const { name, doc, tag, fields } = type;
  const constant = tag && `    ${nameOf(tag.json)}: Literal[${quoted(tag.value)}] = ${quoted(tag.value)}`;
  const members = fields.map((field) => renderField(field, style));
  const lines = [constant, ...members].filter((line) => line !== undefined);
  return `${style.decorated(name)}\n${docstring(doc)}\n\n${lines.join("\n")}\n\n${renderWriter(type)}`;
}

function renderField(field: Field, { types, construct }: Style): string {
  const { json, doc, required, type } = field;
  const name = nameOf(json);
  const annotated = nameType({ ...type, nullable: !isPresent(field) }, types);
  const value = required ? "" : " = None";
  const alias = ` = Field(${required ? "" : "default=None, "}alias=${quoted(json)})`;
  const assigned = construct !== undefined && name !== json ? alias : value;
  return `    ${name}: ${annotated}${assigned}${doc.length > 0 ? `\n${docstring(doc)}` : ""}`;
}

function renderWriter({ tag, fields }: PlanObject): string {
  const plain = ({ json, type }: Field) => {
    const isPlain = type.kind === "enum" || (type.kind in TYPES.scalars && type.kind !== "time");
    return isPlain ? `self.${nameOf(json)}` : `_plain(self.${nameOf(json)})`;
  };
  const always = [
    ...(tag ? [`${quoted(tag.json)}: self.${nameOf(tag.json)},`] : []),
    ...fields.filter(({ required }) => required).map((field) => `${quoted(field.json)}: ${plain(field)},`),
  ].map((line) => `${fold(line, "            ", FOLD)}\n`);
  const maybe = fields
    .filter(({ required }) => !required)
    .map(
      (field) =>
        `        if self.${nameOf(field.json)} is not None:\n            payload[${quoted(field.json)}] = ${plain(field)}\n`,
    );
  const payload = `{\n${always.join("")}        }`;
  return `    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        ${maybe.length === 0 ? `return ${payload}` : `payload: dict[str, Any] = ${payload}\n${maybe.join("")}        return payload`}`;
}

function renderReader(type: NamedType, { construct = "" }: Style): string {
  const { name } = type;
  const head = `def ${READERS.members(name)}(o: _Object) -> ${type.kind === "choice" ? "Any" : name}:\n`;
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const cases = type.of.map(
      (each, at) => `    if tag == ${tags[at]}:\n        return ${READERS.members(each.name)}(o)\n`,
    );
    return `${head}    tag = o.get(${quoted(type.tag)}, _one_of(${tags.join(", ")}))\n${cases.join("")}    return None`;
  }
  if (type.kind === "enum") return "";
  const { tag, fields } = type;
  const assign = (json: string, reader: string) => {
    const value = reader.includes("(")
      ? `o.get(${quoted(json)}, ${reader})`
      : `${reader}(o, ${quoted(json)})`;
    return `${nameOf(json)}=${value},`;
  };
  const constant = tag && construct ? [assign(tag.json, `_one_of(${quoted(tag.value)})`)] : [];
  const values = fields.map(({ json, required, type }) => assign(json, readerOf(type, READERS, required)));
  const lines = [...constant, ...values].map((line) => `${fold(line, "        ", FOLD)}\n`);
  return `${head}    return ${name}${construct}(\n${lines.join("")}    )`;
}

/** The function that tests a rule. */
function condition(rule: Rule): string {
  const { test } = rule;
  if (test.of !== "pattern") {
    return `lambda value: ${comparison(rule, { value: "value", length: "len(value)", items: "len(value)" })}`;
  }
  return `re.compile(${quoted(test.pattern.replaceAll("\\z", "\\Z"))}, re.ASCII).search`;
}

const KEYWORDS: ReadonlySet<string> = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield to_dict".split(
    " ",
  ),
);

function nameOf(json: string): string {
  return toIdentifier(json, KEYWORDS);
}

function docstring(paragraphs: readonly string[]): string {
  const lines = wrap(paragraphs, 80).map((line) => line.replaceAll(/[\\"]/g, "\\$&"));
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return `    """${first}"""`;
  return `    """${first}\n${rest.map((line) => (line === "" ? "" : `    ${line}`)).join("\n")}\n    """`;
}
