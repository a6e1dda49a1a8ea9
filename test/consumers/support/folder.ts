import { fileURLToPath } from "node:url";

/** The folder of the consumers' projects. */
export const CONSUMERS = fileURLToPath(new URL("..", import.meta.url));
