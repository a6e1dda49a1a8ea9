import { type Field, type NamedType, type Plan, type PlanType, type Rule, toPascalCase } from "../plan.ts";
import { fillRuntime, headerOf, isPresent, nameType, toIdentifier, wrap } from "../render.ts";

/** Renders the file: a readonly class and a reader per object. */
export function renderPhp(plan: Plan): string {
  const arms = plan.webhooks.map(
    ({ name, tag }) => `            ${quoted(tag?.value ?? "")} => self::read${name}($o),\n`,
  );
  // PHP wants an interface before the classes that implement it.
  const types = plan.types.toSorted((a, b) => Number(b.kind === "choice") - Number(a.kind === "choice"));
  const readers = plan.types.map(renderReader).filter((code) => code !== "");
  return fillRuntime(new URL("runtime.php", import.meta.url), plan, {
    header: `// ${headerOf("php", plan)} Do not edit.\n// The recording webhooks: a type per webhook and a reader. Needs PHP 8.2.`,
    webhooks: `${types.map((type) => renderType(type, plan)).join("\n\n")}

/**
 * Reads the members of each object, one after the other.
 *
 * @internal
 */
final class Readers
{
    public static function read(Fields $o, string $status): ?Webhook
    {
        return match ($status) {
${arms.join("")}            default => null,
        };
    }

${readers.join("\n\n")}
}
`,
  });
}

function renderType(type: NamedType, plan: Plan): string {
  const { name } = type;
  if (type.kind === "enum") {
    const cases = type.members.map(
      (member) => `    case ${toIdentifier(member.name, RESERVED_CASES)} = ${quoted(member.value)};\n`,
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
  const members = fields.map(
    (field) =>
      `${comment(docOf(field), "        ")}        public ${fieldType(field)} $${nameOf(field.json)},\n`,
  );
  const status = `    public function status(): string
    {
        return self::STATUS;
    }

`;
  const isWebhook = parents.includes("Webhook");
  const lines = [
    ...(tag ? [`${quoted(tag.json)} => ${isWebhook ? "self::STATUS" : quoted(tag.value)},`] : []),
    ...fields
      .filter(({ required }) => required)
      .map(({ json, type }) => `${quoted(json)} => ${write(json, type)},`),
  ];
  const maybe = fields
    .filter(({ required }) => !required)
    .map(
      ({ json, type }) => `        if ($this->${nameOf(json)} !== null) {
            $payload[${quoted(json)}] = ${write(json, { ...type, nullable: false })};
        }
`,
    );
  return `${comment(doc, "")}final readonly class ${name} implements ${parents.join(", ") || "\\JsonSerializable"}
{
${isWebhook ? `    public const STATUS = ${quoted(tag?.value ?? "")};\n\n` : ""}    public function __construct(
${members.join("")}    ) {
    }

${isWebhook ? status : ""}    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
${lines.map((line) => `            ${line}\n`).join("")}        ];
${maybe.join("")}        return $payload;
    }
}`;
}

/** An empty list and an empty map are the same array, so a map is written as an object. */
function write(json: string, { kind, nullable }: PlanType): string {
  const value = `$this->${nameOf(json)}`;
  if (kind !== "map") return value;
  return nullable ? `${value} === null ? null : (object) ${value}` : `(object) ${value}`;
}

const SCALARS = {
  any: "mixed",
  boolean: "bool",
  integer: "int",
  number: "float",
  string: "string",
  time: "Timestamp",
};

function fieldType(field: Field): string {
  const type = typeOf(field.type);
  return isPresent(field) || type === "mixed" ? type : `?${type}`;
}

function typeOf(type: PlanType): string {
  return nameType(type, { scalars: SCALARS, list: () => "array", map: () => "array" });
}

/** PHP's own types don't say what is in an array. */
function docOf({ doc, type }: Field): string[] {
  if (type.kind !== "list" && type.kind !== "map") return [...doc];
  return [...doc, `@var ${documented(type)}${type.nullable ? "|null" : ""}`];
}

function documented(type: PlanType): string {
  if (type.kind === "list") return `list<${documented(type.items)}>`;
  if (type.kind === "map") return `array<string, ${documented(type.items)}>`;
  return type.nullable ? `${typeOf(type)}|null` : typeOf(type);
}

function renderReader(type: NamedType): string {
  const { name } = type;
  const head = `    private static function read${name}(Fields $o): ?${name}\n    {\n`;
  if (type.kind === "enum") return "";
  if (type.kind === "choice") {
    const tags = type.of.map(({ tag }) => quoted(tag?.value ?? ""));
    const arms = type.of.map((each, at) => `            ${tags[at]} => self::read${each.name}($o),\n`);
    return `${head}        return match ($o->oneOf(${quoted(type.tag)}, [${tags.join(", ")}])) {\n${arms.join("")}            default => null,\n        };\n    }`;
  }
  const values = type.fields.map(({ json, required, type }) => {
    const value = required
      ? read(type, "$o", quoted(json))
      : `$o->optional(${quoted(json)}, ${toReader(type)})`;
    return `            ${value},\n`;
  });
  return `${head}        $values = [\n${values.join("")}        ];\n        return $o->isValid() ? new ${name}(...$values) : null;\n    }`;
}

/** The expression that reads the member at a key. */
function read(type: PlanType, fields: string, key: string): string {
  if (type.nullable) return `${fields}->nullable(${key}, ${toReader({ ...type, nullable: false })})`;
  return type.rules.reduce(
    (value, rule) =>
      `${fields}->check(${key}, ${value}, ${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)})`,
    readValue(type, fields, key),
  );
}

function readValue(type: PlanType, fields: string, key: string): string {
  switch (type.kind) {
    case "list":
    case "map":
      return `${fields}->${type.kind}Of(${key}, ${toReader(type.items)})`;
    case "enum": {
      const choices = type.members.map(({ value }) => quoted(value)).join(", ");
      return `${type.name}::tryFrom(${fields}->oneOf(${key}, [${choices}]) ?? '')`;
    }
    case "object":
    case "choice":
      return `${fields}->nested(${key}, self::read${type.name}(...))`;
    case "string":
      return `${fields}->text(${key})`;
    default:
      return `${fields}->${type.kind}(${key})`;
  }
}

function toReader(type: PlanType): string {
  return `fn (Fields $o, string|int $key) => ${read(type, "$o", "$key")}`;
}

function condition({ test }: Rule): string {
  if (test.of === "pattern") {
    return `fn (string $v) => preg_match(${quoted(`/${test.pattern.replaceAll("/", "\\/")}/u`)}, $v) === 1`;
  }
  const measure = { value: "$v", length: "preg_match_all('/./us', $v)", items: "count($v)" }[test.of];
  return `fn (mixed $v) => ${measure} ${test.operator} ${test.limit}`;
}

const RESERVED_CASES: ReadonlySet<string> = new Set(["Class"]);

function nameOf(json: string): string {
  const name = toPascalCase(json);
  return toIdentifier(name.charAt(0).toLowerCase() + name.slice(1), new Set(["this"]));
}

/** A text in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

function comment(paragraphs: readonly string[], margin: string): string {
  const lines = wrap(paragraphs, 112 - margin.length).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length <= 1) return lines.map((line) => `${margin}/** ${line} */\n`).join("");
  return `${margin}/**\n${lines.map((line) => `${margin} *${line === "" ? "" : ` ${line}`}\n`).join("")}${margin} */\n`;
}
