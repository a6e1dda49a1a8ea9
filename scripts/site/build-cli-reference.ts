import { Readable } from "node:stream";
import type { Output } from "../../src/cli/io.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { toBlock, toCode, toFrontMatter } from "../emit/site/markdown.ts";

/** Generates the command line's reference from its own help: a page with a section for each command. */
export async function buildCliReference(): Promise<EmittedFile> {
  // Loaded now: the build has only just generated what the command line imports.
  const { COMMANDS } = await import("../../src/cli/commands.ts");
  const names = Object.keys(COMMANDS);
  const sections = await Promise.all(
    names.map(async (name) => `## ${toCode(name)}\n\n${await readHelp(name)}`),
  );
  const front = toFrontMatter({
    title: "Command line",
    description: `Every command and option of recording-webhooks: ${names.join(", ")}.`,
  });
  const parts = [`${front}\n# Command line`, await readHelp(), ...sections];
  return { path: "cli.md", contents: `${parts.join("\n\n")}\n` };
}

async function readHelp(...command: readonly string[]): Promise<string> {
  let text = "";
  const stdout: Output = {
    isTerminal: false,
    write: async (part) => {
      text += part;
    },
    style: (_, part) => part,
  };
  const { signal } = new AbortController();
  const { run } = await import("../../src/cli/program.ts");
  await run([...command, "--help"], {
    stdin: Readable.from([]),
    stdout,
    stderr: stdout,
    signal,
    isDebug: false,
  });
  return toBlock("text", text);
}
