import { readFileSync } from "node:fs";
import { fold, prefixed, quoted, toIdentifier, toSnakeCase, wrap } from "../format.ts";
import type { Language, Member, Shape } from "../render.ts";

/** The line length of ruff and black. */
const WIDTH = 88;

/** A dataclass and a reader per object, from the standard library only. */
export const PYTHON: Language = {
  file: new URL("runtime.py", import.meta.url),
  command: "python",
  header: (sentence) =>
    `# ${sentence} Do not edit.\n"""The recording webhooks: a type per webhook and a reader. Needs Python 3.10."""`,
  scalars: {
    any: ["Any", "_any"],
    boolean: ["bool", "_boolean"],
    integer: ["int", "_integer"],
    number: ["float", "_number"],
    string: ["str", "_string"],
    time: ["datetime", "_time"],
  },
  list: (item) => `list[${item}]`,
  map: (value) => `dict[str, ${value}]`,
  nullable: (name) => `${name} | None`,
  quoted,
  call: (name, args) => `_${name}(${args.join(", ")})`,
  choices: ({ members }) => members.map(({ value }) => quoted(value)).join(", "),
  readObject,
  measures: { value: "t", length: "len(t)", items: "len(t)" },
  matches: ({ pattern }) => `re.search(${quoted(pattern.replaceAll("\\z", "\\Z"))}, t, re.ASCII)`,
  rule: (test, issue) => `(lambda t: ${test}, ${issue.join(", ")})`,
  nameOf,
  gap: "\n\n\n",

  declareEnum: ({ name, members }) =>
    `${name} = Literal[${members.map(({ value }) => quoted(value)).join(", ")}]`,
  declareChoice: (name, cases) => `${name} = ${cases.map((each) => each.name).join(" | ")}`,
  declareObject: (shape) =>
    `@dataclass(frozen=True, slots=True, kw_only=True)\nclass ${shape.name}:\n${declareMembers(shape, false)}`,

  declareUnion(webhooks) {
    const names = [...webhooks.map(({ name }) => name), "UnknownWebhook"];
    return `Webhook = (\n    ${names.join("\n    | ")}\n)\n${UNION_DOC}\n\n\n${declareReaders(webhooks)}`;
  },

  readShape: ({ name, members }) =>
    `def ${readObject(name)}(o: _Object) -> ${name}:\n    return ${name}(\n${members.map(readMember).join("")}    )`,

  readChoice(name, key, cases) {
    const tags = cases.map(({ tag }) => tag).join(", ");
    const readers = cases.map(
      (each) => `    if tag == ${each.tag}:\n        return ${readObject(each.name)}(o)\n`,
    );
    return `def ${readObject(name)}(o: _Object) -> Any:\n    tag = o.get(${key}, _one_of(${tags}))\n${readers.join("")}    return None`;
  },
};

/** A pydantic model per object, validated by the same readers. */
export const PYDANTIC: Language = {
  ...PYTHON,
  command: "python --style pydantic",
  header: (sentence) =>
    `# ${sentence} Do not edit.\n"""The recording webhooks as pydantic models. Needs Python 3.10 and pydantic 2."""`,
  parts: Object.fromEntries(
    [
      ...readFileSync(new URL("pydantic_runtime.py", import.meta.url), "utf8").matchAll(
        /^# part: (\w+)\n([\s\S]*?)^# end$/gm,
      ),
    ].map(([, name = "", text = ""]) => [name, text]),
  ),
  scalars: { ...PYTHON.scalars, time: ["Time", "_time"] },
  declareObject: (shape) => `class ${shape.name}(Payload):\n${declareMembers(shape, true)}`,

  declareUnion(webhooks) {
    const members = [
      ...webhooks.map(({ name, tag }) => `Annotated[${name}, Tag(${tag?.value})]`),
      'Annotated[UnknownWebhook, Tag("unknown")]',
    ];
    return `Webhook = Annotated[\n    ${members.join("\n    | ")},\n    Discriminator(_tag_of),\n]\n${UNION_DOC}\n\n\n${declareReaders(webhooks)}`;
  },

  // Pydantic's constructor calls the reader, so the reader calls another.
  readShape({ name, members, tag }) {
    const constant = tag && [`        ${nameOf(tag.json)}=o.get(${tag.key}, _one_of(${tag.value})),\n`];
    const values = [...(constant ?? []), ...members.map(readMember)];
    return `def ${readObject(name)}(o: _Object) -> ${name}:\n    return ${name}.model_construct(\n${values.join("")}    )\n\n\n_MODELS[${name}] = ${readObject(name)}`;
  },
};

const UNION_DOC = '"""Any webhook, or one that this version of the contract doesn\'t know."""';

function declareReaders(webhooks: readonly Shape[]): string {
  const readers = webhooks.map(({ name, tag }) => `    ${tag?.value}: lambda o: ${readObject(name)}(o),\n`);
  return `_READERS: Final[dict[str, Callable[[_Object], Webhook]]] = {\n${readers.join("")}}`;
}

function declareMembers({ doc, tag, members }: Shape, hasAlias: boolean): string {
  const constant = tag ? [`${nameOf(tag.json)}: Literal[${tag.value}] = ${tag.value}`] : [];
  const fields = members.map(({ json, key, name, typeName, required, doc }) => {
    const value =
      hasAlias && name !== json ? `Field(${required ? "" : "default=None, "}alias=${key})` : "None";
    const assigned = value !== "None" || !required ? ` = ${value}` : "";
    return `${name}: ${typeName}${assigned}${doc.length > 0 ? `\n${docstring(doc)}` : ""}`;
  });
  const always = members.filter(({ required }) => required);
  const entries = [
    ...(tag ? [`${tag.key}: self.${nameOf(tag.json)},`] : []),
    ...always.map((member) => `${member.key}: ${write(member)},`),
  ];
  const maybe = members
    .filter(({ required }) => !required)
    .map(
      (member) =>
        `        if self.${member.name} is not None:\n            payload[${member.key}] = ${write(member)}\n`,
    );
  const payload = `{\n${entries.map((line) => `${fold(line, "            ", WIDTH)}\n`).join("")}        }\n`;
  return `${prefixed(docstring(doc).split("\n"), "    ")}
${prefixed([...constant, ...fields].join("\n").split("\n"), "    ")}
    def to_dict(self) -> dict[str, Any]:
        """Returns the payload."""
        ${maybe.length === 0 ? `return ${payload}` : `payload: dict[str, Any] = ${payload}${maybe.join("")}        return payload`}`.trimEnd();
}

function write({ name, type }: Member): string {
  const isPlain = type.kind === "enum" || (type.kind in PYTHON.scalars && type.kind !== "time");
  return isPlain ? `self.${name}` : `_plain(self.${name})`;
}

function readMember({ key, name, reader }: Member): string {
  // A reader from the runtime file is called directly.
  const value = reader.includes("(") ? `o.get(${key}, ${reader})` : `${reader}(o, ${key})`;
  return `${fold(`${name}=${value},`, "        ", WIDTH)}\n`;
}

function readObject(name: string): string {
  return `_read_${toSnakeCase(name)}`;
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
  return lines.length === 1 ? `"""${lines[0]}"""` : `"""${lines.join("\n")}\n"""`;
}
