import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildCli } from "../build/build-cli.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { toBlock, toCode, toFrontMatter } from "../emit/site/markdown.ts";

/** Generates the command line's reference from its own help: a page with a section for each command. */
export async function buildCliReference(): Promise<EmittedFile> {
  // Within node_modules, where the bundle finds what it doesn't include.
  const folder = await mkdtemp("node_modules/.cli-");
  try {
    await buildCli(folder);
    const help = async (...args: string[]) => {
      const env = { ...process.env, NO_COLOR: "1" };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(folder, "main.js"), ...args, "--help"],
        { env },
      );
      return toBlock("text", stdout);
    };
    const overview = await help();
    const commands = [...overview.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = ""]) => name);
    const sections = await Promise.all(
      commands.map(async (name) => `## ${toCode(name)}\n\n${await help(name)}`),
    );
    const front = toFrontMatter({
      title: "Command line",
      description:
        "Every command and option of recording-webhooks: validate, trigger, verify, listen, replay, diff and more.",
    });
    return {
      path: "cli.md",
      contents: `${front}\n# Command line\n\n${overview}\n\n${sections.join("\n\n")}\n`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
