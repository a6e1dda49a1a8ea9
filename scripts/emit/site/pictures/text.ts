import type { Colour } from "./colours.ts";
import { element, type SvgElement } from "./svg.ts";

/** How a line of text is set. */
export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly isCode: boolean;
  readonly isBold: boolean;
  /** From one baseline to the next, in pixels. */
  readonly lineHeight: number;
}

/** Prose. */
export const PROSE: TextStyle = { size: 14.5, isCode: false, isBold: false, lineHeight: 21 };

/** A heading of a part of a picture. */
export const HEADING: TextStyle = { ...PROSE, isBold: true };

/** Names and values. */
export const CODE: TextStyle = { size: 14.5, isCode: true, isBold: false, lineHeight: 20 };

/** Names that a picture is about. */
export const STRONG_CODE: TextStyle = { ...CODE, isBold: true };

/** Lines of one style and colour, as they are drawn. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly colour: Colour;
}

/** Where text is drawn. */
export interface TextPlace {
  readonly x: number;
  /** Upper edge of the first line. */
  readonly top: number;
  readonly anchor: "start" | "middle";
}

/** Sets a text in lines no wider than `width`, as far as can be told without its font: prose breaks between words, a name after a separator. */
export function setText(text: string, style: TextStyle, colour: Colour, width: number): TextBlock {
  return { lines: balance(text, style, width), style, colour };
}

/** Height of blocks that stand one under the other. */
export function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((height, { lines, style }) => height + lines.length * style.lineHeight, 0);
}

/** Width of the widest line, rather too much than too little. */
export function widthOf(blocks: readonly TextBlock[]): number {
  return Math.max(0, ...blocks.flatMap(({ lines, style }) => lines.map((line) => measure(line, style))));
}

/** Draws blocks one under the other. */
export function drawText(blocks: readonly TextBlock[], { x, top, anchor }: TextPlace): SvgElement[] {
  const lines = blocks.flatMap(({ lines, style, colour }) => lines.map((line) => ({ line, style, colour })));
  let bottom = top;
  return lines.map(({ line, style, colour }) => {
    bottom += style.lineHeight;
    const attributes = {
      x,
      y: bottom - style.lineHeight * 0.28,
      "font-size": style.size,
      ...(style.isCode && { "font-family": "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" }),
      ...(style.isBold && { "font-weight": "600" }),
      ...(anchor === "middle" && { "text-anchor": anchor }),
      fill: colour,
    };
    return element("text", attributes, line);
  });
}

/** Breaks a text into as few lines as `width` allows, and these into lines of about one length. */
function balance(text: string, style: TextStyle, width: number): string[] {
  const lines = wrap(text, style, width);
  const less = width - style.size / 2;
  const canShrink = lines.length > 1 && less > style.size && wrap(text, style, less).length === lines.length;
  return canShrink ? balance(text, style, less) : lines;
}

function wrap(text: string, style: TextStyle, width: number): string[] {
  // A name breaks after its separators, and anywhere when it has none.
  const parts = text.match(style.isCode ? /[^_./\-\s]*[_./\-\s]|[^_./\-\s]+/g : /[^ \n]+[ \n]*/g) ?? [];
  const pieces = parts.flatMap((part) => split(part, style, width));
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = `${lines.at(-1) ?? ""}${piece}`;
    if (lines.length > 0 && measure(line.trimEnd(), style) <= width) lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function split(part: string, style: TextStyle, width: number): string[] {
  const pieces = [""];
  for (const character of part) {
    const piece = `${pieces.at(-1)}${character}`;
    if (measure(piece.trimEnd(), style) <= width) pieces[pieces.length - 1] = piece;
    else pieces.push(character);
  }
  return pieces;
}

/** Width of a line in pixels, rather too much than too little: in DejaVu, the widest of the faces that systems have. */
function measure(line: string, { size, isCode, isBold }: TextStyle): number {
  const ems = [...line].reduce((width, character) => width + emsOf(character, isCode), 0);
  return ems * size * (isBold && !isCode ? 1.12 : 1);
}

function emsOf(character: string, isCode: boolean): number {
  if ((character.codePointAt(0) ?? 0) >= FIRST_WIDE) return 1;
  if (isCode) return 0.603;
  return EMS.find(([characters]) => characters.test(character))?.[1] ?? 0.65;
}

/** Where the scripts begin whose characters may be as wide as they are high. */
const FIRST_WIDE = 0x1100;

const EMS: readonly (readonly [characters: RegExp, ems: number])[] = [
  [/[ijlI.,:;'’!|[\]]/, 0.33],
  [/[\s frt()-]/, 0.42],
  [/[mwMW@%&]/, 1],
  [/[A-Z]/, 0.76],
];
