import type { Command } from "./command.ts";

/** A command before its module is loaded, so that `--help` loads none. */
export interface CommandEntry {
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command by name, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  validate: {
    summary: "holds payloads in files against the contract",
    load: () => import("./commands/validate.ts"),
  },
  trigger: {
    summary: "sends webhooks to a receiver",
    load: () => import("./commands/trigger.ts"),
  },
  verify: {
    summary: "tests a receiver against the contract",
    load: () => import("./commands/verify.ts"),
  },
  listen: {
    summary: "receives webhooks and holds each against the contract",
    load: () => import("./commands/listen.ts"),
  },
  replay: {
    summary: "sends again what listen recorded",
    load: () => import("./commands/replay.ts"),
  },
  diff: {
    summary: "tells what changed between two versions of a contract, and whom it breaks",
    load: () => import("./commands/diff.ts"),
  },
  models: {
    summary: "copies the contract's types for another language",
    load: () => import("./commands/models.ts"),
  },
};
