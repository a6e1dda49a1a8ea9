import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, defineCommand, type ExitCode, toColumns } from "../command.ts";
import { findModels } from "../models/find-models.ts";
import { MODEL_LANGUAGES, type ModelLanguage } from "../models/model-language.ts";
import { type ModelFile, nameModel, readModel } from "../models/read-model.ts";
import { suggest } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";

/** Copies the contract's types and reader for a language, of the models that the package brings. */
export const command: Command = defineCommand({
  name: "models",
  usage: "[language] [options]",
  description:
    "Copies the contract's types for a language, with a reader that looks at status first. Lists the languages without one.",
  options: {
    out: {
      type: "string",
      value: "DIR",
      description: "the folder to write to (default: stdout, for a language of one file)",
    },
    package: { type: "string", value: "NAME", description: "the package, in Go and Java" },
    namespace: { type: "string", value: "NAME", description: "the namespace, in C# and PHP" },
  },
  examples: [
    { line: "models go --out ./webhooks", does: "writes the Go model to a folder" },
    { line: "models csharp --namespace Example.Recordings > Webhooks.cs", does: "names the namespace" },
  ],
  async run({ values, positionals: [id, ...others] }, io): Promise<ExitCode> {
    if (id === undefined) {
      await io.stdout.write(listLanguages());
      return 0;
    }
    if (others.length > 0)
      throw new UsageError("argument", `Found ${others.join(", ")} after ${id}: name one language.`);
    const language = findLanguage(id);
    const name = chooseName(language, values);
    const model = await readModel(findModels(dirname(fileURLToPath(import.meta.url))), language);
    const files = name === undefined ? model : nameModel(model, language, name);
    if (values.out === undefined) {
      await io.stdout.write(onlyFile(files, language));
      return 0;
    }
    await writeModel(values.out, files);
    await io.stderr.write(
      `${values.out}: ${files.map((file) => file.name).join(", ")}. Needs ${language.needs}.\n`,
    );
    return 0;
  },
});

function listLanguages(): string {
  return `${toColumns(MODEL_LANGUAGES.map(({ id, needs }) => [id, needs])).join("\n")}\n`;
}

function findLanguage(id: string): ModelLanguage {
  const language = MODEL_LANGUAGES.find((language) => language.id === id.toLowerCase());
  if (language !== undefined) return language;
  const ids = MODEL_LANGUAGES.map((language) => language.id);
  throw new UsageError(
    "argument",
    `There is no model for ${id}.${suggest(id, ids)} There are: ${ids.join(", ")}.`,
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
    throw new UsageError(
      "value",
      `Found --${slot?.option} ${JSON.stringify(name)}, expected a name that ${title} takes, such as ${slot?.example}.`,
    );
  }
  return name;
}

function onlyFile(files: readonly ModelFile[], { id, title }: ModelLanguage): string {
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0) return file.contents;
  throw new UsageError(
    "option",
    `The model for ${title} has ${files.length} files. Name a folder for them: recording-webhooks models ${id} --out DIR.`,
  );
}

async function writeModel(folder: string, files: readonly ModelFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all(files.map(({ name, contents }) => writeFile(join(folder, name), contents)));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError("file", `The model could not be written to ${folder}: ${reason}`, { cause });
  }
}
