import { describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../scripts/emit/site/emit-webhook-pages.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { createIo } from "../cli/run-cli.ts";
import { findSamples, readSamples, type Sample } from "./samples.ts";

const options = new Map(
  await Promise.all(
    Object.entries(COMMANDS).map(async ([name, [, load]]) => {
      const command = (await load()).createCommand({ io: createIo(), finish: () => {} });
      return [name, command.options.map(({ long }) => long)] as const;
    }),
  ),
);
const pages = emitWebhookPages(await loadContract());
const samples = [
  ...(await readSamples()),
  ...pages.flatMap(({ path, contents }) => findSamples(path, contents)),
];
const lines = samples.flatMap(findCommandLines);

describe("a command line in the documentation", () => {
  it("occurs for every command", () => {
    const shown = new Set(lines.map(({ command }) => command));
    expect([...options.keys()].filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(lines)("has a command and options that exist: $guide: $line", ({ command, line }) => {
    const known = options.get(command);
    expect(known, command).toBeDefined();
    const used = [...line.matchAll(/(?<=\s)--[a-z][\w-]*/g)].map(([option]) => option);
    expect(used.filter((option) => option !== "--help" && !known?.includes(option))).toEqual([]);
  });
});

/** Finds the package's commands in a block of code, each up to the end of the command. */
function findCommandLines({ guide, code }: Sample): { guide: string; command: string; line: string }[] {
  return code
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .filter((line) => !/^\s*(?:#|\/\/)|npm install/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/\brecording-webhooks ((?!--)[a-z]+)\b([^|;&>]*)/g)].map(
        ([, command = "", rest = ""]) => ({
          guide,
          command,
          line: `${command}${rest}`,
        }),
      ),
    );
}
