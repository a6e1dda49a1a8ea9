import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "@commander-js/extra-typings";
import { type CommandContext, examples } from "../command.ts";
import { findModels } from "../models/find-models.ts";
import { MODEL_LANGUAGES, type ModelLanguage } from "../models/model-language.ts";
import { type ModelFile, nameModel, readModel } from "../models/read-model.ts";
import { printable, toColumns } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { writeNewFiles } from "../write-new-files.ts";

/** Creates `models`, which copies the contract's types and reader for a language from the package. */
export function createCommand({ io, finish }: CommandContext) {
  return new Command("models")
    .description(
      "Copies the contract's types for a language, with a reader. Without a language, lists the languages.",
    )
    .argument("[language]", MODEL_LANGUAGES.map(({ id }) => id).join(", "))
    .option("--out <folder>", "the folder to write to (default: stdout, for a language of one file)")
    .option("--force", "overwrite files that exist")
    .option("--style <name>", "another style of the model: pydantic, in Python")
    .option("--package <name>", "the package name (Go, Java)")
    .option("--namespace <name>", "the namespace, in C# and PHP")
    .addHelpText(
      "after",
      examples(
        ["write the Go model to a folder", "models go --out ./webhooks"],
        ["name the namespace", "models csharp --namespace Example.Recordings > Webhooks.cs"],
      ),
    )
    .action(async (id, { out, force = false, style, ...names }) => {
      if (id === undefined) {
        await io.stdout.write(
          `${toColumns(MODEL_LANGUAGES.map(({ id, needs }) => [id, needs])).join("\n")}\n`,
        );
        return finish(0);
      }
      const language = findLanguage(id);
      const name = chooseName(language, names);
      const models = findModels(dirname(fileURLToPath(import.meta.url)));
      const model = await readModel(models, language, findStyle(language, style));
      const files = name === undefined ? model : nameModel(model, language, name);
      if (out === undefined) {
        await io.stdout.write(onlyFile(files, language));
        return finish(0);
      }
      await writeNewFiles(out, { files, force });
      const written = files.map((file) => file.name).join(", ");
      await io.stderr.write(`${printable(out)}: ${written}. Needs ${language.needs}.\n`);
      finish(0);
    });
}

function findLanguage(id: string): ModelLanguage {
  const language = MODEL_LANGUAGES.find((language) => language.id === id.toLowerCase());
  if (language !== undefined) return language;
  const ids = MODEL_LANGUAGES.map((language) => language.id);
  throw new UsageError("argument", `There is no model for ${id}. There are: ${ids.join(", ")}.`);
}

function findStyle({ title, styles = [] }: ModelLanguage, style: string | undefined): string | undefined {
  if (style === undefined || styles.includes(style)) return style;
  const found = `There is no style ${style} for ${title}.`;
  throw new UsageError(
    "value",
    styles.length > 0 ? `${found} There are: ${styles.join(", ")}.` : `${found} It has one style.`,
  );
}

interface Names {
  readonly package?: string | undefined;
  readonly namespace?: string | undefined;
}

function chooseName({ title, slot }: ModelLanguage, names: Names): string | undefined {
  for (const option of ["package", "namespace"] as const) {
    if (names[option] === undefined || slot?.option === option) continue;
    const instead =
      slot === undefined
        ? "the file's place names the module"
        : `name it with --${slot.option} ${slot.example}`;
    throw new UsageError("option", `${title} has no ${option} to name: ${instead}.`);
  }
  const name = slot && names[slot.option];
  if (name !== undefined && !slot?.accepts(name)) {
    const found = `Found --${slot?.option} ${JSON.stringify(name)}`;
    throw new UsageError(
      "value",
      `${found}, expected a name that ${title} accepts, such as ${slot?.example}.`,
    );
  }
  return name;
}

function onlyFile(files: readonly ModelFile[], { id, title }: ModelLanguage): string {
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0) return file.contents;
  const instead = `Name a folder for them: recording-webhooks models ${id} --out FOLDER.`;
  throw new UsageError("option", `The model for ${title} has ${files.length} files. ${instead}`);
}
