import { prefixed, toCamelCase, toIdentifier, wrap } from "../format.ts";
import type { PlanType } from "../plan.ts";
import { type Language, type Member, typeOf } from "../render.ts";

/** A readonly class and a reader per object. */
export const PHP: Language = {
  file: new URL("runtime.php", import.meta.url),
  command: "php",
  header: (sentence) =>
    `// ${sentence} Do not edit.\n// The recording webhooks: a type per webhook and a reader. Needs PHP 8.2.`,
  scalars: {
    any: ["mixed", "self::any(...)"],
    boolean: ["bool", "self::boolean(...)"],
    integer: ["int", "self::integer(...)"],
    number: ["float", "self::number(...)"],
    string: ["string", "self::text(...)"],
    time: ["Timestamp", "self::time(...)"],
  },
  list: () => "array",
  map: () => "array",
  nullable: (name) => (name === "mixed" ? name : `?${name}`),
  quoted,
  call: (name, args) => `self::${toCamelCase(name)}(${args.join(", ")})`,
  choices: ({ name, members }) =>
    `[${members.map((member) => `${quoted(member.value)} => ${name}::${caseOf(member.name)}`).join(", ")}]`,
  readObject: (name) => `self::read${name}(...)`,
  measures: { value: "$t", length: "preg_match_all('/./us', $t)", items: "count($t)" },
  matches: ({ pattern }) => `preg_match(${quoted(`/${pattern.replaceAll("/", "\\/")}/u`)}, $t) === 1`,
  rule: (test, issue) => `[fn (mixed $t) => ${test}, ${issue.join(", ")}]`,
  nameOf: (json) => toIdentifier(toCamelCase(json), new Set(["this"])),
  // PHP wants an interface before the classes that implement it.
  choicesFirst: true,

  declareEnum({ name, members }) {
    const cases = members.map((member) => `    case ${caseOf(member.name)} = ${quoted(member.value)};\n`);
    return `enum ${name}: string\n{\n${cases.join("")}}`;
  },

  declareChoice(name, cases) {
    const names = cases.map((each) => each.name).join(" or ");
    return `/** ${names}. */\ninterface ${name} extends \\JsonSerializable\n{\n}`;
  },

  declareObject({ name, doc, members, tag, isWebhook, choices }) {
    const properties = members.map(
      (member) => `${comment(docOf(member), "        ")}        public ${member.typeName} $${member.name},\n`,
    );
    const constant = isWebhook ? `    public const STATUS = ${tag?.value};\n\n` : "";
    const status = "    public function status(): string\n    {\n        return self::STATUS;\n    }\n\n";
    const always = [
      ...(tag ? [`${tag.key} => ${tag.value},`] : []),
      ...members.filter(({ required }) => required).map((member) => `${member.key} => ${write(member)},`),
    ];
    const maybe = members
      .filter(({ required }) => !required)
      .map(
        (member) =>
          `        if ($this->${member.name} !== null) {\n            $payload[${member.key}] = ${write(member)};\n        }\n`,
      );
    const parents = isWebhook ? ["Webhook"] : choices.length > 0 ? choices : ["\\JsonSerializable"];
    return `${comment(doc, "")}final readonly class ${name} implements ${parents.join(", ")}
{
${constant}    public function __construct(
${properties.join("")}    ) {
    }

${isWebhook ? status : ""}    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $payload = [
${prefixed(always, "            ")}        ];
${maybe.join("")}        return $payload;
    }
}`;
  },

  declareUnion(webhooks) {
    const arms = webhooks.map(({ name, tag }) => `            ${tag?.value} => self::read${name}($o),\n`);
    return `    private static function readKnown(Fields $o, string $status): ?Webhook
    {
        return match ($status) {
${arms.join("")}            default => null,
        };
    }`;
  },

  readShape({ name, members }) {
    const values = members.map(({ key, reader }) => {
      // A reader from the runtime file is called directly.
      const isDirect = /^self::\w+\(\.\.\.\)$/.test(reader);
      const value = isDirect ? reader.replace("...", `$o, ${key}`) : `$o->get(${key}, ${reader})`;
      return `            ${value},\n`;
    });
    return `    private static function read${name}(Fields $o): ?${name}
    {
        $values = [
${values.join("")}        ];
        return count($o->issues) === 0 ? new ${name}(...$values) : null;
    }`;
  },

  readChoice(name, key, cases) {
    const readers = cases.map((each) => `${each.tag} => self::read${each.name}(...)`).join(", ");
    return `    private static function read${name}(Fields $o): ?${name}
    {
        $read = $o->get(${key}, self::oneOf([${readers}]));
        return $read === null ? null : $read($o);
    }`;
  },
};

/** An empty list and an empty map are the same array, so a map is written as an object. */
function write({ name, required, type }: Member): string {
  const value = `$this->${name}`;
  if (type.kind !== "map") return value;
  return required && type.nullable ? `${value} === null ? null : (object) ${value}` : `(object) ${value}`;
}

/** PHP's own types don't say what is in an array. */
function docOf({ doc, type }: Member): string[] {
  if (type.kind !== "list" && type.kind !== "map") return [...doc];
  return [...doc, `@var ${documented(type)}${type.nullable ? "|null" : ""}`];
}

function documented(type: PlanType): string {
  if (type.kind === "list") return `list<${documented(type.items)}>`;
  if (type.kind === "map") return `array<string, ${documented(type.items)}>`;
  return `${typeOf({ ...type, nullable: false }, PHP)}${type.nullable ? "|null" : ""}`;
}

function caseOf(name: string): string {
  return toIdentifier(name, new Set(["Class"]));
}

/** Writes a string in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

function comment(paragraphs: readonly string[], margin: string): string {
  const lines = wrap(paragraphs, 112 - margin.length).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length <= 1) return lines.map((line) => `${margin}/** ${line} */\n`).join("");
  return `${margin}/**\n${prefixed(lines, `${margin} * `)}${margin} */\n`;
}
