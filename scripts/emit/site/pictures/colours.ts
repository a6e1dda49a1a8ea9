import { ACCENT as BRAND } from "../brand.ts";

/** A colour of the pictures, in both themes. */
export interface Colour {
  /** Its name in the style sheet of a file. */
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** What is written. */
export const INK: Colour = { name: "ink", light: "#1f2333", dark: "#e6e6ee" };

/** What is written beside it, less loud. */
export const SOFT: Colour = { name: "soft", light: "#5b6072", dark: "#a9acba" };

/** The site's accent: what a webhook brings, and the server's clock. */
export const ACCENT: Colour = { name: "accent", ...BRAND };

/** The client's clock. */
export const SECOND: Colour = { name: "second", light: "#0f6b62", dark: "#5fd6c4" };

/** Lines that mean something, 3 : 1 on what is behind them. */
export const RULE: Colour = { name: "rule", light: "#868ba0", dark: "#7c8091" };

/** Lines that only part one thing from another. */
export const BORDER: Colour = { name: "border", light: "#e0e2ea", dark: "#3a3b44" };

/** The card that a picture is drawn on. */
export const SURFACE: Colour = { name: "surface", light: "#f7f7fa", dark: "#202127" };

/** What stands on the card. */
export const PANEL: Colour = { name: "panel", light: "#ffffff", dark: "#17171b" };

/** All of them. */
export const COLOURS: readonly Colour[] = [INK, SOFT, ACCENT, SECOND, RULE, BORDER, SURFACE, PANEL];
