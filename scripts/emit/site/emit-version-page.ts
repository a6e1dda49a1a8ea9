import { describeChangeInMarkdown } from "../../release/describe-change.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { nameReaders, type ReleaseDescription, summarize } from "./describe-releases.ts";

/** Emits the page about the contract's versions: the newest in a sentence, and a section for each, newest first. */
export function emitVersionPage(descriptions: readonly ReleaseDescription[]): EmittedFile {
  const newest = descriptions.at(-1);
  const head =
    newest === undefined
      ? "No version of the contract is frozen yet."
      : `**${capitalize(summarize(newest))}.**`;
  const parts = [
    "<!-- Generated from spec/releases/. Do not edit. -->",
    "# Versions",
    head,
    "This is the version of the contract, not of the package. _major_: receivers of an older version reject some new payloads. _minor_: a webhook or field is new, or senders must meet more. _patch_: only descriptions changed. Receivers acknowledge a `status` that they don't know and ignore fields that they don't know.",
    ...descriptions.toReversed().map(describeVersion),
  ];
  return { path: "versions.md", contents: `${parts.join("\n\n")}\n` };
}

function describeVersion(description: ReleaseDescription): string {
  const { version, hash, webhooks } = description;
  const facts = [
    `- Webhooks: ${webhooks.map((status) => `\`${status}\``).join(", ")}`,
    `- Hash: \`${hash}\``,
    `- Receivers of ${nameReaders(description)} can read it.`,
  ];
  return [`## ${version}`, "", ...facts, ...describeChanges(description)].join("\n");
}

function describeChanges({ previous, changes }: ReleaseDescription): string[] {
  if (previous === undefined) return ["", "The first version."];
  if (changes.length === 0) return ["", `Nothing changed since ${previous}.`];
  return [
    "",
    `### Changes since ${previous}`,
    "",
    ...changes.map((change) => `- ${describeChangeInMarkdown(change)}`),
  ];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
