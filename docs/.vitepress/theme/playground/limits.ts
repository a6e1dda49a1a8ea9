/** How large a text the playground takes, in UTF-16 units: beyond that browsers get slow, and webhooks are never. */
export const MAX_SIZE = 5_000_000;

/** From this size on a check waits until its reader pauses. */
export const LARGE_SIZE = 100_000;
