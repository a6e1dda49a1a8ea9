import { describeChangeInMarkdown } from "../../release/describe-change.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { nameReaders, type ReleaseDescription, summarise } from "./describe-releases.ts";

/** Emits the page about the contract's versions: the newest in a sentence, and a section for each, newest first. */
export function emitVersionPage(descriptions: readonly ReleaseDescription[]): EmittedFile {
  const newest = descriptions.at(-1);
  const head =
    newest === undefined
      ? "No version of the contract is frozen yet."
      : `**${capitalise(summarise(newest))}.**`;
  const parts = [
    "<!-- Generated from spec/releases/. Do not edit. -->",
    "# Versions",
    head,
    "The version is of the contract, not of the package. _major_: receivers of an older version would refuse what is sent. _minor_: there is a new webhook or field, or senders have to keep more. _patch_: only words changed. Receivers acknowledge a `status` that they do not know and ignore fields that they do not know.",
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

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
