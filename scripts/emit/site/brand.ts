/** The color of the site: 7.9 : 1 on white, and its variant on dark ground, 8.6 : 1. */
export const ACCENT = { light: "#4338ca", dark: "#a5b4fc" };

/** The site's icon, as SVG: it follows the theme of what shows it. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>circle{stroke:${ACCENT.light}}circle+circle{fill:${ACCENT.light}}@media(prefers-color-scheme:dark){circle{stroke:${ACCENT.dark}}circle+circle{fill:${ACCENT.dark}}}</style><circle cx="8" cy="8" r="7" fill="none" stroke-width="2"/><circle cx="8" cy="8" r="3"/></svg>`;
