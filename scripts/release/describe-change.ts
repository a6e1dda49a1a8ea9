import type { Change } from "../diff/diff-report.ts";

/** Says in a line what a change is, where it is and whom it breaks. */
export function describeChange({ rule, webhook, path, breaks, why }: Change): string {
  const where = [webhook, path].filter((part) => part !== undefined && part !== "").join(" ");
  const whom = breaks.length === 0 ? "" : `, breaks ${breaks.join(" and ")}`;
  return `${rule}${where === "" ? "" : ` at ${where}`}${whom}: ${why}`;
}

/** Says the same in Markdown. */
export function describeChangeInMarkdown({ rule, webhook, path, breaks, why }: Change): string {
  const where = [webhook, path].flatMap((part) => (part === undefined || part === "" ? [] : [`\`${part}\``]));
  const whom = breaks.length === 0 ? "" : ` **Breaks ${breaks.join(" and ")}.**`;
  const sentence = why.replaceAll(/[<>|\\]/g, (sign) => `\\${sign}`);
  return `${[...where, `(\`${rule}\`):`].join(" ")} ${sentence}${whom}`;
}
