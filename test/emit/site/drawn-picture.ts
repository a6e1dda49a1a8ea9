import type { Page } from "playwright-core";
import { measureInPage } from "./measure-in-page.js";

/** A box in the units of a picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text as a browser draws it. */
export interface DrawnText extends Box {
  readonly text: string;
  /** In the picture's units. */
  readonly size: number;
  /** The colour of the text, and of the last shape drawn before it that holds its middle: red, green, blue. */
  readonly colour: readonly number[];
  readonly behind: readonly number[];
}

/** What a browser drew. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  /** Lines, circles and paths that are not filled areas behind text. */
  readonly strokes: readonly Box[];
  /** The rectangles, in the order in which they were drawn. */
  readonly areas: readonly Box[];
}

/**
 * Measures the first picture of a page.
 *
 * @param isStretched - Whether each fixed-width line is drawn 0.603 em a character wide, as in the widest of such faces.
 */
export function measurePicture(page: Page, isStretched = false): Promise<DrawnPicture> {
  return page.evaluate(measureInPage, isStretched);
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the first box holds the whole second one. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

/** Contrast ratio of two colours (WCAG 2.2). */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
