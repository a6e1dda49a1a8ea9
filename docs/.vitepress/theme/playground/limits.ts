/** The largest text that the playground accepts, in UTF-16 units. */
export const MAX_SIZE = 1_000_000;

/** From this size on, a check waits for a pause in typing, and the text isn't colored: a webhook is never that large. */
export const LARGE_SIZE = 20_000;
