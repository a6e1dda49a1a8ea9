import type { Rule } from "../plan.ts";
import { type FoldStyle, quoted, toIdentifier, wrap } from "../render.ts";

/** How ruff and black break lines. */
export const STYLE: FoldStyle = { width: 88, indent: "    ", joins: true };

const KEYWORDS: ReadonlySet<string> = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield to_dict".split(
    " ",
  ),
);

/** The name of a field in Python. */
export const nameOf = (json: string): string => toIdentifier(json, KEYWORDS);

/** Writes a docstring. */
export function docstring(paragraphs: readonly string[], indent: number): string {
  const margin = " ".repeat(indent);
  const lines = wrap(paragraphs, 84 - indent).map((line) => line.replaceAll(/[\\"]/g, "\\$&"));
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return `${margin}"""${first}"""`;
  return `${margin}"""${first}\n${rest.map((line) => (line === "" ? "" : `${margin}${line}`)).join("\n")}\n${margin}"""`;
}

/** The function that tests a rule. */
export function condition({ test }: Rule): string {
  if (test.of === "pattern") {
    return `re.compile(${quoted(test.pattern.replaceAll("\\z", "\\Z"))}, re.ASCII).search`;
  }
  return `lambda value: ${test.of === "value" ? "value" : "len(value)"} ${test.operator} ${test.limit}`;
}
