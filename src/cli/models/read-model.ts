import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ModelLanguage } from "./model-language.ts";

/** A file of a model. */
export interface ModelFile {
  readonly name: string;
  readonly contents: string;
}

/**
 * Reads a language's model.
 *
 * @param folder - The folder that has one folder a language.
 * @param style - One of the language's styles.
 * @returns Its files, sorted by name.
 */
export async function readModel(
  folder: string,
  { id }: ModelLanguage,
  style = id,
): Promise<readonly ModelFile[]> {
  const model = join(folder, style);
  const names = await readdir(model);
  return await Promise.all(
    names.toSorted().map(async (name) => ({ name, contents: await readFile(join(model, name), "utf8") })),
  );
}

/**
 * Gives a model another package or namespace, where its lines say the one that it was generated with.
 *
 * @param name - A name that the language's slot accepts.
 */
export function nameModel(
  files: readonly ModelFile[],
  { slot }: ModelLanguage,
  name: string,
): readonly ModelFile[] {
  return files.map((file) => ({
    name: file.name,
    contents: (slot?.lines ?? []).reduce(
      (text, line) => text.replace(line, (found, old: string) => found.replace(old, () => name)),
      file.contents,
    ),
  }));
}
