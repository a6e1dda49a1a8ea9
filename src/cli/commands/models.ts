import { lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Argument, Command, Option } from "@commander-js/extra-typings";
import { type CommandContext, examples } from "../command.ts";
import { MODEL_LANGUAGES, type ModelLanguage } from "../models/model-language.ts";
import { printable, toColumns } from "../text.ts";
import { toFileError, UsageError } from "../usage-error.ts";

/** The generated models in the package, whose layout differs from that of its sources. */
const MODELS = fileURLToPath(
  new URL(`${import.meta.url.endsWith(".ts") ? "../" : ""}../../generated/models`, import.meta.url),
);

/** Creates `models`, which copies the contract's types and reader for a language from the package. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("models")
    .description(
      "Copies the contract's types for a language, with a reader. Without a language, lists the languages.",
    )
    .addArgument(new Argument("[language]", "the language").choices(MODEL_LANGUAGES.map(({ id }) => id)))
    .option("--out <folder>", "the folder to write to (default: stdout, if the model is one file)")
    .option("--force", "overwrite existing files")
    .option("--style <name>", "another style of the model: pydantic (Python)")
    .addOption(new Option("--package <name>", "the package name (Go, Java)").conflicts("namespace"))
    .option("--namespace <name>", "the namespace (C#, PHP)")
    .addHelpText(
      "after",
      examples(
        ["write the Go model to a folder", "models go --out ./webhooks"],
        ["name the namespace", "models csharp --namespace Example.Recordings > Webhooks.cs"],
      ),
    )
    .action(async (id, { out, force, style, ...names }) => {
      finish(0);
      const language = MODEL_LANGUAGES.find((language) => language.id === id);
      if (language === undefined) {
        const rows = MODEL_LANGUAGES.map(({ id, needs }) => [id, needs]);
        return await io.stdout.write(`${toColumns(rows).join("\n")}\n`);
      }
      const { title, needs, styles = [] } = language;
      if (style !== undefined && !styles.includes(style)) {
        const known = styles.length > 0 ? `The styles are ${styles.join(", ")}` : "It has one style";
        throw new UsageError("value", `There is no style ${style} for ${title}. ${known}.`);
      }
      const name = chooseName(language, names);
      const files = nameModel(await readModel(MODELS, style ?? language.id), language, name);
      if (out !== undefined) {
        await writeNewFiles(out, files, force === true);
        const written = files.map((file) => file.name).join(", ");
        return await io.stderr.write(`${printable(out)}: ${written}. Needs ${needs}.\n`);
      }
      const [file, ...others] = files;
      if (file !== undefined && others.length === 0) return await io.stdout.write(file.contents);
      const instead = `Name a folder for them: recording-webhooks models ${language.id} --out FOLDER`;
      throw new UsageError("option", `The model for ${title} has ${files.length} files. ${instead}.`);
    });
}

interface Names {
  readonly package?: string | undefined;
  readonly namespace?: string | undefined;
}

function chooseName({ title, slot }: ModelLanguage, names: Names): string | undefined {
  for (const option of ["package", "namespace"] as const) {
    const name = names[option];
    if (name === undefined) continue;
    if (slot?.option !== option) {
      const named =
        slot === undefined
          ? "the file's location determines the module's name"
          : `name it with --${slot.option} ${slot.example}`;
      throw new UsageError("option", `${title} has no ${option} to name: ${named}.`);
    }
    if (slot.accepts.test(name)) return name;
    const expected = `expected a name that ${title} accepts, such as ${slot.example}`;
    throw new UsageError("value", `Found --${option} ${JSON.stringify(name)}, ${expected}.`);
  }
  return undefined;
}

/** A file of a model. */
interface ModelFile {
  readonly name: string;
  readonly contents: string;
}

/**
 * Reads a language's model.
 *
 * @param folder - The folder that has one folder per language and style.
 * @param style - The name of a language or a style.
 * @returns Its files, sorted by name.
 */
export async function readModel(folder: string, style: string): Promise<readonly ModelFile[]> {
  const names = (await readdir(join(folder, style))).toSorted();
  return await Promise.all(
    names.map(async (name) => ({ name, contents: await readFile(join(folder, style, name), "utf8") })),
  );
}

/** Replaces the package or namespace that a model was generated with. */
export function nameModel(
  files: readonly ModelFile[],
  { slot }: ModelLanguage,
  name: string | undefined,
): readonly ModelFile[] {
  if (name === undefined) return files;
  return files.map((file) => ({
    name: file.name,
    contents: (slot?.lines ?? []).reduce(
      (text, line) => text.replace(line, (found, old: string) => found.replace(old, () => name)),
      file.contents,
    ),
  }));
}

/**
 * Writes files to a folder. Overwrites nothing by default, and follows no symbolic link out of the folder.
 *
 * @param folder - Created if it doesn't exist.
 * @throws {UsageError} Before anything is written, if a file exists or leads out of the folder.
 */
async function writeNewFiles(folder: string, files: readonly ModelFile[], force: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    for (const { name } of files) {
      const stats = await lstat(join(root, name)).catch(() => undefined);
      if (stats === undefined || (force && stats.isFile())) continue;
      const advice = stats.isFile()
        ? "--force overwrites it"
        : "It isn't a file. Remove it, or choose another folder";
      throw new UsageError("file", `${join(folder, name)} exists. ${advice}.`);
    }
    for (const { name, contents } of files) {
      if (force) await rm(join(root, name), { force: true });
      // The flag also prevents following a link that was created in the meantime.
      await writeFile(join(root, name), contents, { flag: "wx" });
    }
  } catch (cause) {
    throw toFileError(`write to ${folder}`, cause);
  }
}
