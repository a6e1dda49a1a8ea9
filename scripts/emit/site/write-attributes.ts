import type { JsonSchema } from "../../../src/document/json-schema.ts";
import { type DescribedField, describeFields } from "./describe-fields.ts";
import { toHtml, toProse } from "./markdown.ts";

/**
 * Writes the fields of a payload as a list: name, type, clock or unit and bounds on one line, then the description.
 *
 * @param prefix - Starts the anchors, where a page has several lists
 */
export function writeAttributes(schema: JsonSchema, prefix = ""): string {
  const fields = describeFields(schema);
  return `${summarize(fields)}

<dl class="attributes">
${fields.map((field) => writeField(field, `${prefix}field-${field.path}`)).join("\n")}
</dl>`;
}

function summarize(fields: readonly DescribedField[]): string {
  const isNullable = fields.some(({ type }) => type.split(" | ").includes("null"));
  const never = isNullable ? "" : " and never null";
  if (fields.every(({ isRequired }) => isRequired))
    return fields.length === 1
      ? `The field is always present${never}.`
      : `All ${fields.length} fields are always present${never}.`;
  return `Fields not marked as optional are always present${never}.`;
}

function writeField(field: DescribedField, anchor: string): string {
  const { path, type, clock, unit, bounds, isRequired, isDeprecated, description } = field;
  const facts = [type, ...(clock === undefined ? [] : [`${clock}’s clock`]), unit ?? [], ...bounds].flat();
  const labels = [isRequired ? [] : "optional", isDeprecated ? "deprecated" : []].flat();
  return `<div>
<dt id="${toHtml(anchor)}"><a href="#${toHtml(anchor)}"><code>${toHtml(path, "_<wbr>")}</code></a> ${[
    ...facts.map((fact) => `<span>${toHtml(fact)}</span>`),
    ...labels.map((label) => `<em>${label}</em>`),
  ].join(" ")}</dt>
<dd>

${toProse(description)}

</dd>
</div>`;
}
