import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { CommandContext } from "./command.ts";

/** A command's summary, and its module, which is loaded only when the command is used, so that `--help` starts fast. */
type CommandEntry = readonly [
  summary: string,
  load: () => Promise<{ readonly createCommand: (context: CommandContext) => CommandUnknownOpts }>,
];

/** Every command by its name, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  validate: ["validate payloads in files against the contract", () => import("./commands/validate.ts")],
  trigger: ["send webhooks to a receiver", () => import("./commands/trigger.ts")],
  verify: ["test a receiver against the contract", () => import("./commands/verify.ts")],
  listen: ["receive webhooks and validate each one", () => import("./commands/listen.ts")],
  replay: ["send recorded webhooks again", () => import("./commands/replay.ts")],
  diff: [
    "show what changed between two contract versions and what breaks",
    () => import("./commands/diff.ts"),
  ],
  models: ["copy the contract's types for another language", () => import("./commands/models.ts")],
  conform: ["compare a reader in any language with the test vectors", () => import("./commands/conform.ts")],
};
