import { BORDER, COLOURS, type Colour, SURFACE } from "./colours.ts";
import { element, type Paint, type SvgElement, writeSvg } from "./svg.ts";

/** Width of every picture, in pixels; scaled down to a phone, the smallest text is still about 12 pixels high. */
export const WIDTH = 380;

/** A picture, drawn; {@link renderInline} and {@link renderFile} write it. */
export interface Picture {
  /** Its file's name, without the ending; its IDs in a page begin with it. */
  readonly name: string;
  readonly title: string;
  /** What it shows, in whole sentences, for those who do not see it. */
  readonly description: string;
  readonly height: number;
  readonly elements: readonly SvgElement[];
}

/**
 * Writes a picture for a place in an HTML page.
 *
 * It follows the page's `color-scheme` and needs no style sheet. It has no empty line: within a `<div>` it is one block of
 * HTML for Markdown too.
 */
export function renderInline(picture: Picture): string {
  return `${writeSvg(toRoot(picture, {}, []), paintInline)}\n`;
}

/** Writes a picture as a block of a Markdown page. */
export function writePicture(picture: Picture): string {
  return `<div class="picture">\n${renderInline(picture)}</div>`;
}

/** Writes a picture as a file of its own, which follows `prefers-color-scheme`, in the light colours where nothing is known. */
export function renderFile(picture: Picture): string {
  const root = toRoot(picture, { xmlns: "http://www.w3.org/2000/svg" }, [element("style", {}, DARK)]);
  return `${writeSvg(root, paintFile)}\n`;
}

const DARK = `@media (prefers-color-scheme: dark) { ${COLOURS.flatMap(({ name, dark }) =>
  ["fill", "stroke"].map((key) => `.${key}-${name} { ${key}: ${dark} }`),
).join(" ")} }`;

const paintInline: Paint = (colours) =>
  Object.fromEntries(
    Object.entries(colours).map(([key, { light, dark }]) => [key, `light-dark(${light}, ${dark})`]),
  );

const paintFile: Paint = (colours) => {
  const entries = Object.entries(colours);
  if (entries.length === 0) return {};
  const classes = entries.map(([key, { name }]: [string, Colour]) => `${key}-${name}`);
  return { ...Object.fromEntries(entries.map(([key, { light }]) => [key, light])), class: classes.join(" ") };
};

function toRoot(
  picture: Picture,
  namespace: SvgElement["attributes"],
  head: readonly SvgElement[],
): SvgElement {
  const { name, title, description, height, elements } = picture;
  const attributes = {
    ...namespace,
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    style: "max-width: 100%; height: auto",
    role: "img",
    "aria-labelledby": `${name}-title`,
    "aria-describedby": `${name}-desc`,
    // Else some browsers round the width of each letter when a picture is scaled, and lines grow longer than they are set.
    "text-rendering": "geometricPrecision",
    "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
  };
  const card = {
    x: 0.5,
    y: 0.5,
    width: WIDTH - 1,
    height: height - 1,
    rx: 12,
    fill: SURFACE,
    stroke: BORDER,
  };
  return element(
    "svg",
    attributes,
    element("title", { id: `${name}-title` }, title),
    element("desc", { id: `${name}-desc` }, description),
    ...head,
    element("rect", card),
    ...elements,
  );
}
