import type { Field, NamedType, Plan, PlanType, Rule } from "../plan.ts";
import {
  comparison,
  fillRuntime,
  headerOf,
  isPresent,
  nameType,
  prefixed,
  type ReaderNames,
  readerOf,
  type TypeNames,
  toCamelCase,
  toIdentifier,
  wrap,
} from "../render.ts";

/** Renders the file: a readonly class and a reader per object. */
export function renderPhp(plan: Plan): string {
  const arms = plan.webhooks.map(
    ({ name, tag }) => `            ${quoted(tag?.value ?? "")} => self::read${name}($o),\n`,
  );
  // PHP wants an interface before the classes that implement it.
  const types = plan.types.toSorted((a, b) => Number(b.kind === "choice") - Number(a.kind === "choice"));
  const known = `    private static function readKnown(Fields $o, string $status): ?Webhook
    {
        return match ($status) {
${arms.join("")}            default => null,
        };
    }
`;
  return fillRuntime(new URL("runtime.php", import.meta.url), {
    header: `// ${headerOf("php", plan)} Do not edit.\n// The recording webhooks: a type per webhook and a reader. Needs PHP 8.2.`,
    webhooks: `${types.map((type) => renderType(type, plan)).join("\n\n")}\n`,
    readers: `${[known, ...plan.types.map(renderReader)].join("\n")}\n`,
  });
}

function renderType(type: NamedType, plan: Plan): string {
  const { name } = type;
  if (type.kind === "enum") {
    const cases = type.members.map(
      (member) => `    case ${caseOf(member.name)} = ${quoted(member.value)};\n`,
    );
    return `enum ${name}: string\n{\n${cases.join("")}}`;
  }
  if (type.kind === "choice") {
    return `/** ${type.of.map((each) => each.name).join(" or ")}. */\ninterface ${name} extends \\JsonSerializable\n{\n}`;
  }
  const parents = [
    ...(plan.webhooks.includes(type) ? ["Webhook"] : []),
    ...plan.types.flatMap((each) => (each.kind === "choice" && each.of.includes(type) ? [each.name] : [])),
  ];
  const { doc, tag, fields } = type;
  const isWebhook = parents.includes("Webhook");
  const members = fields.map(
    (field) =>
      `${comment(docOf(field), "        ")}        public ${fieldType(field)} $${nameOf(field.json)},\n`,
  );
  const constant = isWebhook ? `    public const STATUS = ${quoted(tag?.value ?? "")};\n\n` : "";
  const status = `    public function status(): string\n    {\n        return self::STATUS;\n    }\n\n`;
  const always = [
    ...(tag ? [`${quoted(tag.json)} => ${isWebhook ? "self::STATUS" : quoted(tag.value)},`] : []),
    ...fields.filter(({ required }) => required).map((field) => `${quoted(field.json)} => ${write(field)},`),
  ];
  const maybe = fields
    .filter(({ required }) => !required)
    .map(
      (field) =>
        `        if ($this->${nameOf(field.json)} !== null) {\n            $payload[${quoted(field.json)}] = ${write(field)};\n        }\n`,
    );
  return `${comment(doc, "")}final readonly class ${name} implements ${parents.join(", ") || "\\JsonSerializable"}
{
${constant}    public function __construct(
${members.join("")}    ) {
    }

${isWebhook ? status : ""}    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
${prefixed(always, "            ")}        ];
${maybe.join("")}        return $payload;
    }
}`;
}

/** An empty list and an empty map are the same array, so a map is written as an object. */
function write({ json, required, type }: Field): string {
  const value = `$this->${nameOf(json)}`;
  if (type.kind !== "map") return value;
  return required && type.nullable ? `${value} === null ? null : (object) ${value}` : `(object) ${value}`;
}

const TYPES: TypeNames = {
  scalars: {
    any: "mixed",
    boolean: "bool",
    integer: "int",
    number: "float",
    string: "string",
    time: "Timestamp",
  },
  list: () => "array",
  map: () => "array",
};

function fieldType(field: Field): string {
  const type = nameType(field.type, TYPES);
  return isPresent(field) || type === "mixed" ? type : `?${type}`;
}

/** PHP's own types don't say what is in an array. */
function docOf({ doc, type }: Field): string[] {
  if (type.kind !== "list" && type.kind !== "map") return [...doc];
  return [...doc, `@var ${documented(type)}${type.nullable ? "|null" : ""}`];
}

function documented(type: PlanType): string {
  if (type.kind === "list") return `list<${documented(type.items)}>`;
  if (type.kind === "map") return `array<string, ${documented(type.items)}>`;
  return type.nullable ? `${nameType(type, TYPES)}|null` : nameType(type, TYPES);
}

const READERS: ReaderNames = {
  scalars: {
    any: "self::any(...)",
    boolean: "self::boolean(...)",
    integer: "self::integer(...)",
    number: "self::number(...)",
    string: "self::text(...)",
    time: "self::time(...)",
  },
  call: (name, ...args) => `self::${toCamelCase(name)}(${args.join(", ")})`,
  choices: ({ name, members }) =>
    `[${members.map((member) => `${quoted(member.value)} => ${name}::${caseOf(member.name)}`).join(", ")}]`,
  members: (name) => `self::read${name}(...)`,
  rule: (rule) => `[${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)}]`,
};

function condition(rule: Rule): string {
  const { test } = rule;
  if (test.of === "pattern") {
    return `fn (string $v) => preg_match(${quoted(`/${test.pattern.replaceAll("/", "\\/")}/u`)}, $v) === 1`;
  }
  return `fn (mixed $v) => ${comparison(rule, { value: "$v", length: "preg_match_all('/./us', $v)", items: "count($v)" })}`;
}

function renderReader(type: NamedType): string {
  const { name } = type;
  const head = `    private static function read${name}(Fields $o): ?${name}\n    {\n`;
  if (type.kind === "enum") return "";
  if (type.kind === "choice") {
    const readers = type.of.map(
      (each) => `${quoted(each.tag?.value ?? "")} => ${READERS.members(each.name)}`,
    );
    return `${head}        $read = $o->get(${quoted(type.tag)}, self::oneOf([${readers.join(", ")}]));\n        return $read === null ? null : $read($o);\n    }\n`;
  }
  const values = type.fields.map(({ json, required, type }) => {
    const reader = readerOf(type, READERS, required);
    const isDirect = reader.endsWith("(...)") && reader.indexOf("(") === reader.lastIndexOf("(");
    const value = isDirect
      ? reader.replace("...", `$o, ${quoted(json)}`)
      : `$o->get(${quoted(json)}, ${reader})`;
    return `            ${value},\n`;
  });
  return `${head}        $values = [\n${values.join("")}        ];\n        return count($o->issues) === 0 ? new ${name}(...$values) : null;\n    }\n`;
}

function caseOf(name: string): string {
  return toIdentifier(name, new Set(["Class"]));
}

function nameOf(json: string): string {
  return toIdentifier(toCamelCase(json), new Set(["this"]));
}

/** A text in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

function comment(paragraphs: readonly string[], margin: string): string {
  const lines = wrap(paragraphs, 112 - margin.length).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length <= 1) return lines.map((line) => `${margin}/** ${line} */\n`).join("");
  return `${margin}/**\n${prefixed(lines, `${margin} * `)}${margin} */\n`;
}
