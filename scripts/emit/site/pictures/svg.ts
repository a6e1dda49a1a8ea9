import type { Colour } from "./colours.ts";

/** The value of an attribute; a number is written with two decimals at most. */
export type SvgValue = string | number | Colour;

/** An element of a picture. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, SvgValue>>;
  readonly children: readonly (SvgElement | string)[];
}

/** Writes the attributes that paint an element: `fill`, `stroke`, each with its colour. */
export type Paint = (colours: Readonly<Record<string, Colour>>) => Readonly<Record<string, string>>;

/** Makes an element; its texts are escaped when it is written. */
export function element(
  name: string,
  attributes: SvgElement["attributes"],
  ...children: SvgElement["children"]
): SvgElement {
  return { name, attributes, children };
}

/**
 * Writes an element, one line for each element in it and no line empty, so that Markdown takes it for one block of HTML.
 *
 * @param paint - Says how the colours are written.
 */
export function writeSvg(root: SvgElement, paint: Paint): string {
  return lines(root, "").join("\n");

  function lines({ name, attributes, children }: SvgElement, indent: string): string[] {
    const start = `${indent}<${name}${Object.entries(toTexts(attributes, paint))
      .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
      .join("")}`;
    if (children.length === 0) return [`${start}/>`];
    const elements = children.filter((child) => typeof child !== "string");
    if (elements.length === 0) return [`${start}>${children.map(String).map(escapeXml).join("")}</${name}>`];
    return [`${start}>`, ...elements.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
  }
}

function toTexts(attributes: SvgElement["attributes"], paint: Paint): Readonly<Record<string, string>> {
  const colours: Record<string, Colour> = {};
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "object") colours[key] = value;
    else texts[key] = typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
  }
  return { ...texts, ...paint(colours) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Vue would compile `{{ }}` in a page.
  "{": "&#123;",
  // An empty line would end a block of HTML in Markdown.
  "\n": " ",
};

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"{\n]/g, (character) => ENTITIES[character] ?? character);
}
