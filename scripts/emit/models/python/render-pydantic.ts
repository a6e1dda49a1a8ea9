import { readFileSync } from "node:fs";
import type { Field, NamedType, Plan, PlanType, Rule } from "../plan.ts";
import { fillRuntime, fold, headerOf, isPresent, quoted } from "../render.ts";
import { condition, docstring, nameOf, STYLE } from "./names.ts";

/** Renders the module for pydantic 2: a model per object and a discriminated union. */
export function renderPydantic(plan: Plan): string {
  const tags = plan.webhooks.map(({ tag }) => quoted(tag?.value ?? ""));
  const members = [
    ...plan.webhooks.map(({ name }, at) => `Annotated[${name}, Tag(${tags[at]})]`),
    'Annotated[UnknownWebhook, Tag("unknown")]',
  ];
  const webhooks = [
    ...plan.types.map(renderType),
    `_STATUSES: Final = frozenset(
    {
${tags.map((tag) => `        ${tag},\n`).join("")}    }
)`,
    `def _tag_of(payload: Any) -> str | None:
    if not isinstance(payload, dict):
        return getattr(payload, "status", None)
    status = payload.get("status")
    return status if isinstance(status, str) and status in _STATUSES else "unknown"`,
    `Webhook = Annotated[
    ${members.join("\n    | ")},
    Discriminator(_tag_of),
]
"""Any webhook, or one that this version of the contract doesn't know."""`,
  ];
  const [, timestamp = ""] =
    /\n(class Timestamp.*?)\n# end\n/s.exec(readFileSync(new URL("runtime.py", import.meta.url), "utf8")) ??
    [];
  return fillRuntime(new URL("pydantic_runtime.py", import.meta.url), plan, {
    header: `# ${headerOf("python --style pydantic", plan)} Do not edit.
"""The recording webhooks as pydantic models. Needs Python 3.10 and pydantic 2."""`,
    timestamp,
    webhooks: webhooks.join("\n\n\n"),
  });
}

function renderType(type: NamedType): string {
  const { name } = type;
  if (type.kind === "enum") {
    const values = type.members.map(({ value }) => quoted(value)).join(", ");
    return `${name} = Annotated[Literal[${values}], PlainValidator(_one_of(${values})), WithJsonSchema({"enum": [${values}]})]`;
  }
  if (type.kind === "choice") {
    return `${name} = Annotated[${type.of.map((each) => each.name).join(" | ")}, Field(discriminator=${quoted(type.tag)})]`;
  }
  const { doc, tag, fields } = type;
  const constant = tag && `    ${nameOf(tag.json)}: Literal[${quoted(tag.value)}]`;
  const lines = [constant, ...fields.map(renderField)].filter((line) => line !== undefined);
  return `class ${name}(Payload):\n${docstring(doc, 4)}\n\n${lines.join("\n")}`;
}

function renderField(field: Field): string {
  const { json, doc, required } = field;
  const name = nameOf(json);
  const alias = name === json ? [] : [`alias=${quoted(json)}`];
  const value = [...(required ? [] : ["default=None"]), ...alias];
  const assigned = alias.length > 0 ? ` = Field(${value.join(", ")})` : required ? "" : " = None";
  return `${fold(`${name}: ${annotate(field)}${assigned}`, "    ", STYLE)}${doc.length > 0 ? `\n${docstring(doc, 4)}` : ""}`;
}

function annotate(field: Field): string {
  if (isPresent(field) || field.type.nullable) return typeOf(field.type);
  return `Annotated[${typeOf(field.type)} | None, BeforeValidator(_not_null)]`;
}

const SCALARS = {
  any: "Any",
  boolean: "Boolean",
  integer: "Integer",
  number: "Number",
  string: "String",
  time: "Time",
};

function typeOf(type: PlanType): string {
  if (type.nullable) return `${typeOf({ ...type, nullable: false })} | None`;
  if (type.rules.length > 0)
    return `Annotated[${[typeOf({ ...type, rules: [] }), ...type.rules.map(validator)].join(", ")}]`;
  switch (type.kind) {
    case "list":
      return `list[${typeOf(type.items)}]`;
    case "map":
      return `dict[str, ${typeOf(type.items)}]`;
    case "enum":
    case "object":
    case "choice":
      return type.name;
    default:
      return SCALARS[type.kind];
  }
}

function validator(rule: Rule): string {
  return `AfterValidator(_check(${condition(rule)}, ${quoted(rule.code)}, ${quoted(rule.expected)}))`;
}
