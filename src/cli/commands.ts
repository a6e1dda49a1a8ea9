import type { CommandEntry } from "./command.ts";

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "validate",
    summary: "validate payloads in files against the contract",
    load: () => import("./commands/validate.ts"),
  },
  {
    name: "trigger",
    summary: "send webhooks to a receiver",
    load: () => import("./commands/trigger.ts"),
  },
  {
    name: "verify",
    summary: "test a receiver against the contract",
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "listen",
    summary: "receive webhooks and validate each one",
    load: () => import("./commands/listen.ts"),
  },
  {
    name: "replay",
    summary: "send recorded webhooks again",
    load: () => import("./commands/replay.ts"),
  },
  {
    name: "diff",
    summary: "report what changed between two versions of a contract, and what it breaks",
    load: () => import("./commands/diff.ts"),
  },
  {
    name: "models",
    summary: "copy the contract's types for another language",
    load: () => import("./commands/models.ts"),
  },
  {
    name: "conform",
    summary: "compare a reader in any language with the test vectors",
    load: () => import("./commands/conform.ts"),
  },
];
