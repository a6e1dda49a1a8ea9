import type { Change } from "../../src/diff/diff-report.ts";

/** Describes in one line what a change is, where it is, and what it breaks. */
export function describeChange({ rule, webhook, path, breaks, why }: Change): string {
  const where = [webhook, path].filter((part) => part !== undefined && part !== "").join(" ");
  const impact = breaks.length === 0 ? "" : `, breaks ${breaks.join(" and ")}`;
  return `${rule}${where === "" ? "" : ` at ${where}`}${impact}: ${why}`;
}

/** Describes the same in Markdown. */
export function describeChangeInMarkdown({ rule, webhook, path, breaks, why }: Change): string {
  const where = [webhook, path].flatMap((part) => (part === undefined || part === "" ? [] : [`\`${part}\``]));
  const impact = breaks.length === 0 ? "" : ` **Breaks ${breaks.join(" and ")}.**`;
  const sentence = why.split(CODE).map(escapeProse).join("");
  return `${[...where, `(\`${rule}\`):`].join(" ")} ${sentence}${impact}`;
}

/** Code in a sentence, which a site shows verbatim. */
const CODE = /(`[^`]*`)/;

/** In prose, a site would parse angle brackets as HTML and braces as an expression. */
function escapeProse(part: string): string {
  if (CODE.test(part)) return part;
  return part.replaceAll("<", "&lt;").replaceAll("{", "&#123;");
}
